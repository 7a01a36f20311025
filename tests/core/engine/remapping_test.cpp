// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "core/journal/tampering.h"
#include "engine/remapping.h"
#include "journal/audit.h"
#include "journal/queries.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString carol = QStringLiteral("carol@example.com");
static const QString robert = QStringLiteral("robert@example.com");
static const QString folder = QStringLiteral("Paged");

/// The mapping changes between a message and what follows it. Bob becomes Robert.
class RemappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditGoesToTheMailboxThatHasTheMessageToo();
    void anEditThatFailedGoesThereToo();
    void anEditForAMailboxThatIsGoneGoesToTheNewOneAlone();
    void aDeletionGoesThereToo();
    void aCutOffFanOutReachesThoseWhoHaveNothingYet();
    void anEditMovesWithAMessageThatMoves();
    void anEditStaysForWhoElseGetsTheMessage();
    void anEditThatWaitsIsMadeOnce();
    void aSupplementGoesToItsMessage();
    void whoSharesAMailboxAndLeavesHasTheirOwn_data();
    void whoSharesAMailboxAndLeavesHasTheirOwn();
    void theDirectoryAloneGivesThemTheirOwn();
    void whoLeftTheOrganisationKeepsTheSharedCopy();
    void aDeletionGoesToWhoLeavesToo();
    void whoLeavesTwiceGetsOneCopy();
    void whoCameLaterLeavesLikeTheOthers();
    void aFailedCopyIsGivenToAllWhoSharedIt();
    void aCutOffFanOutSendsNothingToWhoSharedASettledCopy();
};

static QJsonObject edited()
{
    QJsonObject edit = World::message(QStringLiteral("1"), ann, {bob}, QStringLiteral("Other words"));
    edit.insert(QStringLiteral("version"), QStringLiteral("2"));
    edit.insert(QStringLiteral("changedAt"), QStringLiteral("2026-11-19T08:01:00Z"));
    return edit;
}

/// Bob's mailbox takes nothing; with SkipItem that fails its copies, with LeaveMailbox they stay open.
static void refuseBob(World &world, base::Reaction reaction)
{
    world.mailboxes->fault = [reaction](const QString &mailbox,
                                        const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == bob)
            throw base::Failure(reaction, base::Area::Destination, "MAILBOX_NOT_FOUND",
                                QStringLiteral("No."));
        return {};
    };
}

static void map(World &world, const model::CustomMappings &lines)
{
    world.journal().configuration().setMapping(world.connector().id, lines, QStringLiteral("test"));
}

/// How many messages Bob's and Robert's mailboxes hold.
static std::pair<size_t, size_t> held(World &world)
{
    return {world.mailboxes->in(bob, folder).size(), world.mailboxes->in(robert, folder).size()};
}

/// Bob has the message; what the server has then is for him, and does not reach him.
static engine::RunReport follow(World &world, const QJsonArray &messages, base::Reaction reaction)
{
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    world.serve(messages);
    refuseBob(world, reaction);
    return world.run();
}

void RemappingTest::anEditGoesToTheMailboxThatHasTheMessageToo()
{
    World world;
    QCOMPARE(follow(world, {edited()}, base::Reaction::LeaveMailbox).record.counts.open, 1);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}});
    const engine::RunReport report = world.run();
    QCOMPARE(held(world), std::pair(size_t(2), size_t(1)));
    QCOMPARE(report.record.counts.imported, 2);
    QVERIFY(report.record.counts.invariantHolds());
}

void RemappingTest::anEditThatFailedGoesThereToo()
{
    World world;
    QCOMPARE(follow(world, {edited()}, base::Reaction::SkipItem).record.counts.failed, 1);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}});
    const engine::RunReport report = world.replay();
    QCOMPARE(held(world), std::pair(size_t(2), size_t(1)));
    QCOMPARE(report.record.counts.imported, 2);
    QVERIFY(report.record.counts.invariantHolds());
}

void RemappingTest::anEditForAMailboxThatIsGoneGoesToTheNewOneAlone()
{
    World world;
    QCOMPARE(follow(world, {edited()}, base::Reaction::SkipItem).record.counts.failed, 1);
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann}, {.mailbox = robert, .address = robert}},
        .domains = {QStringLiteral("example.com")}};
    map(world, {{bob, robert}});
    QCOMPARE(world.replay().record.counts.failed, 0);
    QCOMPARE(held(world), std::pair(size_t(1), size_t(1)));
    QCOMPARE(world.journal().queries().status(world.connector().id).failed, 0);
}

/// As a run that died when Ann's copy was made and Bob's was not; today both have Robert's mailbox.
void RemappingTest::aCutOffFanOutReachesThoseWhoHaveNothingYet()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    {
        Tampering journal(world.dataFolder() + QStringLiteral("/journal.sqlite"));
        journal.run(
            "DELETE FROM outcomes WHERE delivery IN (SELECT id FROM deliveries WHERE mailbox LIKE 'bob%')");
        journal.run("DELETE FROM deliveries WHERE mailbox LIKE 'bob%'");
        journal.run("UPDATE items SET is_fanning_out = 1");
    }
    map(world, {{ann, robert}, {bob, robert}});
    world.run();
    QCOMPARE(world.mailboxes->in(robert, folder).size(), size_t(1));
}

