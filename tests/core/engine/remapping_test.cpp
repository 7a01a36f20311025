// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "core/journal/tampering.h"
#include "engine/remapping.h"
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

QTEST_GUILESS_MAIN(RemappingTest)
#include "remapping_test.moc"
