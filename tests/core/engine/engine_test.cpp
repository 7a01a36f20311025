// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/engine/world.h"
#include "engine/engine.h"
#include "support/eventually.h"

using support::pagedMessages;
using support::World;

Q_DECLARE_METATYPE(base::ConnectorId)

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInTheBackgroundAndTellsWhenItIsDone();
    void runsAConnectorOnceAtATime();
    void stopsItsRunsWhenItGoes();
};

void EngineTest::runsInTheBackgroundAndTellsWhenItIsDone()
{
    World world;
    world.serve(pagedMessages(3));
    const auto connector = world.connector();
    engine::Engine engine(world.environment());
    model::RunRecord record;
    connect(&engine, &engine::Engine::finished, this,
            [&](base::ConnectorId, const engine::RunReport &report) { record = report.record; });
    engine.start(connector.id, {});
    EVENTUALLY_EQUAL(record.counts.imported, 3);
    EVENTUALLY(engine.isIdle());
}

void EngineTest::runsAConnectorOnceAtATime()
{
    World world;
    world.serve(pagedMessages(3));
    const auto connector = world.connector();
    engine::Engine engine(world.environment());
    int finished = 0;
    connect(&engine, &engine::Engine::finished, this, [&] { ++finished; });
    engine.start(connector.id, {});
    engine.start(connector.id, {});
    QVERIFY(engine.isRunning(connector.id));
    EVENTUALLY(engine.isIdle());
    QCOMPARE(finished, 1);
    QCOMPARE(world.mailboxes->total(), size_t(3));
}

void EngineTest::stopsItsRunsWhenItGoes()
{
    World world;
    world.serve(pagedMessages(50));
    const auto connector = world.connector();
    {
        engine::Engine engine(world.environment());
        engine.start(connector.id, {});
    }
    world.run();
    QCOMPARE(world.mailboxes->total(), size_t(50));
}

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
