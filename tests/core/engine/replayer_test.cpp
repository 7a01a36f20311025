// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/replayer.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class ReplayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parksAgainWhoStillHasNoMailbox();
    void replaysTheItemsAskedForAlone();
    void movesOpenDeliveriesWithTheMappingAndLeavesSettledOnes();
    void warnsOfAMailboxThatIsYoungerThanTheItem();
    void givesNobodyASecondCopyThroughAnAlias();
};

static target::DirectoryEntry entry(const QString &address, const QStringList &aliases = {})
{
    return {.mailbox = address, .address = address, .displayName = {}, .aliases = aliases};
}

void ReplayerTest::parksAgainWhoStillHasNoMailbox()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.availableForImport(), 1);
    QCOMPARE(replayed.record.counts.parked, 1);
    QVERIFY(replayed.record.counts.invariantHolds());
    QVERIFY(replayed.notes.isEmpty());
}

void ReplayerTest::replaysTheItemsAskedForAlone()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob}),
                 World::message(QStringLiteral("2"), ann, {bob}),
                 World::message(QStringLiteral("3"), ann, {bob})});
    QCOMPARE(world.run().record.counts.parked, 3);
    world.mailboxes->directory.entries.push_back(entry(bob));
    const engine::RunReport replayed =
        world.run(folder, {.trigger = model::Trigger::Replay, .range = {}, .items = {QStringLiteral("2")}});
    QCOMPARE(replayed.record.counts.imported, 1);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QVERIFY(world.mailboxes->in(bob, folder).front().bytes.contains("Subject 2"));
    QCOMPARE(world.replay().record.counts.imported, 2);
}

void ReplayerTest::movesOpenDeliveriesWithTheMappingAndLeavesSettledOnes()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.mailboxes->fault = [](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == bob)
            throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                                QStringLiteral("Sign in."));
        return {};
    };
    world.run();
    world.mailboxes->fault = {};
    const QString other = QStringLiteral("robert@example.com");
    world.journal().configuration().setMapping(world.connector().id, {{bob, other}, {ann, other}},
                                               QStringLiteral("test"));
    world.run();
    // Ann's copy may have been settled before the run ended; then it stays where it is.
    QVERIFY(world.mailboxes->in(bob, folder).empty() || world.mailboxes->in(other, folder).empty());
    QCOMPARE(world.mailboxes->in(ann, folder).size() + world.mailboxes->in(other, folder).size() +
                 world.mailboxes->in(bob, folder).size(),
             size_t(2));
}

void ReplayerTest::warnsOfAMailboxThatIsYoungerThanTheItem()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    target::DirectoryEntry young = entry(bob);
    young.createdAt = base::fromIso(u"2026-11-20");
    world.mailboxes->directory.entries.push_back(young);
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.notes.size(), 1);
    QVERIFY(replayed.notes.first().contains(bob));
    QVERIFY(replayed.notes.first().contains(QStringLiteral("warning")));
}

void ReplayerTest::givesNobodyASecondCopyThroughAnAlias()
{
    World world;
    const QString alias = QStringLiteral("a.lee@example.com");
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {alias})});
    QCOMPARE(world.run().record.counts.parked, 1);
    world.mailboxes->directory.entries = {entry(ann, {alias})};
    const engine::RunReport replayed = world.replay();
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(1));
    QCOMPARE(replayed.record.counts.skipped, 1);
    QVERIFY(replayed.record.counts.invariantHolds());
}

QTEST_GUILESS_MAIN(ReplayerTest)
#include "replayer_test.moc"
