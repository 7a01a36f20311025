// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/roster.h"

#include <algorithm>
#include <tuple>

#include <QJsonArray>
#include <QSet>

#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;
using model::Person;

/// Ids are numbers, so that no other key is one.
static QString keyOf(const Person &person)
{
    return person.sourceId.isEmpty() ? QString(u'?' + person.label()) : person.sourceId;
}

Roster::Stay *Roster::openStay(const QString &user)
{
    const auto found =
        std::ranges::find_if(m_stays, [&](const Stay &stay) { return stay.user == user && !stay.to; });
    return found == m_stays.end() ? nullptr : &*found;
}

void Roster::add(Stay stay)
{
    const auto key = [](const Stay &each) {
        return std::tie(each.user, each.from);
    };
    m_stays.insert(std::ranges::upper_bound(m_stays, key(stay), {}, key), std::move(stay));
}

/// What comes later is better, where it says anything.
void Roster::know(const Person &person)
{
    Person &known = m_persons[keyOf(person)];
    known.sourceId = person.sourceId;
    if (!person.name.isEmpty())
        known.name = person.name;
    if (!person.address.isEmpty())
        known.address = person.address;
    if (!person.otherId.isEmpty())
        known.otherId = person.otherId;
    known.external = known.external || person.external;
}

void Roster::join(const Person &person, Instant at)
{
    know(person);
    addJoin(keyOf(person), at);
}

void Roster::leave(const Person &person, Instant at)
{
    know(person);
    addLeave(keyOf(person), at);
}

Person Roster::person(const QString &user) const
{
    return m_persons.value(user, {.name = {}, .address = {}, .sourceId = user});
}

void Roster::addJoin(const QString &user, Instant at)
{
    for (const Stay &stay : m_stays) {
        const bool isInside = stay.user == user && stay.from <= at && (!stay.to || *stay.to > at);
        if (isInside && !stay.isGuess)
            return;
    }
    for (Stay &stay : m_stays) {
        if (stay.user == user && stay.isGuess &&
            stay.from<at && * stay.to> at) { // he left before, and came again
            const Instant end = *stay.to;
            stay.to = at;
            add({user, at, end, true});
            return;
        }
    }
    if (Stay *open = openStay(user)) {
        open->from = std::min(open->from, at);
        return;
    }
    add({user, at, {}});
}

void Roster::addLeave(const QString &user, Instant at)
{
    for (Stay &stay : m_stays) {
        if (stay.user != user || stay.from > at)
            continue;
        if (stay.to && !stay.isGuess && *stay.to >= at)
            return; // known already
        if (!stay.to || (stay.isGuess && *stay.to >= at)) {
            stay.to = at;
            stay.isGuess = false;
            return;
        }
    }
    add({user, {}, at});
}

void Roster::list(const std::vector<Membership> &members, Instant at)
{
    if (m_listedAt && *m_listedAt >= at)
        return;
    m_listedAt = at;
    QSet<QString> present;
    for (const Membership &member : members) {
        const QString user = keyOf(member.person);
        know(member.person);
        present.insert(user);
        Instant joined = member.joined;
        for (Stay &stay : m_stays) {
            if (stay.user != user)
                continue;
            if (stay.to) {
                joined = std::max(joined, *stay.to); // that one is over; he came again since
            } else if (stay.from < joined) {
                stay.to = joined;
                stay.isGuess = true;
            }
        }
        if (!openStay(user))
            add({user, joined, {}});
    }
    for (Stay &stay : m_stays) {
        if (!stay.to && !present.contains(stay.user) && stay.from <= at) {
            stay.to = at;
            stay.isGuess = true;
        }
    }
}

model::People Roster::at(Instant moment) const
{
    model::People people;
    QString last;
    for (const Stay &stay : m_stays) {
        const bool isIn = stay.from <= moment && (!stay.to || *stay.to >= moment);
        if (isIn && last != stay.user)
            people.push_back(person(stay.user));
        if (isIn)
            last = stay.user;
    }
    return people;
}

void Roster::forgetBefore(Instant moment)
{
    std::erase_if(m_stays, [&](const Stay &stay) { return stay.to && *stay.to < moment; });
    QMap<QString, Person> kept;
    for (const Stay &stay : m_stays)
        kept.insert(stay.user, person(stay.user));
    m_persons = kept;
}

QByteArray Roster::encoded() const
{
    QJsonArray stays;
    for (const Stay &stay : m_stays) {
        QJsonArray row{stay.user, msOf(stay.from)};
        if (stay.to)
            row.append(msOf(*stay.to));
        if (stay.isGuess)
            row.append(true);
        stays.append(row);
    }
    QJsonArray persons;
    for (const Person &person : m_persons)
        persons.append(
            QJsonArray{person.sourceId, person.name, person.address, person.external, person.otherId});
    QJsonObject json{{QStringLiteral("stays"), stays}, {QStringLiteral("people"), persons}};
    if (m_listedAt)
        json.insert(QStringLiteral("listedAt"), msOf(*m_listedAt));
    return compact(json);
}

Roster Roster::decoded(const QByteArray &bytes)
{
    Roster roster;
    const QJsonObject json = parsed(bytes);
    if (json.contains(u"listedAt"))
        roster.m_listedAt = fromMs(json.value(u"listedAt").toInteger());
    for (const QJsonValue &value : json.value(u"people").toArray()) {
        const QJsonArray row = value.toArray();
        roster.know({.name = row.at(1).toString(),
                     .address = row.at(2).toString(),
                     .sourceId = row.at(0).toString(),
                     .external = row.at(3).toBool(),
                     .otherId = row.at(4).toString()});
    }
    for (const QJsonValue &value : json.value(u"stays").toArray()) {
        const QJsonArray row = value.toArray();
        Stay stay{row.at(0).toString(), fromMs(row.at(1).toInteger()), {}};
        if (row.size() > 2)
            stay.to = fromMs(row.at(2).toInteger());
        stay.isGuess = row.size() > 3;
        roster.add(stay);
    }
    return roster;
}

} // namespace symphony
