// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/runner.h"
#include "journal/capture.h"
#include "journal/runs.h"
#include "journal/segments.h"
#include "spool/spool.h"

using support::World;

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesARunThatAKilledProcessLeft();
    void removesSegmentsThatNobodyNames();
    void emptiesTheScratchFolder();
};

void RunnerTest::closesARunThatAKilledProcessLeft()
{
    World world;
    world.serve({});
    const auto run = world.journal().runs().start(world.connector().id, model::Trigger::Manual);
    world.reopen();
    world.runner();
    QCOMPARE(world.journal().runs().run(run)->state, model::RunState::Interrupted);
}

void RunnerTest::removesSegmentsThatNobodyNames()
{
    World world;
    QDir().mkpath(world.environment().spoolFolder());
    QByteArray stranger;
    {
        spool::Spool spool(world.environment().spoolFolder(), {});
        stranger = spool.mark().segment;
    }
    world.runner();
    QVERIFY(!spool::Spool(world.environment().spoolFolder(), {}).exists(stranger));
}

void RunnerTest::emptiesTheScratchFolder()
{
    World world;
    QDir().mkpath(world.environment().scratchFolder() + QStringLiteral("/run-7"));
    world.runner();
    QVERIFY(!QDir(world.environment().scratchFolder()).exists());
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
