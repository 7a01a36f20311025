// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/backup.h"
#include "engine/verification.h"
#include "journal/runs.h"

using support::World;

class VerificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnUntouchedJournalWhole();
    void noticesAManifestThatDiffers();
    void noticesARunThatTheJournalForgot();
    void aRemovedConnectorIsNotForgotten();
    void noticesARunPutBackToRunning();
    void saysForWhichRunsNothingElseVouches();
};

static QString manifest(const World &world, int run)
{
    return world.dataFolder() +
           QStringLiteral("/staging/1/manifests/%1/run-%2.json")
               .arg(QString::fromLatin1(world.environment().journal.audit().origin().left(16)))
               .arg(run);
}

static void archive(World &world)
{
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
}

void VerificationTest::findsAnUntouchedJournalWhole()
{
    World world;
    archive(world);
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
    QVERIFY(verdict.rows > 2);
    QVERIFY(QFile::exists(manifest(world, 1)));
}

void VerificationTest::noticesAManifestThatDiffers()
{
    World world;
    archive(world);
    QFile file(manifest(world, 1));
    QVERIFY(file.open(QIODevice::Append));
    file.write(" ");
    file.close();
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(!verdict.ok);
    QVERIFY(verdict.text.contains(QStringLiteral("run 1")));
}

void VerificationTest::saysForWhichRunsNothingElseVouches()
{
    World world;
    archive(world);
    world.run();
    QCOMPARE(engine::verify(world.environment(), {}, world.stop).text, QString());
    QVERIFY(QFile::remove(manifest(world, 1)));
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(verdict.ok);
    QVERIFY2(verdict.text.startsWith(QStringLiteral("1 of the runs")), qPrintable(verdict.text));
}

void VerificationTest::noticesARunThatTheJournalForgot()
{
    World world;
    archive(world);
    QVERIFY(QFile::copy(manifest(world, 1), manifest(world, 2)));
    QVERIFY(!engine::verify(world.environment(), {}, world.stop).ok);
}

void VerificationTest::aRemovedConnectorIsNotForgotten()
{
    World world;
    world.serve({});
    world.run(QStringLiteral("First"));
    world.run(QStringLiteral("Last"));
    world.administration().removeConnector(QStringLiteral("Last"), {});
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

/// As a backup of the data folder that was taken while the run went on.
void VerificationTest::noticesARunPutBackToRunning()
{
    World world;
    world.serve({});
    const auto run = world.journal().runs().start(world.connector().id, model::Trigger::Manual);
    const support::Backup backup(world);
    QVERIFY(engine::verify(world.environment(), {}, world.stop).ok);
    world.runner(); // closes it
    world.run();
    QVERIFY(QFile::exists(manifest(world, static_cast<int>(run.value))));
    const QString kept = world.dataFolder() + QStringLiteral("/staging");
    QVERIFY(QDir().rename(kept, world.dataFolder() + QStringLiteral("/../kept")));
    backup.restore();
    QDir(kept).removeRecursively();
    QVERIFY(QDir().rename(world.dataFolder() + QStringLiteral("/../kept"), kept));
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(!verdict.ok);
    QVERIFY(verdict.text.contains(QStringLiteral("as running")));
}

QTEST_GUILESS_MAIN(VerificationTest)
#include "verification_test.moc"
