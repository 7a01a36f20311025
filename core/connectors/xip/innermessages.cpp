// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/innermessages.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

#include "connectors/xip/elementparts.h"

namespace xip {

using Target = FieldMap::Target;

/// `isListed`: it stands where lists of messages usually stand. Elsewhere reactions have words and a time,
/// and link cards a title, an author and a time.
static bool isMessageBy(const FieldMap &map, const QJsonValue &value, bool isListed)
{
    static constexpr std::array people{Target::From, Target::To, Target::Cc, Target::Bcc,
                                       Target::Participants};
    if (!value.isObject())
        return false;
    const QJsonObject object = value.toObject();
    const auto has = [&](Target target) {
        return !map.value(object, target).isUndefined();
    };
    if (has(Target::Text) || has(Target::Html))
        return std::ranges::any_of(people, has) || (isListed && has(Target::SentAt));
    const bool says = has(Target::Attachments) || (isListed && has(Target::Subject));
    return says && has(Target::From) && has(Target::SentAt);
}

/// A map of the records need not name what is inside of them as the records do. What an element says itself
/// is a message only where the map has it so, among messages, or with a time: reactions are words of
/// somebody, too.
static bool isMessage(const QJsonValue &value, bool isListed, const FieldMap &map)
{
    static const FieldMap usual;
    static const FieldMap wordless =
        FieldMap::parsed(R"({"text":["text","body","content","message"]})", QString());
    const bool hasTime = !usual.value(value.toObject(), Target::SentAt).isUndefined();
    return isMessageBy(map, value, isListed) ||
           isMessageBy(isListed || hasTime ? usual : wordless, value, isListed);
}

/// `isInList`: of a list, that it is all that an element has which is called a list of messages.
static bool holdsMessages(const QJsonValue &value, const QString &name, const FieldMap &map,
                          bool isInList = false)
{
    if (value.isArray()) {
        const bool isListed = isInList || FieldMap::isRecordList(name);
        return std::ranges::any_of(value.toArray(), [&](const QJsonValue &each) {
            return isMessage(each, isListed, map) || holdsMessages(each, name, map);
        });
    }
    const QJsonObject object = value.toObject();
    // An element with a single one inside is a list as well; other objects may be what is quoted or answered.
    const bool isList = FieldMap::isRecordList(name) && ElementParts::hasChildren(object);
    for (auto each = object.begin(); each != object.end(); ++each) {
        if ((isList && isMessage(each.value(), true, map)) ||
            holdsMessages(each.value(), each.key(), map, isList))
            return true;
    }
    return false;
}

QString messagesInside(const std::vector<LooseField> &rest, const FieldMap &map)
{
    for (const LooseField &field : rest) {
        if (holdsMessages(field.value, field.name.section(u'.', -1), map))
            return field.path;
    }
    return {};
}

} // namespace xip
