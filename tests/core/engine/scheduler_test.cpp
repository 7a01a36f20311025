// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "core/journal/tampering.h"
#include "engine/scheduler.h"
#include "support/fakeclock.h"

using engine::Scheduler;
using support::World;

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAConnectorThatNeverRanAndThenWaitsADay();
    void catchesUpOnceAfterASleep();
    void leavesPausedAndManualOnesAlone();
    void isNotPutOffByAReplay();
    void writesNothingWhileNothingChanges();
};

static World &withConnector(World &world, const QString &schedule)
{
    world.serve({});
    world.connector(QStringLiteral("Paged"), {{"schedule", schedule}});
    return world;
}

void SchedulerTest::startsAConnectorThatNeverRanAndThenWaitsADay()
{
    World world;
    withConnector(world, QStringLiteral("every:24h"));
    Scheduler scheduler(world.journal(), world.clock, QTimeZone::utc());
    QCOMPARE(scheduler.due(), std::vector{world.connector().id});
    world.run();
    QVERIFY(scheduler.due().empty());
    const auto next = scheduler.nextDue(world.connector());
    QVERIFY(next && *next > world.clock.now() + std::chrono::hours(23));
    QCOMPARE(world.journal().configuration().nextDue(world.connector().id), next);
}

void SchedulerTest::catchesUpOnceAfterASleep()
{
    World world;
    withConnector(world, QStringLiteral("every:24h"));
    world.run();
    support::FakeClock later(world.clock.now() + std::chrono::days(9));
    Scheduler scheduler(world.journal(), later, QTimeZone::utc());
    QCOMPARE(scheduler.due().size(), size_t(1));
}

void SchedulerTest::leavesPausedAndManualOnesAlone()
{
    World world;
    withConnector(world, QStringLiteral("manual"));
    Scheduler scheduler(world.journal(), world.clock, QTimeZone::utc());
    QVERIFY(scheduler.due().empty());
    engine::Administration::Change change;
    change.values = {{"schedule", QStringLiteral("every:24h")}};
    world.administration().editConnector(QStringLiteral("Paged"), change);
    world.administration().setPaused(QStringLiteral("Paged"), true);
    QVERIFY(scheduler.due().empty());
    world.administration().setPaused(QStringLiteral("Paged"), false);
    QCOMPARE(scheduler.due().size(), size_t(1));
}

void SchedulerTest::isNotPutOffByAReplay()
{
    World world;
    withConnector(world, QStringLiteral("every:24h"));
    world.replay();
    Scheduler scheduler(world.journal(), world.clock, QTimeZone::utc());
    QCOMPARE(scheduler.due().size(), size_t(1));
}

void SchedulerTest::writesNothingWhileNothingChanges()
{
    World world;
    withConnector(world, QStringLiteral("every:24h"));
    world.run();
    Scheduler scheduler(world.journal(), world.clock, QTimeZone::utc());
    scheduler.due();
    Tampering(world.dataFolder() + QStringLiteral("/journal.sqlite"))
        .run("CREATE TRIGGER full BEFORE UPDATE OF next_due ON connectors"
             " BEGIN SELECT RAISE(ABORT, 'no space'); END");
    QVERIFY(scheduler.due().empty());
    QVERIFY(scheduler.due().empty());
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "scheduler_test.moc"
