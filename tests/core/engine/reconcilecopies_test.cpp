// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "core/journal/tampering.h"
#include "engine/reconcile.h"
#include "journal/segments.h"

using support::World;
using target::Compared;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");

/// Copies in a destination that keeps no bytes.
class ReconcileCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutWhatWasPut();
    void handsOutTheSecondRenderingWhereThatWasPut();
    void namesTheFieldsThatWereAltered();
    void saysWhichFieldsWereLeftOut();
    void saysThatACopyWasThereBefore();
    void takesWhatAnotherConnectorPutForTheCopy();
    void comparesByKeyAloneWhenTheMessageCannotBeRead();
    void comparesByKeyAloneWhenTheCopyCannotBeRead();
    void waitsWhereTheMailboxAsksForAPause();
    void waitsWhereTheConnectionBreaks();
    void comparesByKeyAloneWhereTheConnectionKeepsBreaking();
    void holdsNoStateOfTheJournalWhileItCompares();
    void goesOnBehindAMailboxThatCloses();
};

/// Whether the copy is the letter, byte for byte.
static std::optional<Compared> byBytes(const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                       bool)
{
    const QByteArray bytes = letter.open()->readAll();
    const bool isSame = bytes == copy.bytes && letter.size == bytes.size() && letter.key == copy.key;
    return Compared{isSame ? QStringList() : QStringList{QStringLiteral("bytes")}, {}};
}

static void archive(World &world)
{
    world.mailboxes->keepsBytes = false;
    world.mailboxes->comparison = byBytes;
    world.serve(
        {World::message(QStringLiteral("1"), ann, {bob}), World::message(QStringLiteral("2"), ann, {bob})});
    world.run();
}

static engine::Reconciliation deep(World &world, const QString &name = QStringLiteral("Paged"))
{
    return engine::reconcile(world.environment(), world.connector(name), true, world.stop);
}

void ReconcileCopiesTest::handsOutWhatWasPut()
{
    World world;
    archive(world);
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 0);
    QCOMPARE(result.comparedByFields, 4);
    QCOMPARE(result.comparedInPart, 0);
}

void ReconcileCopiesTest::handsOutTheSecondRenderingWhereThatWasPut()
{
    World world;
    world.mailboxes->keepsBytes = false;
    world.mailboxes->comparison = byBytes;
    world.mailboxes->largest = 10'000;
    QJsonObject film = World::message(QStringLiteral("1"), ann, {});
    film.insert(QStringLiteral("attachments"),
                QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("film.txt")},
                                       {QStringLiteral("text"), QString(2'000'000, u'x')}}});
    world.serve({film});
    world.run();
    QVERIFY(world.mailboxes->in(ann, QStringLiteral("Paged")).front().bytes.contains("-Rendering: second"));
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 0);
}

void ReconcileCopiesTest::namesTheFieldsThatWereAltered()
{
    World world;
    archive(world);
    const model::DeliveryKey forged = world.mailboxes->in(bob, QStringLiteral("Paged")).front().key;
    world.mailboxes->comparison = [&](const support::Mailboxes::Copy &copy, const target::Letter &, bool) {
        return Compared{copy.key == forged ? QStringList{QStringLiteral("subject"), QStringLiteral("body")}
                                           : QStringList(),
                        {}};
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(!result.agrees());
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().mailbox, bob);
    QCOMPARE(result.missing.front().reason, QStringLiteral("altered in the mailbox: subject, body"));
    QCOMPARE(result.extra.size(), size_t(1));
    QCOMPARE(result.extra.front().reason, QStringLiteral("differs from what was archived"));
    QCOMPARE(result.comparedByKey, 0);
}

void ReconcileCopiesTest::saysWhichFieldsWereLeftOut()
{
    World world;
    archive(world);
    world.mailboxes->comparison = [](const support::Mailboxes::Copy &, const target::Letter &, bool) {
        return Compared{{}, {QStringLiteral("from")}};
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedInPart, 4);
    QCOMPARE(result.fieldsLeftOut, QStringList{QStringLiteral("from")});
    QCOMPARE(result.comparedByKey, 0);
}

