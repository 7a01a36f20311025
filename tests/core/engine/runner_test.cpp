// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

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
    void stagesTheSegmentsOfAnAccountInOneRunAtATime();
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

void RunnerTest::stagesTheSegmentsOfAnAccountInOneRunAtATime()
{
    World world;
    const QStringList names{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
    for (const QString &name : names)
        world.connector(name);
    for (int round = 0; round < 8; ++round) {
        world.serve({World::message(QString::number(round), QStringLiteral("ann@example.com"), {})});
        std::vector<engine::RunReport> reports(3);
        {
            engine::Runner &runner = world.runner();
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < reports.size(); ++i)
                threads.emplace_back([&, i, config = world.connector(names.at(static_cast<int>(i)))] {
                    reports.at(i) = runner.run(config, {}, {}, world.stop);
                });
        }
        for (const engine::RunReport &report : reports)
            QVERIFY2(report.troubles.empty(), qPrintable(report.record.failureText));
    }
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
