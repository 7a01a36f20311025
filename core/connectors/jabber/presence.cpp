// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/presence.h"

#include <algorithm>

#include "connectors/jabber/jid.h"
#include "odbc/rowreader.h"

namespace jabber {

using odbc::WallTime;

static std::optional<Presence::Event> eventOf(odbc::RowReader &reader)
{
    const auto at = odbc::wallTimeFrom(reader.text(0).value_or(QString()));
    const QString nick = reader.text(1).value_or(QString());
    const QString person = reader.text(2).value_or(QString());
    const QString direction = reader.text(3).value_or(QString()).trimmed();
    if (!at || nick.isEmpty() || person.isEmpty())
        return std::nullopt;
    return Presence::Event{.at = *at,
                           .room = bareOf(nick),
                           .person = bareOf(person),
                           .resource = Jid::from(person).resource,
                           .enters = direction.compare(u"E", Qt::CaseInsensitive) == 0};
}

void Presence::read(odbc::Connection &connection, const Schema &schema, WallTime from, WallTime to,
                    const base::Stop &stop)
{
    const Table *log = schema.table(QStringLiteral("tc_timelog"));
    if (!log || (from >= m_now && to <= m_upTo))
        return;
    if (from < m_upTo)
        *this = {};
    advanceTo(from);
    m_coming.clear();
    m_applied = 0;
    const bool isFirst = m_upTo == WallTime{};
    const WallTime end = isFirst ? *odbc::wallTimeFrom(u"9999-12-31T00:00:00") : to; // all products know it
    const QString stamp = log->column(QStringLiteral("stamp"));
    const Dialect &dialect = schema.dialect();
    const QString statement = u"SELECT " + QString(dialect.timeText).replace(QStringLiteral("%1"), stamp) +
                              u", " + log->column(QStringLiteral("nick_jid")) + u", " +
                              log->column(QStringLiteral("real_jid")) + u", " +
                              log->column(QStringLiteral("direction")) + u" FROM " + log->name + u" WHERE " +
                              dialect.between(stamp, m_upTo, end) + u" ORDER BY " +
                              QString(dialect.timeValue).replace(QStringLiteral("%1"), stamp);
    odbc::RowReader reader(connection, statement, {}, stop);
    Clients seen;
    while (reader.next()) {
        if (const auto event = eventOf(reader))
            sort(*event, from, to, isFirst ? &seen : nullptr);
    }
    m_upTo = to;
}

/// `seen`: whose events came before, when it is the whole log that is read.
void Presence::sort(const Event &event, WallTime from, WallTime to, Clients *seen)
{
    if (seen) {
        std::set<QString> &clients = (*seen)[event.room][event.person];
        const bool isFirst = clients.empty() || (!event.resource.isEmpty() && !clients.contains(QString()) &&
                                                 !clients.contains(event.resource));
        if (isFirst && !event.enters && event.at >= from)
            m_present[event.room][event.person].insert(event.resource);
        clients.insert(event.resource);
        m_beginnings.try_emplace(event.room, event.at);
    }
    if (event.at < from)
        apply(event);
    else if (event.at < to)
        take(event);
}

/// Where only some events name the client, it is the person who comes and goes.
void Presence::apply(const Event &event)
{
    auto &people = m_present[event.room];
    std::set<QString> &clients = people[event.person];
    if (event.enters)
        clients.insert(event.resource);
    else if (event.resource.isEmpty())
        clients.clear();
    else if (clients.erase(event.resource) == 0)
        clients.erase(QString());
    if (clients.empty())
        people.erase(event.person);
}

void Presence::advanceTo(WallTime time)
{
    for (; m_applied < m_coming.size() && m_coming[m_applied].at <= time; ++m_applied)
        apply(m_coming[m_applied]);
    m_now = std::max(m_now, time);
}

std::optional<WallTime> Presence::beginning() const
{
    std::optional<WallTime> first;
    for (const auto &[room, at] : m_beginnings)
        first = std::min(first.value_or(at), at);
    return first;
}

bool Presence::reachesBackTo(WallTime time, const QString &room) const
{
    const auto found = m_beginnings.find(bareOf(room));
    return found != m_beginnings.end() && found->second <= time;
}

std::optional<QStringList> Presence::presentIn(const QString &room) const
{
    const auto found = m_present.find(bareOf(room));
    if (found == m_present.end())
        return std::nullopt;
    QStringList people;
    for (const auto &[person, clients] : found->second)
        people.append(person);
    return people;
}

} // namespace jabber
