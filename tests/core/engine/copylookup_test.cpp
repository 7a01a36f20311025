// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString folder = QStringLiteral("Paged");
static const QString other = QStringLiteral("Other");
static const QString signedFolder = QStringLiteral("Signed");

/// Two connectors of one source, with a folder each.
class CopyLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInItsFolderWhatAKilledRunOfTheOtherPut();
    void takesNoOtherContentForIt();
    void sendsWhatIsInNeitherFolder();
    void looksIntoNoOtherFolderWithoutDoubt();
};

/// Its run is killed between the put and the receipt; or, unless it `puts`, before.
static void killOneThatDelivers(World &world, bool puts)
{
    world.mailboxes->findIsFinal = true;
    world.reopen();
    world.administration().setSetting("lanes", QStringLiteral("1")); // a kill leaves no other to look at once
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    world.mailboxes->fault = [&world, puts](const QString &mailbox,
                                            const target::Letter &letter) -> support::Mailboxes::Fault {
        const auto bytes = letter.open()->readAll();
        const std::lock_guard lock(world.mailboxes->mutex);
        if (puts)
            world.mailboxes->copies[mailbox + u'/' + folder].push_back({letter.key, bytes});
        throw base::Failure(base::Reaction::Stopped, base::Area::Interrupted, "STOPPED", {});
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.reopen();
    world.mailboxes->fault = {};
    world.connector(other, {{"folderName", signedFolder}});
}

void CopyLookupTest::findsInItsFolderWhatAKilledRunOfTheOtherPut()
{
    World world;
    killOneThatDelivers(world, true);
    const model::Counts counts = world.run(other).record.counts;
    QCOMPARE(counts.skipped, 1);
    QCOMPARE(counts.imported, 0);
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void CopyLookupTest::takesNoOtherContentForIt()
{
    World world;
    killOneThatDelivers(world, true);
    QByteArray &bytes = world.mailboxes->copies[ann + u'/' + folder].front().bytes;
    const qsizetype digest = bytes.indexOf("X-Archive-Sha256: ") + 18;
    bytes.replace(digest, 8, bytes.sliced(digest, 8) == "00000000" ? "11111111" : "00000000");
    const model::Counts counts = world.run(other).record.counts;
    QCOMPARE(counts.skipped, 0);
    QCOMPARE(counts.failed, 1);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void CopyLookupTest::sendsWhatIsInNeitherFolder()
{
    World world;
    killOneThatDelivers(world, false);
    QCOMPARE(world.run(other).record.counts.imported, 1);
    QCOMPARE(world.run().record.counts.skipped, 1);
    QCOMPARE(world.mailboxes->in(ann, signedFolder).size(), size_t(1));
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void CopyLookupTest::looksIntoNoOtherFolderWithoutDoubt()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    QCOMPARE(world.run().record.counts.imported, 1);
    world.connector(other, {{"folderName", signedFolder}});
    QCOMPARE(world.run(other).record.counts.skipped, 1);
    QCOMPARE(world.mailboxes->finds, 0);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

QTEST_GUILESS_MAIN(CopyLookupTest)
#include "copylookup_test.moc"
