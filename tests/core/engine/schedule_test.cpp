// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QTimeZone>

#include "engine/schedule.h"
#include "support/failureof.h"

using base::Instant;
using engine::nextDue;
using engine::Schedule;

namespace {

Instant instant(const char *text)
{
    return *base::fromIso(QString::fromLatin1(text));
}

Schedule parsed(const char *text)
{
    return Schedule::parse(QString::fromLatin1(text));
}

} // namespace

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
    void startsEverySlotOfAYearOnce_data();
    void startsEverySlotOfAYearOnce();
    void keepsItsIntervalAcrossClockChanges();
    void recoversFromAWrongClock_data();
    void recoversFromAWrongClock();
};

void ScheduleTest::printsBackWhatItRead_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *given, const char *canonical) {
        QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(canonical);
    };
    row("every:24h", "every:24h");
    row("every:1d", "every:24h");
    row("every:7d", "every:7d");
    row("every:48h", "every:2d");
    row("every:90m", "every:90m");
    row("every:120m", "every:2h");
    row("every:5m", "every:5m");
    row("every:366d", "every:366d");
    row("every:036h", "every:36h");
    row(" Every: 6H ", "every:6h");
    row("manual", "manual");
    row(" Manual ", "manual");
    row("weekly:mon,tue@02:30", "weekly:mon,tue@02:30");
    row("weekly:mon@2:30", "weekly:mon@02:30");
    row("weekly:sun,mon,SUN@14:00,02:30,14:00", "weekly:mon,sun@02:30,14:00");
    row("weekly: mon , fri @ 00:00 , 23:59", "weekly:mon,fri@00:00,23:59");
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
    for (const char *given : {"",
                              "daily",
                              "every",
                              "every:",
                              "every:h",
                              "every:0h",
                              "every:4m",
                              "every:24",
                              "every:-1h",
                              "every:+1h",
                              "every:1.5h",
                              "every:1h30m",
                              "every:367d",
                              "every:99999999999999999999d",
                              "every:24s",
                              "weekly:",
                              "weekly:mon",
                              "weekly:mon@",
                              "weekly:@02:30",
                              "weekly:mon@24:00",
                              "weekly:mon@02:60",
                              "weekly:mon@0230",
                              "weekly:mon@2:3",
                              "weekly:funday@02:30",
                              "weekly:monday@02:30",
                              "weekly:mon,@02:30",
                              "weekly:mon@02:30,",
                              "weekly:mon@02:30@03:30",
                              "weekly:mon@02:30:00",
                              "manual:1"})
        QTest::newRow(given) << QString::fromLatin1(given);
}

