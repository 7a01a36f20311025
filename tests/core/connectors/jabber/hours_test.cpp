// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/hours.h"
#include "core/connectors/jabber/jabberdatabase.h"

using jabber::Hours;
using odbc::WallTime;

class HoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRowsByTheHour();
    void rereadsWhatHasGrown();
    void rereadsTheLatestInAnyCase();
};

static const WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");
static constexpr std::chrono::hours hour{1};

void HoursTest::countsRowsByTheHour()
{
    jabber::JabberDatabase database;
    for (const char *time : {"08:00:00.000", "08:59:59.999", "09:00:00.000", "23:30:00.000"})
        database.jm({.at = QStringLiteral("2026-11-19T") + QLatin1String(time),
                     .from = QStringLiteral("a@e.example"),
                     .to = QStringLiteral("b@e.example"),
                     .body = QStringLiteral("x")});
    database.write();
    QCOMPARE(database.problem(), QString());
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    const auto schema = jabber::Schema::read(connection, base::Stop());
    const auto count = [&](WallTime from, WallTime to) {
        return jabber::readHours(connection, schema, QStringLiteral("jm"), from, to, base::Stop());
    };
    QVERIFY(count(start, start + 24 * hour) ==
            Hours({{start, 2}, {start + hour, 1}, {start + 15 * hour, 1}}));
    QVERIFY(count(start + std::chrono::minutes(30), start + hour) == Hours({{start, 1}}));
    QVERIFY(count(start - 24 * hour, start).empty());
}

void HoursTest::rereadsWhatHasGrown()
{
    const Hours captured{{start, 5}, {start + hour, 5}, {start + 2 * hour, 5}};
    const Hours now{{start, 5}, {start + hour, 6}, {start + 2 * hour, 4}, {start + 3 * hour, 1}};
    QVERIFY(jabber::hoursToRead(now, captured, start + 9 * hour) ==
            std::vector<WallTime>({start + hour, start + 3 * hour}));
}

void HoursTest::rereadsTheLatestInAnyCase()
{
    const Hours captured{{start, 5}, {start + hour, 5}};
    QVERIFY(jabber::hoursToRead(captured, captured, start + hour + std::chrono::minutes(10)) ==
            std::vector<WallTime>{start + hour});
}

QTEST_GUILESS_MAIN(HoursTest)
#include "hours_test.moc"
