// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/manifests.h"
#include "journal/audit.h"
#include "journal/runs.h"

using support::World;

class ManifestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEachRunsManifest();
    void storesWhatKilledProcessesOwe();
    void storesWhatIsOwedWhenAnEarlierAttemptEndedInBetween();
    void leavesAnEarlierJournalsManifestsAlone();
    void neverReplacesOneThatIsThere();
};

static QString folder(World &world)
{
    return world.dataFolder() + QStringLiteral("/staging/1/manifests/") +
           QString::fromLatin1(world.journal().audit().origin().left(16));
}

static QByteArray kept(World &world, int run)
{
    engine::Manifests manifests(world.environment(), world.environment().account(base::AccountId{1}));
    return manifests.kept(base::RunId{run}, world.stop);
}

void ManifestsTest::keepsEachRunsManifest()
{
    World world;
    world.serve({});
    world.run();
    world.run();
    QVERIFY(!kept(world, 1).isEmpty());
    QCOMPARE(kept(world, 2), world.journal().runs().manifest(base::RunId{2}));
    QVERIFY(kept(world, 3).isEmpty());
}

void ManifestsTest::storesWhatKilledProcessesOwe()
{
    World world;
    world.serve({});
    world.run();
    for (int i = 0; i < 2; ++i) {
        world.journal().runs().start(world.connector().id, model::Trigger::Manual);
        world.reopen();
        world.runner();
    }
    QVERIFY(kept(world, 2).isEmpty());
    world.run();
    for (const int run : {2, 3, 4})
        QCOMPARE(kept(world, run), world.journal().runs().manifest(base::RunId{run}));
}

void ManifestsTest::storesWhatIsOwedWhenAnEarlierAttemptEndedInBetween()
{
    World world;
    world.serve({});
    world.run();
    world.journal().runs().start(world.connector().id, model::Trigger::Manual);
    world.reopen();
    world.runner();
    const QString obstacle = folder(world) + QStringLiteral("/run-2.json");
    QVERIFY(QDir().mkpath(obstacle));
    QCOMPARE(world.run().record.state, model::RunState::Failed);
    QVERIFY(QDir().rmdir(obstacle));
    world.run();
    for (const int run : {2, 3, 4})
        QCOMPARE(kept(world, run), world.journal().runs().manifest(base::RunId{run}));
}

void ManifestsTest::leavesAnEarlierJournalsManifestsAlone()
{
    World world;
    const QString path = world.dataFolder() + QStringLiteral("/staging");
    const QString elsewhere = world.serverFile() + QStringLiteral(".staging");
    world.serve({});
    world.run();
    const QString first = folder(world);
    QVERIFY(QDir().rename(path, elsewhere));
    world.loseDataFolder();
    QVERIFY(QDir().rename(elsewhere, path));
    world.run();
    QVERIFY(folder(world) != first);
    QVERIFY(QFile::exists(first + QStringLiteral("/run-1.json")));
    QVERIFY(QFile::exists(folder(world) + QStringLiteral("/run-1.json")));
}

void ManifestsTest::neverReplacesOneThatIsThere()
{
    World world;
    world.serve({});
    world.run();
    QVERIFY(QFile::copy(folder(world) + QStringLiteral("/run-1.json"),
                        folder(world) + QStringLiteral("/run-2.json")));
    world.run();
    QCOMPARE(kept(world, 2), kept(world, 1));
}

QTEST_GUILESS_MAIN(ManifestsTest)
#include "manifests_test.moc"