void ScheduleTest::refusesWhatIsNoSchedule()
{
    QFETCH(QString, given);
    const base::Failure failure = support::failureOf([&] { Schedule::parse(given); });
    QCOMPARE(failure.key, QByteArray("INVALID_SCHEDULE"));
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(failure.text.contains(given));
    QVERIFY(!failure.fix.isEmpty());
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
    // The zone is Europe/Berlin: +01:00 in winter, +02:00 in summer. 20 November 2026 is a Friday.
    row("never ran", "every:24h", "", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("a day later", "every:24h", "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z", "2026-11-21T08:00:00Z");
    row("exactly now", "every:24h", "2026-11-19T08:00:00Z", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("slept for days", "every:24h", "2026-11-10T08:00:00Z", "2026-11-20T09:00:00Z",
        "2026-11-11T08:00:00Z");
    row("and then once", "every:24h", "2026-11-20T09:00:00Z", "2026-11-20T09:00:05Z", "2026-11-21T09:00:00Z");
    row("manual, never ran", "manual", "", "2026-11-20T08:00:00Z", "");
    row("manual", "manual", "2026-11-01T08:00:00Z", "2026-11-20T08:00:00Z", "");
    row("weekly, never ran", "weekly:mon@02:30", "", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("weekly", "weekly:mon@02:30", "2026-11-16T01:30:00Z", "2026-11-16T02:00:00Z", "2026-11-23T01:30:00Z");
    row("weekly, at its slot", "weekly:mon@02:30", "2026-11-16T01:30:00Z", "2026-11-23T01:30:00Z",
        "2026-11-23T01:30:00Z");
    row("weekly, just before it", "weekly:mon@02:30", "2026-11-16T01:30:00Z", "2026-11-23T01:29:59Z",
        "2026-11-23T01:30:00Z");
    row("weekly, missed one", "weekly:mon@02:30", "2026-11-09T01:30:01Z", "2026-11-20T08:00:00Z",
        "2026-11-16T01:30:00Z");
    row("weekly, missed many", "weekly:mon,wed@02:30", "2026-08-01T00:00:00Z", "2026-11-20T08:00:00Z",
        "2026-11-18T01:30:00Z");
    row("weekly, caught up", "weekly:mon@02:30", "2026-11-20T08:00:00Z", "2026-11-20T08:00:01Z",
        "2026-11-23T01:30:00Z");
    row("twice a day", "weekly:fri@02:30,14:00", "2026-11-20T01:30:00Z", "2026-11-20T08:00:00Z",
        "2026-11-20T13:00:00Z");
    row("Sunday to Monday", "weekly:sun,mon@00:00", "2026-11-21T23:00:00Z", "2026-11-22T12:00:00Z",
        "2026-11-22T23:00:00Z");
    row("over the year", "weekly:fri@00:15", "2026-12-25T12:00:00Z", "2026-12-28T12:00:00Z",
        "2026-12-31T23:15:00Z");
    row("before the gap of spring", "weekly:sun@01:59", "2026-03-28T12:00:00Z", "2026-03-28T12:00:00Z",
        "2026-03-29T00:59:00Z");
    row("in the gap of spring", "weekly:sun@02:30", "2026-03-28T12:00:00Z", "2026-03-28T12:00:00Z",
        "2026-03-29T01:30:00Z");
    row("after the gap of spring", "weekly:sun@03:00", "2026-03-28T12:00:00Z", "2026-03-28T12:00:00Z",
        "2026-03-29T01:00:00Z");
    row("the week after the gap", "weekly:sun@02:30", "2026-03-29T01:30:00Z", "2026-03-29T12:00:00Z",
        "2026-04-05T00:30:00Z");
    row("in the overlap of autumn", "weekly:sun@02:30", "2026-10-24T12:00:00Z", "2026-10-24T12:00:00Z",
        "2026-10-25T00:30:00Z");
    row("once in the overlap", "weekly:sun@02:30", "2026-10-25T00:30:05Z", "2026-10-25T01:31:00Z",
        "2026-11-01T01:30:00Z");
    row("after the overlap", "weekly:sun@03:00", "2026-10-24T12:00:00Z", "2026-10-24T12:00:00Z",
        "2026-10-25T02:00:00Z");
}

void ScheduleTest::tellsTheNextRun()
{
    QFETCH(QString, schedule);
    QFETCH(QString, lastStart);
    QFETCH(QString, now);
    QFETCH(QString, due);
    const auto next = nextDue(Schedule::parse(schedule), base::fromIso(lastStart), *base::fromIso(now),
                              QTimeZone("Europe/Berlin"));
    QCOMPARE(next ? base::toIso(*next) : QString(), due);
}

void ScheduleTest::startsEverySlotOfAYearOnce_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("runs");
    // 2011 in Samoa has no 30 December, a Friday, at all: its slot goes to the day after.
    QTest::newRow("UTC") << QByteArray("UTC") << 3 * 365;
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << 3 * 365;
    QTest::newRow("New York") << QByteArray("America/New_York") << 3 * 365;
    QTest::newRow("Lord Howe, half an hour") << QByteArray("Australia/Lord_Howe") << 3 * 365;
    QTest::newRow("Samoa") << QByteArray("Pacific/Apia") << 3 * 364;
}

/// A scheduler that looks every half hour through all of 2011 and starts what is due.
void ScheduleTest::startsEverySlotOfAYearOnce()
{
    QFETCH(QByteArray, zone);
    QFETCH(int, runs);
    const QTimeZone here(zone);
    QVERIFY(here.isValid());
    const Schedule schedule = parsed("weekly:mon,tue,wed,thu,fri,sat,sun@01:45,02:15,12:00");
    const QDateTime first(QDate(2011, 1, 1), QTime(0, 0), here);
    const QDateTime end(QDate(2012, 1, 1), QTime(0, 0), here);
    Instant lastStart{std::chrono::milliseconds{first.toMSecsSinceEpoch()}};
    int started = 0;
    for (Instant now = lastStart; now.time_since_epoch().count() < end.toMSecsSinceEpoch();
         now += std::chrono::minutes{30}) {
        const auto due = nextDue(schedule, lastStart, now, here);
        QVERIFY(due.has_value());
        if (*due > now)
            continue;
        QVERIFY2(*due > now - std::chrono::minutes{30}, qPrintable(base::toIso(now)));
        lastStart = now;
        ++started;
    }
    QCOMPARE(started, runs);
}

void ScheduleTest::keepsItsIntervalAcrossClockChanges()
{
    const auto due = nextDue(parsed("every:24h"), instant("2026-03-28T12:00:00Z"),
                             instant("2026-03-28T13:00:00Z"), QTimeZone("Europe/Berlin"));
    QVERIFY(due == instant("2026-03-29T12:00:00Z"));
}

void ScheduleTest::recoversFromAWrongClock_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("lastStart");
    QTest::addColumn<QString>("due");
    const auto row = [](const char *name, const char *schedule, const char *last, const char *due) {
        QTest::newRow(name) << QString::fromLatin1(schedule) << QString::fromLatin1(last)
                            << QString::fromLatin1(due);
    };
    // It is Friday, 20 November 2026, 08:00 UTC.
    row("a second ahead", "every:24h", "2026-11-20T08:00:01Z", "2026-11-21T08:00:01Z");
    row("hours ahead", "every:24h", "2026-11-20T20:00:00Z", "2026-11-21T20:00:00Z");
    row("years ahead", "every:24h", "2036-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("years back", "every:24h", "2016-11-20T08:00:00Z", "2016-11-21T08:00:00Z");
    row("weekly, a second ahead", "weekly:fri@08:00", "2026-11-20T08:00:01Z", "2026-11-27T08:00:00Z");
    row("weekly, set back over its slot", "weekly:fri@08:01", "2026-11-20T08:01:01Z", "2026-11-27T08:01:00Z");
    row("weekly, days ahead", "weekly:sat@00:00", "2026-11-26T08:00:00Z", "2026-11-28T00:00:00Z");
    row("weekly, years ahead", "weekly:sat@00:00", "2036-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
}

void ScheduleTest::recoversFromAWrongClock()
{
    QFETCH(QString, schedule);
    QFETCH(QString, lastStart);
    QFETCH(QString, due);
    const auto next = nextDue(Schedule::parse(schedule), base::fromIso(lastStart),
                              instant("2026-11-20T08:00:00Z"), QTimeZone::utc());
    QVERIFY(next.has_value());
    QCOMPARE(base::toIso(*next), due);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
