// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/hours.h"

#include "odbc/rowreader.h"

namespace jabber {

Hours readHours(odbc::Connection &connection, const Schema &schema, const QString &table, WallTime from,
                WallTime to, const base::Stop &stop)
{
    const Table &rows = schema.demand(table);
    const QString sent = rows.column(QStringLiteral("sent_date"));
    const QString hour = QString(schema.dialect().hourText).replace(QStringLiteral("%1"), sent);
    const QString statement = u"SELECT " + hour + u", COUNT(*) FROM " + rows.name + u" WHERE " +
                              schema.dialect().between(sent, from, to) + u" GROUP BY " + hour;
    odbc::RowReader reader(connection, statement, {}, stop);
    Hours hours;
    while (reader.next()) {
        const QString text = reader.text(0).value_or(QString());
        const auto time = odbc::wallTimeFrom(QString(text + u":00:00"));
        const qint64 count = reader.text(1).value_or(QString()).toLongLong();
        if (time)
            hours[*time] += count;
    }
    return hours;
}

WallTime hourOf(WallTime time)
{
    return std::chrono::floor<std::chrono::hours>(time);
}

std::vector<WallTime> hoursToRead(const Hours &now, const Hours &captured, WallTime again)
{
    std::vector<WallTime> hours;
    for (const auto &[hour, count] : now) {
        const auto before = captured.find(hour);
        if (hour >= hourOf(again) || before == captured.end() || count > before->second)
            hours.push_back(hour);
    }
    return hours;
}

} // namespace jabber
