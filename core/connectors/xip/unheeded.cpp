// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/unheeded.h"

#include <algorithm>

#include <QJsonObject>
#include <QSet>

#include "connectors/xip/people.h"

namespace xip {

static bool callsPeople(const QString &name)
{
    using Target = FieldMap::Target;
    for (const Target target : {Target::To, Target::Cc, Target::Bcc, Target::Participants}) {
        if (FieldMap::isDefault(name, target)) // where the map has another
            return true;
    }
    static const QStringList names =
        QStringLiteral("attendee attendees invitee invitees participant recipient addressee addressees "
                       "additionalrecipients otherrecipients delegate delegates delegatedto onbehalfof "
                       "sentonbehalfof forwardedto redirectedto")
            .split(u' ');
    QString plain = name.toLower();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return names.contains(plain);
}

/// True when words name somebody else than these, whose labels are in lower case.
static bool namesOthers(const QJsonValue &value, const QSet<QString> &known)
{
    if (value.isDouble() || value.isBool()) // how many there are
        return false;
    return std::ranges::any_of(
        peopleIn(value, model::Person::Role::To).people,
        [&](const model::Person &person) { return !known.contains(person.label().toLower()); });
}

Unheeded Unheeded::in(const std::vector<LooseField> &rest, const ItemFields &fields)
{
    Unheeded found;
    if (fields.hasEverybody)
        return found;
    QSet<QString> known;
    for (const model::Person &person : fields.people)
        known.insert(person.label().toLower());
    for (const LooseField &field : rest) {
        const bool isPeople = callsPeople(field.name) || callsPeople(field.path);
        const bool isId = field.name.endsWith(u"id", Qt::CaseInsensitive);
        const bool hasAddress = !isId && holdsOtherAddress(QJsonObject{{field.name, field.value}}, known);
        const bool isSomebody = hasAddress || (isPeople && namesOthers(field.value, known));
        if (!isSomebody || field.isOff)
            continue;
        if (!isPeople || !hasAddress || field.beside == LooseField::Beside::Marks)
            found.unsure.append(field.path);
        else if (found.people.isEmpty())
            found.people = field.path;
    }
    return found;
}

} // namespace xip
