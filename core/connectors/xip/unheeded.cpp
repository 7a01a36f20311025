// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/unheeded.h"

#include <algorithm>

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

Unheeded Unheeded::in(const QJsonObject &rest, const ItemFields &fields)
{
    Unheeded found;
    if (fields.hasEverybody)
        return found;
    QSet<QString> known;
    for (const model::Person &person : fields.people)
        known.insert(person.label().toLower());
    for (auto each = rest.begin(); each != rest.end(); ++each) {
        const QString name = each.key().section(u'.', -1);
        const bool isPeople = callsPeople(name);
        const bool isId = name.endsWith(u"id", Qt::CaseInsensitive);
        const bool hasAddress = !isId && holdsOtherAddress(QJsonObject{{name, each.value()}}, known);
        const bool isSomebody = hasAddress || (isPeople && namesOthers(each.value(), known));
        if (isSomebody && (!isPeople || !hasAddress))
            found.unsure.append(each.key());
        else if (isSomebody && found.people.isEmpty())
            found.people = each.key();
    }
    return found;
}

} // namespace xip
