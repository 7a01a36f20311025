// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QTest>

#include "core/engine/backup.h"
#include "engine/reconcile.h"
#include "journal/queries.h"
#include "journal/verification.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class ChangedCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeAfterTheDataFolderWasLostIsNotSkipped();
    void aReplayPutsItBesideTheOldCopy();
    void andNeitherAgainNorByAnotherNewDataFolder();
    void aContentThatIsThereAlreadyIsNeverDoubled();
    void aJournalThatWasSetBackLosesNoChange_data();
    void aJournalThatWasSetBackLosesNoChange();
    void aDeletionReachesWhoeverHasTheOldContent_data();
    void aDeletionReachesWhoeverHasTheOldContent();
    void whoSharesTheMailboxSharesItStill();
    void whatCannotBeReadStaysFailed();
};

static void serve(World &world, const QString &text)
{
    world.serve({World::message(QStringLiteral("1"), ann, {bob}, text),
                 World::message(QStringLiteral("2"), ann, {bob})});
}

/// Archived, then the data folder lost and the first of two messages changed.
static void loseAndChange(World &world)
{
    serve(world, QStringLiteral("Thursday"));
    world.run();
    world.loseDataFolder();
    serve(world, QStringLiteral("Friday"));
}

static int copiesWith(World &world, const QByteArray &text)
{
    int count = 0;
    for (const QString &mailbox : {ann, bob}) {
        for (const auto &copy : world.mailboxes->in(mailbox, folder))
            count += copy.bytes.contains(text) ? 1 : 0;
    }
    return count;
}

static engine::Reconciliation deep(World &world)
{
    return engine::reconcile(world.environment(), world.connector(), true, world.stop);
}

static bool isNothingMissing(World &world)
{
    return deep(world).missing.empty();
}

static bool isProven(World &world)
{
    return isNothingMissing(world) && deep(world).extra.empty();
}

void ChangedCopiesTest::aChangeAfterTheDataFolderWasLostIsNotSkipped()
{
    World world;
    loseAndChange(world);
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.failed, 2);
    QCOMPARE(report.record.counts.skipped, 2);
    QCOMPARE(report.record.counts.imported, 0);
    QVERIFY(report.record.counts.invariantHolds());
    int differing = 0;
    world.journal().queries().failures(report.record.id, [&](const model::FailureRow &row) {
        differing += row.reason == "COPY_DIFFERS" ? 1 : 0;
    });
    QCOMPARE(differing, 2);
    QVERIFY(isProven(world));
}

void ChangedCopiesTest::aReplayPutsItBesideTheOldCopy()
{
    World world;
    loseAndChange(world);
    world.run();
    const engine::RunReport report = world.replay();
    QCOMPARE(report.record.counts.imported, 2);
    QCOMPARE(report.record.counts.skipped, 2); // the copies that are there
    QCOMPARE(report.record.counts.failed, 0);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(copiesWith(world, "Thursday"), 2);
    QCOMPARE(copiesWith(world, "Friday"), 2);
    QVERIFY(isProven(world));
    QVERIFY(world.journal().audit().verify({}).ok);
}

void ChangedCopiesTest::andNeitherAgainNorByAnotherNewDataFolder()
{
    World world;
    loseAndChange(world);
    world.run();
    world.replay();
    world.replay();
    world.run();
    QCOMPARE(world.mailboxes->total(), size_t(6));
    world.loseDataFolder();
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.skipped, 4);
    QCOMPARE(report.record.counts.failed, 0);
    QCOMPARE(world.mailboxes->total(), size_t(6));
    QVERIFY(isNothingMissing(world));
}

void ChangedCopiesTest::aContentThatIsThereAlreadyIsNeverDoubled()
{
    World world;
    serve(world, QStringLiteral("Thursday"));
    world.run();
    serve(world, QStringLiteral("Friday"));
    QCOMPARE(world.run().record.counts.imported, 2);
    world.loseDataFolder();
    QCOMPARE(world.run().record.counts.skipped, 4);
    QCOMPARE(world.mailboxes->total(), size_t(6));
    QVERIFY(isNothingMissing(world));
}

void ChangedCopiesTest::aJournalThatWasSetBackLosesNoChange_data()
{
    QTest::addColumn<bool>("leavesOutWhatIsThere");
    QTest::newRow("found") << false;
    QTest::newRow("left out by the target") << true;
}

void ChangedCopiesTest::aJournalThatWasSetBackLosesNoChange()
{
    QFETCH(bool, leavesOutWhatIsThere);
    World world;
    world.serve({World::message(QStringLiteral("2"), ann, {bob})});
    world.run();
    const support::Backup backup(world);
    serve(world, QStringLiteral("Thursday"));
    world.run();
    backup.restore();
    world.mailboxes->leavesOutWhatIsThere = leavesOutWhatIsThere;
    serve(world, QStringLiteral("Friday"));
    QCOMPARE(world.run().record.counts.failed, 2);
    world.replay();
    QCOMPARE(copiesWith(world, "Friday"), 2);
    QCOMPARE(world.mailboxes->total(), size_t(6));
}

void ChangedCopiesTest::aDeletionReachesWhoeverHasTheOldContent_data()
{
    QTest::addColumn<bool>("isDismissed");
    QTest::newRow("while that is failed") << false;
    QTest::newRow("dismissed, as its text advises") << true;
}

void ChangedCopiesTest::aDeletionReachesWhoeverHasTheOldContent()
{
    QFETCH(bool, isDismissed);
    World world;
    loseAndChange(world);
    world.run();
    if (isDismissed)
        world.journal().deliveries().dismiss(world.connector().id, {}, QStringLiteral("Known."));
    world.serve({World::message(QStringLiteral("2"), ann, {bob})});
    QCOMPARE(world.run().record.counts.imported, 2);
    if (!isDismissed)
        QCOMPARE(world.replay().record.counts.imported, 2);
    const auto counts = world.run().record.counts; // what was put beside the old content is no newer version
    QCOMPARE(counts.itemsAvailable, 0);
    QCOMPARE(counts.imported, 0);
}

void ChangedCopiesTest::whoSharesTheMailboxSharesItStill()
{
    World world;
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    const auto run = [&](const QString &text) {
        world.serve({World::message(QStringLiteral("1"), one, {two}, text)});
        world.journal().configuration().setMapping(world.connector().id, {{one, ann}, {two, ann}},
                                                   QStringLiteral("test"));
        return world.run().record.counts;
    };
    QCOMPARE(run(QStringLiteral("Thursday")).imported, 1);
    world.loseDataFolder();
    QCOMPARE(run(QStringLiteral("Friday")).failed, 1);
    world.replay();
    const auto copies = world.journal().capture().recipientsOf(
        world.connector().id, "paged", QStringLiteral("general"), QStringLiteral("1"));
    QCOMPARE(copies.size(), size_t(1));
    QCOMPARE(copies.front().alsoFor, QStringList(two));
}

void ChangedCopiesTest::whatCannotBeReadStaysFailed()
{
    World world;
    loseAndChange(world);
    world.run();
    QDirIterator segments(world.dataFolder(), {QStringLiteral("*.tar")}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (segments.hasNext())
        QFile::remove(segments.next());
    const engine::RunReport report = world.replay();
    QCOMPARE(report.leftUndone, 2);
    QCOMPARE(report.remarks.size(), 2);
    QCOMPARE(copiesWith(world, "Friday"), 0);
}

QTEST_GUILESS_MAIN(ChangedCopiesTest)
#include "changedcopies_test.moc"