void ReconcileCopiesTest::saysThatACopyWasThereBefore()
{
    World world;
    archive(world);
    int others = 0;
    world.mailboxes->comparison = [&](const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                      bool isOtherSigning) {
        others += isOtherSigning ? 1 : 0;
        return byBytes(copy, letter, isOtherSigning);
    };
    QVERIFY(deep(world).agrees());
    QCOMPARE(others, 0);
    world.loseDataFolder();
    world.run();
    QVERIFY(deep(world).agrees());
    QCOMPARE(others, 4);
}

void ReconcileCopiesTest::takesWhatAnotherConnectorPutForTheCopy()
{
    World world;
    archive(world);
    world.connector(QStringLiteral("Other"), {{"folderName", QStringLiteral("Paged")}});
    QVERIFY(world.run(QStringLiteral("Other")).record.counts.skipped > 0);
    const engine::Reconciliation result = deep(world, QStringLiteral("Other"));
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 0);
}

void ReconcileCopiesTest::comparesByKeyAloneWhenTheMessageCannotBeRead()
{
    World world;
    archive(world);
    const auto items = world.journal().queries().items(world.connector().id, QStringLiteral("1"));
    QVERIFY(QFile::remove(world.journal().segments().segment(items.front().entry.segment)->stagedAt));
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.comparedByKey, 4);
    QVERIFY(result.extra.empty());
}

static base::Failure failureWith(base::Reaction reaction)
{
    return base::Failure(reaction, base::Area::Destination, "IMPORT_THROTTLED", QStringLiteral("Not now."),
                         {}, std::chrono::milliseconds{1});
}

void ReconcileCopiesTest::comparesByKeyAloneWhenTheCopyCannotBeRead()
{
    World world;
    archive(world);
    world.mailboxes->comparison = [](const support::Mailboxes::Copy &, const target::Letter &,
                                     bool) -> std::optional<Compared> {
        throw failureWith(base::Reaction::SkipItem);
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 4);
}

void ReconcileCopiesTest::waitsWhereTheMailboxAsksForAPause()
{
    World world;
    archive(world);
    int asked = 0;
    world.mailboxes->comparison = [&](const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                      bool isOtherSigning) {
        if (++asked < 3)
            throw failureWith(base::Reaction::ParkMailbox);
        return byBytes(copy, letter, isOtherSigning);
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 0);
    QCOMPARE(asked, 6);
}

void ReconcileCopiesTest::waitsWhereTheConnectionBreaks()
{
    World world;
    archive(world);
    int asked = 0;
    world.mailboxes->comparison = [&](const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                      bool isOtherSigning) {
        if (++asked == 1)
            throw failureWith(base::Reaction::Retry);
        return byBytes(copy, letter, isOtherSigning);
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 0);
    QCOMPARE(asked, 5);
}

void ReconcileCopiesTest::comparesByKeyAloneWhereTheConnectionKeepsBreaking()
{
    World world;
    archive(world);
    const model::DeliveryKey cut = world.mailboxes->in(bob, QStringLiteral("Paged")).front().key;
    world.mailboxes->comparison = [&](const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                      bool isOtherSigning) {
        if (copy.key == cut)
            throw failureWith(base::Reaction::Retry);
        return byBytes(copy, letter, isOtherSigning);
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 1);
}

void ReconcileCopiesTest::holdsNoStateOfTheJournalWhileItCompares()
{
    World world;
    archive(world);
    QList<int> busy;
    world.mailboxes->comparison = [&](const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                      bool isOtherSigning) {
        Tampering journal(world.dataFolder() + QStringLiteral("/journal.sqlite"));
        journal.run("UPDATE runs SET state = state");
        busy.append(journal.value("PRAGMA wal_checkpoint(TRUNCATE)").toInt());
        return byBytes(copy, letter, isOtherSigning);
    };
    QVERIFY(deep(world).agrees());
    QCOMPARE(busy, QList<int>({0, 0, 0, 0}));
}

void ReconcileCopiesTest::goesOnBehindAMailboxThatCloses()
{
    World world;
    archive(world);
    world.mailboxes->comparison = [](const support::Mailboxes::Copy &copy, const target::Letter &letter,
                                     bool isOtherSigning) {
        if (copy.bytes.contains("X-Archive") && letter.key == model::deliveryKey(letter.archiveKey, ann))
            throw failureWith(base::Reaction::LeaveMailbox);
        return byBytes(copy, letter, isOtherSigning);
    };
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.comparedByKey, 2);
}

QTEST_GUILESS_MAIN(ReconcileCopiesTest)
#include "reconcilecopies_test.moc"
