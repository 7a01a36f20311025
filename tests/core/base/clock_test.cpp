// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>

#include "base/clock.h"
#include "support/hostzone.h"

using base::fromIso;
using base::Instant;
using base::toIso;
using std::chrono::milliseconds;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSystemsTime();
    void neverRunsBackwards();
    void writesIso_data();
    void writesIso();
    void readsIso_data();
    void readsIso();
    void readsHoursThatTheHostsSummerTimeLeavesOut();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
};

void ClockTest::tellsTheSystemsTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = base::SystemClock().now().time_since_epoch().count();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(before <= now && now <= after);
}

void ClockTest::neverRunsBackwards()
{
    const base::SystemClock clock;
    milliseconds last = clock.elapsed();
    for (int turn = 0; turn < 1000; ++turn) {
        const milliseconds now = clock.elapsed();
        QVERIFY(now >= last);
        last = now;
    }
}

void ClockTest::writesIso_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole second") << 1795154313000LL << QStringLiteral("2026-11-20T05:58:33Z");
    QTest::newRow("milliseconds") << 1795154313007LL << QStringLiteral("2026-11-20T05:58:33.007Z");
    QTest::newRow("epoch") << 0LL << QStringLiteral("1970-01-01T00:00:00Z");
    QTest::newRow("before the epoch") << -1LL << QStringLiteral("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap day") << 1709164800000LL << QStringLiteral("2024-02-29T00:00:00Z");
}

void ClockTest::writesIso()
{
    QFETCH(qint64, ms);
    QFETCH(QString, expected);
    QCOMPARE(toIso(Instant{milliseconds{ms}}), expected);
    QCOMPARE(fromIso(expected)->time_since_epoch().count(), ms);
}

void ClockTest::readsIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *from, const char *to) {
        QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(to);
    };
    row("2026-11-20", "2026-11-20T00:00:00Z");
    row(" 2026-11-20 ", "2026-11-20T00:00:00Z");
    row("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("2026-11-20T08:00:00", "2026-11-20T08:00:00Z");
    row("2026-11-20T08:00:00.25Z", "2026-11-20T08:00:00.250Z");
    row("2026-11-20T08:00:00+05:30", "2026-11-20T02:30:00Z");
    row("2026-11-20T08:00:00-08:00", "2026-11-20T16:00:00Z");
    row("2026-11-20T08:00", "2026-11-20T08:00:00Z");
}

void ClockTest::readsIso()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto time = fromIso(text);
    QVERIFY(time.has_value());
    QCOMPARE(toIso(*time), expected);
}

void ClockTest::readsHoursThatTheHostsSummerTimeLeavesOut()
{
    const support::HostZone zone("CET-1CEST,M3.5.0,M10.5.0/3");
    const auto time = fromIso(u"2024-03-31T02:30:00");
    QVERIFY(time.has_value());
    QCOMPARE(toIso(*time), u"2024-03-31T02:30:00Z");
}

void ClockTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yesterday", "2026-13-01", "2026-02-30", "20.11.2026",
                             "2026-11-20T25:00:00Z", "2026", "2026-11-2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ClockTest::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!fromIso(text).has_value());
}

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
