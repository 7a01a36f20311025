// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/itemfields.h"

#include <array>
#include <cmath>

#include <QDateTime>
#include <QJsonArray>

#include "connectors/xip/people.h"

namespace xip {

using base::Instant;
using model::Person;
using std::chrono::milliseconds;
using Target = FieldMap::Target;

/// The largest time that is taken for one, 9999-12-31: what lies beyond is some other number.
static constexpr double latest = 253'402'300'799'999.0;

static std::optional<SourceTime> epochIn(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const double ms = std::abs(number) >= 1e11 ? number : number * 1000;
    if (!isNumber || !(ms > 0 && ms <= latest)) // nobody sent anything in 1970, but many write 0 for unknown
        return {};
    return SourceTime{Instant{milliseconds{std::llround(ms)}}};
}

std::optional<SourceTime> timeIn(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const auto epoch = epochIn(trimmed))
        return epoch;
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(trimmed, Qt::RFC2822Date);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    const qint64 ms = time.toMSecsSinceEpoch();
    if (ms <= 0 || static_cast<double>(ms) > latest)
        return {};
    const auto offset = std::chrono::minutes{time.offsetFromUtc() / 60};
    return SourceTime{Instant{milliseconds{ms}}, offset};
}

static std::optional<SourceTime> sentAtOf(const QJsonObject &record, const FieldMap &map)
{
    const QJsonValue value = map.value(record, Target::SentAt);
    return timeIn(value.isDouble() ? QString::number(value.toDouble(), 'f', 3) : textIn(value));
}

static model::People peopleOf(const QJsonObject &record, const FieldMap &map)
{
    Participants participants;
    model::People authors = peopleIn(map.value(record, Target::From), Person::Role::From);
    for (size_t i = 1; i < authors.size(); ++i)
        authors[i].role = Person::Role::To; // a message has one author; the others took part
    participants.add(authors);
    participants.add(peopleIn(map.value(record, Target::To), Person::Role::To));
    participants.add(peopleIn(map.value(record, Target::Cc), Person::Role::Cc));
    participants.add(peopleIn(map.value(record, Target::Bcc), Person::Role::Bcc));
    participants.add(peopleIn(map.value(record, Target::Participants), Person::Role::To));
    participants.add(peopleIn(map.value(record, Target::Email), Person::Role::To));
    return participants.all();
}

static Reference referenceIn(const QJsonObject &json)
{
    Reference reference;
    for (auto each = json.begin(); each != json.end(); ++each) {
        const QString key = each.key().toLower();
        if (key == u"path" || key == u"file" || key == u"$text")
            reference.path = textIn(each.value()).trimmed();
        else if (key == u"name" || key == u"filename")
            reference.name = textIn(each.value()).trimmed();
    }
    if (reference.path.isEmpty())
        reference.path = reference.name;
    return reference;
}

static std::vector<Reference> referencesIn(const QJsonValue &value)
{
    std::vector<Reference> references;
    const auto add = [&](const Reference &reference) {
        if (!reference.path.isEmpty())
            references.push_back(reference);
    };
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (each.isObject()) {
            add(referenceIn(each.toObject()));
            continue;
        }
        for (const QString &path : textIn(each).split(u';'))
            add({path.trimmed(), {}});
    }
    return references;
}

static QByteArray eventOf(const QString &text, bool isReply)
{
    static constexpr std::array names{"post", "reply", "edit", "delete", "join", "leave", "file"};
    const QByteArray event = text.trimmed().toLower().toLatin1();
    for (const char *each : names) {
        if (event == each)
            return event;
    }
    if (event == "edited" || event == "update" || event == "updated")
        return "edit";
    if (event == "deleted" || event == "removed")
        return "delete";
    return isReply ? "reply" : "post";
}

ItemFields ItemFields::of(const QJsonObject &record, const FieldMap &map)
{
    const auto text = [&](Target target) {
        return map.text(record, target).trimmed();
    };
    ItemFields fields;
    fields.id = text(Target::Id);
    fields.revision = text(Target::Revision);
    fields.sentAt = sentAtOf(record, map);
    fields.people = peopleOf(record, map);
    fields.subject = text(Target::Subject);
    fields.text = map.text(record, Target::Text);
    fields.html = map.text(record, Target::Html);
    fields.attachments = referencesIn(map.value(record, Target::Attachments));
    fields.conversationId = text(Target::ConversationId);
    fields.conversationTopic = text(Target::ConversationTopic);
    fields.inReplyTo = text(Target::InReplyTo);
    fields.event = eventOf(text(Target::Event), !fields.inReplyTo.isEmpty());
    fields.originalId = text(Target::OriginalId);
    const bool isChange = fields.event == "edit" || fields.event == "delete";
    if (isChange && fields.originalId.isEmpty())
        fields.originalId = fields.id;
    return fields;
}

} // namespace xip
