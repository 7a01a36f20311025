// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "odbc/wallclock.h"
#include "support/failureof.h"

class WallClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void turnsWallTimesIntoUtc_data();
    void turnsWallTimesIntoUtc();
    void staysRightWhateverCameBefore();
    void comesBackFromUtc();
    void refusesAnUnknownZone();
};

void WallClockTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const char *text, const char *read) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(read);
    };
    row("SQL Server", "2017-06-10T03:50:28.5130000", "2017-06-10T03:50:28.513");
    row("PostgreSQL", "2017-06-10 03:50:28.5", "2017-06-10T03:50:28.500");
    row("no fraction", "2017-06-10T03:50:28", "2017-06-10T03:50:28.000");
    row("a skipped hour elsewhere", "2026-03-29T02:30:00.001", "2026-03-29T02:30:00.001");
    row("two digits", "2017-06-10T03:50:28.51", "2017-06-10T03:50:28.510");
    row("a leap day", "2024-02-29T23:59:59.999", "2024-02-29T23:59:59.999");
    row("a default", "1900-01-01 00:00:00.003", "1900-01-01T00:00:00.003");
    row("the first year", "0001-01-01T00:00:00", "0001-01-01T00:00:00.000");
    row("the 25th hour", "2017-06-10T24:00:00", "");
    row("a sign", "2017-06-10T03:50:-1", "");
    row("a date", "2017-06-10", "");
    row("a zone", "2017-06-10T03:50:28Z", "");
    row("no fraction behind the dot", "2017-06-10T03:50:28.", "");
    row("no such day", "2017-02-30T03:50:28", "");
    row("nothing", "", "");
    row("words", "the tenth of June, 2017", "");
}

void WallClockTest::readsTimes()
{
    QFETCH(QString, text);
    const auto time = odbc::wallTimeFrom(text);
    QTEST(time ? odbc::toText(*time) : QString(), "read");
}

void WallClockTest::turnsWallTimesIntoUtc_data()
{
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *name, const char *wall, const char *utc) {
        QTest::newRow(name) << QString::fromLatin1(wall) << QString::fromLatin1(utc);
    };
    row("winter", "2026-01-10T12:00:00", "2026-01-10T11:00:00Z");
    row("summer", "2026-07-10T12:00:00.250", "2026-07-10T10:00:00.250Z");
    row("before the gap", "2026-03-29T01:59:59", "2026-03-29T00:59:59Z");
    row("in the gap", "2026-03-29T02:30:00", "2026-03-29T01:30:00Z");
    row("after the gap", "2026-03-29T03:00:00", "2026-03-29T01:00:00Z");
    row("twice", "2026-10-25T02:30:00", "2026-10-25T01:30:00Z");
}

void WallClockTest::turnsWallTimesIntoUtc()
{
    QFETCH(QString, wall);
    const odbc::WallClock berlin(QStringLiteral("Europe/Berlin"));
    QTEST(base::toIso(berlin.toUtc(*odbc::wallTimeFrom(wall))), "utc");
}

/// One clock that remembers, against new ones.
void WallClockTest::staysRightWhateverCameBefore()
{
    for (const char *zone : {"Europe/Berlin", "UTC", "America/New_York", "Asia/Kathmandu"}) {
        const QString name = QString::fromLatin1(zone);
        const odbc::WallClock one(name);
        for (const int step : {1, 7, 5'003}) {
            for (int i = 0; i < 2'000; ++i) {
                const auto time = *odbc::wallTimeFrom(u"2026-03-28T00:00:00") +
                                  std::chrono::minutes(i * step % 400'000) +
                                  std::chrono::milliseconds(i % 3 - 1);
                if (i % 20 == 0)
                    QCOMPARE(base::toIso(one.toUtc(time)), base::toIso(odbc::WallClock(name).toUtc(time)));
                else
                    one.toUtc(time);
            }
        }
    }
}

void WallClockTest::comesBackFromUtc()
{
    const odbc::WallClock berlin(QStringLiteral("Europe/Berlin"));
    QCOMPARE(odbc::toText(berlin.toWall(*base::fromIso(u"2026-07-10T10:00:00Z"))),
             u"2026-07-10T12:00:00.000");
    const odbc::WallClock utc(QStringLiteral("UTC"));
    QCOMPARE(odbc::toText(utc.toWall(*base::fromIso(u"2026-07-10T10:00:00Z"))), u"2026-07-10T10:00:00.000");
}

void WallClockTest::refusesAnUnknownZone()
{
    for (const char *zone : {"Mars/Olympus", "Mars", "", "Europe/"}) {
        const auto failure = support::failureOf([&] { odbc::WallClock{QString::fromLatin1(zone)}; });
        QVERIFY2(failure.key == "INVALID_SETTING", zone);
    }
}

QTEST_GUILESS_MAIN(WallClockTest)
#include "wallclock_test.moc"