/// Nobody takes part in a deletion: it is for who got the message.
void RemappingTest::aDeletionGoesThereToo()
{
    World world;
    QCOMPARE(follow(world, {}, base::Reaction::LeaveMailbox).record.counts.open, 1);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}});
    world.run();
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
}

void RemappingTest::anEditMovesWithAMessageThatMoves()
{
    World world;
    refuseBob(world, base::Reaction::LeaveMailbox);
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    world.serve({edited()});
    QCOMPARE(world.run().record.counts.open, 2);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}});
    world.run();
    QCOMPARE(held(world), std::pair(size_t(0), size_t(2)));
}

/// Carol takes part in the message alone, and keeps the mailbox that she shared with Bob.
void RemappingTest::anEditStaysForWhoElseGetsTheMessage()
{
    World world;
    map(world, {{carol, bob}});
    refuseBob(world, base::Reaction::LeaveMailbox);
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    world.run();
    world.serve({edited()});
    QCOMPARE(world.run().record.counts.open, 2);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}, {carol, bob}});
    world.run();
    QCOMPARE(held(world), std::pair(size_t(2), size_t(2)));
}

void RemappingTest::anEditThatWaitsIsMadeOnce()
{
    World world;
    follow(world, {edited()}, base::Reaction::LeaveMailbox);
    map(world, {{bob, robert}});
    QCOMPARE(world.run().record.counts.fannedOut, 1);
    const model::Counts waiting = world.run().record.counts;
    QCOMPARE(waiting.fannedOut, 0);
    QCOMPARE(waiting.open, 1);
    QVERIFY(waiting.invariantHolds());
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(held(world), std::pair(size_t(2), size_t(1)));
}

void RemappingTest::aSupplementGoesToItsMessage()
{
    World world;
    world.connector(folder, {{"sizeLimitMB", QStringLiteral("1")}});
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                          {QStringLiteral("text"), QString((1 << 20) + 1, u'x')}}});
    world.serve({message});
    QCOMPARE(world.run().record.counts.partial, 2);
    world.administration().editConnector(
        folder, {.newName = {}, .account = {}, .values = {{"sizeLimitMB", QStringLiteral("2")}}});
    refuseBob(world, base::Reaction::LeaveMailbox);
    QCOMPARE(world.replay().record.counts.open, 1);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}});
    world.run();
    QCOMPARE(held(world), std::pair(size_t(2), size_t(0)));
}

/// Bob's mailbox, which is Carol's as well, takes nothing of a message to both; Ann has it.
static void shareWithCarol(World &world)
{
    map(world, {{carol, bob}});
    refuseBob(world, base::Reaction::LeaveMailbox);
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    QCOMPARE(world.run().record.counts.open, 1);
    world.mailboxes->fault = {};
}

void RemappingTest::whoSharesAMailboxAndLeavesHasTheirOwn_data()
{
    QTest::addColumn<model::CustomMappings>("today");
    QTest::addColumn<QStringList>("holders");
    QTest::addColumn<int>("fannedOut");
    QTest::addColumn<int>("skipped");
    QTest::addColumn<int>("parked");
    using Lines = model::CustomMappings;
    QTest::newRow("nobody leaves") << Lines{{carol, bob}} << QStringList{ann, bob} << 0 << 0 << 0;
    QTest::newRow("the second") << Lines{} << QStringList{ann, bob, carol} << 1 << 0 << 0;
    QTest::newRow("the first") << Lines{{bob, robert}, {carol, bob}} << QStringList{ann, bob, robert} << 1
                               << 0 << 0;
    QTest::newRow("both") << Lines{{bob, robert}} << QStringList{ann, carol, robert} << 1 << 0 << 0;
    QTest::newRow("both for the same")
        << Lines{{bob, robert}, {carol, robert}} << QStringList{ann, robert} << 0 << 0 << 0;
    QTest::newRow("for one that has it") << Lines{{carol, ann}} << QStringList{ann, bob} << 1 << 1 << 0;
    QTest::newRow("for none") << Lines{{carol, QStringLiteral("gone@elsewhere.example")}}
                              << QStringList{ann, bob} << 1 << 0 << 1;
    QTest::newRow("for none, from who leaves as well")
        << Lines{{bob, robert}, {carol, QStringLiteral("gone@elsewhere.example")}} << QStringList{ann, robert}
        << 1 << 0 << 1;
}

