// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QTimeZone>

#include "base/failure.h"
#include "engine/schedule.h"

using engine::Schedule;

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsBackWhatItRead_data();
    void printsBackWhatItRead();
    void refusesWhatIsNoSchedule_data();
    void refusesWhatIsNoSchedule();
    void tellsTheNextRun_data();
    void tellsTheNextRun();
};

void ScheduleTest::printsBackWhatItRead_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("default") << "every:24h"
                             << "every:24h";
    QTest::newRow("minutes") << "every:90m"
                             << "every:90m";
    QTest::newRow("minutes that are hours") << "every:120m"
                                            << "every:2h";
    QTest::newRow("days") << "every:7d"
                          << "every:7d";
    QTest::newRow("manual") << " Manual "
                            << "manual";
    QTest::newRow("weekly") << "weekly:mon,tue@02:30"
                            << "weekly:mon,tue@02:30";
    QTest::newRow("weekly, unordered and twice") << "weekly:sun,mon,sun@14:00,02:30,14:00"
                                                 << "weekly:mon,sun@02:30,14:00";
}

void ScheduleTest::printsBackWhatItRead()
{
    QFETCH(QString, given);
    QFETCH(QString, canonical);
    const Schedule schedule = Schedule::parse(given);
    QCOMPARE(schedule.toString(), canonical);
    QVERIFY(Schedule::parse(canonical) == schedule);
}

void ScheduleTest::refusesWhatIsNoSchedule_data()
{
    QTest::addColumn<QString>("given");
    for (const char *given : {"", "daily", "every:", "every:0h", "every:4m", "every:24", "every:-1h",
                              "every:99999d", "weekly:", "weekly:mon", "weekly:mon@", "weekly:mon@25:00",
                              "weekly:funday@02:30", "weekly:mon@02:30@03:30"})
        QTest::newRow(given) << QString::fromLatin1(given);
}

void ScheduleTest::refusesWhatIsNoSchedule()
{
    QFETCH(QString, given);
    try {
        Schedule::parse(given);
        QFAIL("accepted");
    } catch (const base::Failure &failure) {
        QCOMPARE(failure.key, "INVALID_SCHEDULE");
        QVERIFY(failure.text.contains(given));
        QVERIFY(!failure.fix.isEmpty());
    }
}

void ScheduleTest::tellsTheNextRun_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("lastStart");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *name, const char *schedule, const char *last, const char *now,
                        const char *due) {
        QTest::newRow(name) << QString::fromLatin1(schedule) << QString::fromLatin1(last)
                            << QString::fromLatin1(now) << QString::fromLatin1(due);
    };
    // The zone is Europe/Berlin: +01:00 in winter, +02:00 in summer.
    row("never ran", "every:24h", "", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("a day later", "every:24h", "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z", "2026-11-21T08:00:00Z");
    row("slept for days", "every:24h", "2026-11-10T08:00:00Z", "2026-11-20T09:00:00Z",
        "2026-11-11T08:00:00Z");
    row("the clock was set back", "every:24h", "2036-11-20T08:00:00Z", "2026-11-20T09:00:00Z",
        "2026-11-21T09:00:00Z");
    row("manual", "manual", "", "2026-11-20T08:00:00Z", "");
    row("weekly, never ran", "weekly:mon@02:30", "", "2026-11-20T08:00:00Z", "2026-11-23T01:30:00Z");
    row("weekly, missed one", "weekly:mon@02:30", "2026-11-09T01:30:01Z", "2026-11-20T08:00:00Z",
        "2026-11-16T01:30:00Z");
    row("weekly, ran at its slot", "weekly:mon@02:30", "2026-11-16T01:30:00Z", "2026-11-16T02:00:00Z",
        "2026-11-23T01:30:00Z");
    row("twice a day", "weekly:fri@02:30,14:00", "2026-11-20T01:30:00Z", "2026-11-20T08:00:00Z",
        "2026-11-20T13:00:00Z");
    row("in the gap of spring", "weekly:sun@02:30", "2026-03-28T12:00:00Z", "2026-03-28T12:00:00Z",
        "2026-03-29T01:30:00Z");
    row("in the overlap of autumn", "weekly:sun@02:30", "2026-10-24T12:00:00Z", "2026-10-24T12:00:00Z",
        "2026-10-25T00:30:00Z");
    row("once in the overlap", "weekly:sun@02:30", "2026-10-25T00:30:05Z", "2026-10-25T01:31:00Z",
        "2026-11-01T01:30:00Z");
}

void ScheduleTest::tellsTheNextRun()
{
    QFETCH(QString, schedule);
    QFETCH(QString, lastStart);
    QFETCH(QString, now);
    QFETCH(QString, due);
    const auto next = engine::nextDue(Schedule::parse(schedule), base::fromIso(lastStart),
                                      *base::fromIso(now), QTimeZone("Europe/Berlin"));
    QCOMPARE(next ? base::toIso(*next) : QString(), due);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
