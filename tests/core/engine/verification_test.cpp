// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/backup.h"
#include "core/journal/tampering.h"
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
    void noticesForgottenRunsBehindOneThatWasKilled();
    void saysWhichStagingCannotBeAsked();
    void namesWhatAnotherStagingContradicts();
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

/// The run right after the backup left no manifest in staging: it was another account's, or was killed.
void VerificationTest::noticesForgottenRunsBehindOneThatWasKilled()
{
    World world;
    archive(world);
    QVERIFY(QFile::copy(manifest(world, 1), manifest(world, 9)));
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(!verdict.ok);
    QVERIFY2(verdict.text.contains(QStringLiteral("run 9")), qPrintable(verdict.text));
}

void VerificationTest::saysWhichStagingCannotBeAsked()
{
    World world;
    const QString staging = world.stageElsewhere(QStringLiteral("share"));
    archive(world);
    QVERIFY(QDir().rename(staging, staging + QStringLiteral("-away")));
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(verdict.ok);
    QCOMPARE(verdict.unasked.size(), 1U);
    QCOMPARE(verdict.unasked.front().key, QByteArray("STAGING_UNREACHABLE"));
    QVERIFY2(verdict.text.contains(QStringLiteral("staging of “archive”")), qPrintable(verdict.text));

    QCOMPARE(Tampering(world.dataFolder() + QStringLiteral("/journal.sqlite")).run("DELETE FROM outcomes"),
             1);
    const auto broken = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(!broken.ok);
    QCOMPARE(broken.unasked.size(), 1U);
}

void VerificationTest::namesWhatAnotherStagingContradicts()
{
    World world;
    const QString staging = world.stageElsewhere(QStringLiteral("share"));
    archive(world);
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    world.administration().addConnector({.name = QStringLiteral("Other"),
                                         .kind = QStringLiteral("paged"),
                                         .account = QStringLiteral("second"),
                                         .values = {{"server", world.serverFile()},
                                                    {"since", QStringLiteral("2026-01-01")},
                                                    {"schedule", QStringLiteral("manual")}},
                                         .secrets = {},
                                         .mapping = {}});
    world.run(QStringLiteral("Other"));
    QVERIFY(QDir().rename(staging, staging + QStringLiteral("-away")));
    QFile file(manifest(world, 2).replace(QStringLiteral("/staging/1/"), QStringLiteral("/staging/2/")));
    QVERIFY(file.open(QIODevice::Append));
    file.write(" ");
    file.close();
    const auto verdict = engine::verify(world.environment(), {}, world.stop);
    QVERIFY(!verdict.ok);
    QVERIFY2(verdict.text.contains(QStringLiteral("run 2")), qPrintable(verdict.text));
    QCOMPARE(verdict.unasked.size(), 1U);
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