void RemappingTest::whoSharesAMailboxAndLeavesHasTheirOwn()
{
    QFETCH(model::CustomMappings, today);
    QFETCH(QStringList, holders);
    World world;
    shareWithCarol(world);
    map(world, today);
    const model::Counts counts = world.run().record.counts;
    QStringList holding;
    for (const QString &mailbox : {ann, bob, carol, robert})
        holding += QStringList(qsizetype(world.mailboxes->in(mailbox, folder).size()), mailbox);
    QCOMPARE(holding, holders);
    QCOMPARE(counts.carriedIn, 1);
    QTEST(int(counts.fannedOut), "fannedOut");
    QTEST(int(counts.skipped), "skipped");
    QTEST(int(counts.parked), "parked");
    QVERIFY(counts.invariantHolds());
    QVERIFY(world.journal().audit().verify({}).ok);
    map(world, {{ann, carol}, {bob, ann}, {carol, robert}});
    QCOMPARE(world.run().record.counts.availableForImport(), 0); // what is settled stays
}

void RemappingTest::theDirectoryAloneGivesThemTheirOwn()
{
    World world;
    const auto entry = [](const QString &address, const QStringList &aliases = {}) {
        return target::DirectoryEntry{.mailbox = address, .address = address, .aliases = aliases};
    };
    world.mailboxes->directory = {.entries = {entry(robert, {bob, carol}), entry(ann)},
                                  .domains = {QStringLiteral("example.com")}};
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "BUSY",
                            QStringLiteral("No."));
    };
    world.serve({World::message(QStringLiteral("1"), bob, {carol})});
    QCOMPARE(world.run().record.counts.open, 1);
    world.mailboxes->fault = {};
    world.mailboxes->directory.entries = {entry(robert, {bob}), entry(ann), entry(carol)};
    QCOMPARE(world.run().record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(robert, folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->in(carol, folder).size(), size_t(1));
}

void RemappingTest::whoLeftTheOrganisationKeepsTheSharedCopy()
{
    World world;
    const QString eve = QStringLiteral("eve@elsewhere.example");
    map(world, {{eve, bob}});
    refuseBob(world, base::Reaction::LeaveMailbox);
    world.serve({World::message(QStringLiteral("1"), ann, {bob, eve})});
    QCOMPARE(world.run().record.counts.open, 1);
    map(world, {{bob, robert}});
    QCOMPARE(world.run().record.counts.open, 1);
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(held(world), std::pair(size_t(1), size_t(1)));
}

/// Nobody takes part in it.
void RemappingTest::aDeletionGoesToWhoLeavesToo()
{
    World world;
    shareWithCarol(world);
    refuseBob(world, base::Reaction::LeaveMailbox);
    world.serve({});
    QCOMPARE(world.run().record.counts.open, 2);
    world.mailboxes->fault = {};
    map(world, {});
    const model::Counts counts = world.run().record.counts;
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    QCOMPARE(world.mailboxes->in(carol, folder).size(), size_t(2));
    QCOMPARE(counts.fannedOut, 2);
    QVERIFY(counts.invariantHolds());
}

/// The copy that was shared stays open all the while.
void RemappingTest::whoLeavesTwiceGetsOneCopy()
{
    World world;
    shareWithCarol(world);
    refuseBob(world, base::Reaction::LeaveMailbox);
    map(world, {{carol, robert}});
    QCOMPARE(world.run().record.counts.open, 1);
    map(world, {});
    QCOMPARE(world.run().record.counts.fannedOut, 0);
    QCOMPARE(held(world), std::pair(size_t(0), size_t(1)));
    QVERIFY(world.mailboxes->in(carol, folder).empty());
}

/// Two copies become one, and two again.
void RemappingTest::whoCameLaterLeavesLikeTheOthers()
{
    World world;
    const auto refuse = [](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox != ann)
            throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "BUSY",
                                QStringLiteral("No."));
        return {};
    };
    world.mailboxes->fault = refuse;
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    QCOMPARE(world.run().record.counts.open, 2);
    map(world, {{carol, bob}});
    QCOMPARE(world.run().record.counts.open, 1);
    map(world, {});
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->in(carol, folder).size(), size_t(1));
}

void RemappingTest::aFailedCopyIsGivenToAllWhoSharedIt()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    map(world, {{carol, bob}});
    refuseBob(world, base::Reaction::SkipItem);
    QCOMPARE(world.run().record.counts.failed, 1);
    map(world, {});
    const model::Counts counts = world.replay().record.counts;
    QCOMPARE(counts.fannedOut, 2);
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.failed, 1);
    QVERIFY(counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(carol, folder).size(), size_t(1));
    map(world, {{bob, robert}, {carol, robert}});
    QCOMPARE(world.replay().record.counts.fannedOut, 1); // Carol has hers
    QCOMPARE(held(world), std::pair(size_t(0), size_t(1)));
}

/// As a run that died when all had their copies, before it could say so.
void RemappingTest::aCutOffFanOutSendsNothingToWhoSharedASettledCopy()
{
    World world;
    map(world, {{carol, bob}});
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    world.run();
    Tampering(world.dataFolder() + QStringLiteral("/journal.sqlite"))
        .run("UPDATE items SET is_fanning_out = 1");
    map(world, {});
    QCOMPARE(world.run().record.counts.availableForImport(), 0);
    QVERIFY(world.mailboxes->in(carol, folder).empty());
}

QTEST_GUILESS_MAIN(RemappingTest)
#include "remapping_test.moc"
