// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/presence.h"

#include "connectors/jabber/jid.h"
#include "odbc/rowreader.h"

namespace jabber {

using odbc::WallTime;

void Presence::read(odbc::Connection &connection, const Schema &schema, WallTime from, WallTime to,
                    const base::Stop &stop)
{
    const Table *log = schema.table(QStringLiteral("tc_timelog"));
    if (!log)
        return;
    if (from < m_upTo)
        *this = {};
    advanceTo(from);
    m_coming.clear();
    m_applied = 0;
    const QString stamp = log->column(QStringLiteral("stamp"));
    const Dialect &dialect = schema.dialect();
    const QString statement = u"SELECT " + QString(dialect.timeText).replace(QStringLiteral("%1"), stamp) +
                              u", " + log->column(QStringLiteral("nick_jid")) + u", " +
                              log->column(QStringLiteral("real_jid")) + u", " +
                              log->column(QStringLiteral("direction")) + u" FROM " + log->name + u" WHERE " +
                              dialect.between(stamp, m_upTo, to) + u" ORDER BY " +
                              QString(dialect.timeValue).replace(QStringLiteral("%1"), stamp);
    odbc::RowReader reader(connection, statement, {}, stop);
    while (reader.next()) {
        const auto at = odbc::wallTimeFrom(reader.text(0).value_or(QString()));
        const QString nick = reader.text(1).value_or(QString());
        const QString person = reader.text(2).value_or(QString());
        const QString direction = reader.text(3).value_or(QString()).trimmed();
        if (!at || nick.isEmpty() || person.isEmpty())
            continue;
        const Event event{*at, bareOf(nick), bareOf(person),
                          direction.compare(u"E", Qt::CaseInsensitive) == 0};
        if (*at < from)
            apply(event);
        else
            take(event);
    }
    m_upTo = to;
}

void Presence::apply(const Event &event)
{
    if (event.enters)
        m_present[event.room].insert(event.person);
    else
        m_present[event.room].erase(event.person);
}

void Presence::advanceTo(WallTime time)
{
    for (; m_applied < m_coming.size() && m_coming[m_applied].at <= time; ++m_applied)
        apply(m_coming[m_applied]);
}

std::optional<QStringList> Presence::presentIn(const QString &room) const
{
    const auto found = m_present.find(bareOf(room));
    if (found == m_present.end())
        return std::nullopt;
    return QStringList(found->second.begin(), found->second.end());
}

} // namespace jabber
