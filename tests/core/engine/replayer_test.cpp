// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QTest>

#include "core/engine/world.h"
#include "engine/replayer.h"
#include "journal/queries.h"
#include "support/failureof.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString carol = QStringLiteral("carol@example.com");
static const QString robert = QStringLiteral("robert@example.com");
static const QString folder = QStringLiteral("Paged");

class ReplayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parksAgainWhoStillHasNoMailbox();
    void countsWhomItParksAgainWhileItRuns();
    void leavesNothingToDeliverInItsRecord();
    void replaysTheItemsAskedForAlone();
    void movesOpenDeliveriesWithTheMappingAndLeavesSettledOnes();
    void warnsOfAMailboxThatIsYoungerThanTheItem();
    void keepsTheWarningsAndTheFirstMailboxesInTheRecord();
    void givesNobodyASecondCopyThroughAnAlias();
    void sendsAFailedCopyWhereTheMappingSaysToday();
    void sendsADeletionToAllWhoSharedAMailboxThatIsGone();
    void leavesACopyThatMayHaveArrivedWithItsMailbox();
    void keepsTheCopyOfWhoElseHasTheMailbox();
    void sendsADeletionToWhoWasParkedThen();
    void parksAnEditOfTheSamePageToo();
    void sendsAnEarlierDeletionOfNobodyToWhoWasParkedThen();
    void leavesOutTheSupplementThatCannotBeRead();
    void sendsWhatTheCopiesOfARemovedConnectorLack();
    void readsWhatAFormerAccountStaged();
};

static target::DirectoryEntry entry(const QString &address, const QStringList &aliases = {})
{
    return {.mailbox = address, .address = address, .displayName = {}, .aliases = aliases};
}

static support::Mailboxes::Fault refusal(const QByteArray &key)
{
    throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, key, QStringLiteral("No."));
}

/// Of the mailboxes alone: in Bob's, all that is put fails like this.
static void failBob(World &world, const QByteArray &key)
{
    world.mailboxes->fault = [key](const QString &mailbox, const target::Letter &) {
        return mailbox == bob ? refusal(key) : support::Mailboxes::Fault();
    };
}

static void map(World &world, const model::CustomMappings &lines)
{
    world.journal().configuration().setMapping(world.connector().id, lines, QStringLiteral("test"));
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

void ReplayerTest::countsWhomItParksAgainWhileItRuns()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    world.run();
    world.mailboxes->directory.entries.push_back(entry(carol));
    model::Counts live; // when all is taken up again
    const auto note = [&](const model::RunSnapshot &run) {
        if (live.fannedOut == 0 && run.stage == model::RunSnapshot::Stage::Delivering)
            live = run.counts;
    };
    world.runner().run(world.connector(), {.trigger = model::Trigger::Replay, .range = {}}, note, world.stop);
    QCOMPARE(live.fannedOut, 2);
    QCOMPARE(live.failed, 1);
    QCOMPARE(live.parked, 1);
}

void ReplayerTest::leavesNothingToDeliverInItsRecord()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    world.mailboxes->directory.entries.push_back(entry(bob));
    QCOMPARE(world.replay().notes, QStringList(bob + QStringLiteral(": 1 taken up again")));
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
    map(world, {{bob, robert}, {ann, robert}});
    world.run();
    // Ann's copy may have been settled before the run ended; then it stays where it is.
    QVERIFY(world.mailboxes->in(bob, folder).empty() || world.mailboxes->in(robert, folder).empty());
    QCOMPARE(world.mailboxes->in(ann, folder).size() + world.mailboxes->in(robert, folder).size() +
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
    QCOMPARE(world.journal().queries().remarks(replayed.record.id), replayed.notes); // for the window
}

void ReplayerTest::keepsTheWarningsAndTheFirstMailboxesInTheRecord()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    QStringList late;
    for (int i = 10; i < 35; ++i)
        late.append(QStringLiteral("late%1@example.com").arg(i));
    world.serve({World::message(QStringLiteral("1"), ann, late)});
    world.run();
    for (const QString &each : late)
        world.mailboxes->directory.entries.push_back(entry(each));
    world.mailboxes->directory.entries.back().createdAt = base::fromIso(u"2026-11-20");
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.notes.size(), late.size());
    const QStringList kept = world.journal().queries().remarks(replayed.record.id);
    QCOMPARE(kept.size(), 21);
    QVERIFY(kept.first().startsWith(late.last()) && kept.first().contains(u"warning: the mailbox was made"));
    QVERIFY(kept.at(1).startsWith(late.first()));
    QCOMPARE(kept.last(), QStringLiteral("5 more mailboxes"));
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

void ReplayerTest::sendsAFailedCopyWhereTheMappingSaysToday()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    map(world, {{carol, bob}});
    failBob(world, "MAILBOX_NOT_FOUND");
    QCOMPARE(world.run().record.counts.failed, 1);
    map(world, {{bob, robert}, {carol, bob}});
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 1);
    QCOMPARE(replayed.record.counts.failed, 1); // Carol still has the mailbox that is not there
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(robert, folder).size(), size_t(1));
    world.mailboxes->fault = {};
    QCOMPARE(world.replay().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->total(), size_t(3));
}

/// Nobody takes part in it.
void ReplayerTest::sendsADeletionToAllWhoSharedAMailboxThatIsGone()
{
    World world;
    map(world, {{carol, bob}});
    world.serve({World::message(QStringLiteral("1"), ann, {bob, carol})});
    QCOMPARE(world.run().record.counts.imported, 2);
    failBob(world, "MAILBOX_NOT_FOUND");
    world.serve({});
    QCOMPARE(world.run().record.counts.failed, 1);
    world.mailboxes->directory = {.entries = {entry(ann), entry(carol), entry(robert)},
                                  .domains = {QStringLiteral("example.com")}};
    map(world, {{bob, robert}});
    QCOMPARE(world.replay().record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(robert, folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->in(carol, folder).size(), size_t(1));
}

void ReplayerTest::leavesACopyThatMayHaveArrivedWithItsMailbox()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    failBob(world, "FOLDER_REFUSED");
    QCOMPARE(world.run().record.counts.failed, 1);
    world.mailboxes->fault = {};
    map(world, {{bob, robert}});
    QCOMPARE(world.replay().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QVERIFY(world.mailboxes->in(robert, folder).empty());
}

void ReplayerTest::keepsTheCopyOfWhoElseHasTheMailbox()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {carol})});
    map(world, {{ann, bob}, {carol, bob}});
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("Sign in."));
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.mailboxes->fault = {};
    map(world, {{ann, robert}, {carol, bob}});
    const engine::RunReport report = world.run();
    QCOMPARE(world.mailboxes->in(robert, folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QCOMPARE(report.record.counts.carriedIn, 1);
    QCOMPARE(report.record.counts.fannedOut, 1);
    QCOMPARE(report.record.counts.imported, 2);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.run().record.counts.availableForImport(), 0);
}

void ReplayerTest::sendsADeletionToWhoWasParkedThen()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {QStringLiteral("jdoe")})});
    QCOMPARE(world.run().record.counts.parked, 1);
    world.serve({});
    const engine::RunReport deleted = world.run();
    QCOMPARE(deleted.record.counts.imported, 1);
    QCOMPARE(deleted.record.counts.parked, 1);
    world.mailboxes->directory.entries.push_back(entry(bob));
    map(world, {{QStringLiteral("jdoe"), bob}});
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 2);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
}

void ReplayerTest::parksAnEditOfTheSamePageToo()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    QJsonObject edit = World::message(QStringLiteral("1"), ann, {});
    edit.insert(QStringLiteral("version"), QStringLiteral("2"));
    edit.insert(QStringLiteral("changedAt"), QStringLiteral("2026-11-19T08:01:00Z"));
    world.serve({World::message(QStringLiteral("1"), ann, {QStringLiteral("jdoe")}), edit});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 2);
    QCOMPARE(report.record.counts.parked, 2);
}

void ReplayerTest::sendsAnEarlierDeletionOfNobodyToWhoWasParkedThen()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("7"), carol, {})});
    QCOMPARE(world.run().record.counts.parked, 1);
    world.mailboxes->directory.domains = {QStringLiteral("elsewhere.example")};
    world.serve({});
    QCOMPARE(world.run().record.counts.failed, 1); // for now, Carol is one from outside
    world.mailboxes->directory.domains = {QStringLiteral("example.com")};
    world.mailboxes->directory.entries.push_back(entry(carol));
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 2);
    QCOMPARE(replayed.record.counts.failed, 0);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(carol, folder).size(), size_t(2));
}

static QJsonObject withLargeAttachment(const QString &id)
{
    QJsonObject message = World::message(id, ann, {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                          {QStringLiteral("text"), QString((1 << 20) + 1, u'x')}}});
    return message;
}

/// Local or staged.
static QStringList segmentsOf(const World &world)
{
    QStringList found;
    QDirIterator files(world.dataFolder(), {QStringLiteral("*.tar")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    return found;
}

void ReplayerTest::leavesOutTheSupplementThatCannotBeRead()
{
    World world;
    world.connector(folder, {{"sizeLimitMB", QStringLiteral("1")}});
    world.serve({withLargeAttachment(QStringLiteral("1"))});
    QCOMPARE(world.run().record.counts.partial, 2);
    const QStringList lost = segmentsOf(world);
    QVERIFY(!lost.isEmpty());
    world.serve({withLargeAttachment(QStringLiteral("1")), withLargeAttachment(QStringLiteral("2"))});
    QCOMPARE(world.run().record.counts.partial, 2);
    for (const QString &segment : lost)
        QVERIFY(QFile::remove(segment));
    world.administration().editConnector(
        folder, {.newName = {}, .account = {}, .values = {{"sizeLimitMB", QStringLiteral("2")}}});
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 2);
    QVERIFY(replayed.troubles.empty());
    QCOMPARE(replayed.remarks.size(), 1);
    QCOMPARE(replayed.leftUndone, 1);
    QCOMPARE(replayed.record.state, model::RunState::CompletedWithFailures);
    QVERIFY(replayed.remarks.first().contains(QStringLiteral("1: ")));
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(3));
}

void ReplayerTest::sendsWhatTheCopiesOfARemovedConnectorLack()
{
    World world;
    world.connector(folder, {{"sizeLimitMB", QStringLiteral("1")}});
    world.serve({withLargeAttachment(QStringLiteral("1"))});
    QCOMPARE(world.run().record.counts.partial, 2);
    world.administration().removeConnector(folder, {});
    const QString second = QStringLiteral("Second");
    QCOMPARE(world.run(second).record.counts.skipped, 2);
    QVERIFY(world.journal().queries().status(world.connector(second).id).owesAttachments);
    QCOMPARE(world.replay(second).record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
}

void ReplayerTest::readsWhatAFormerAccountStaged()
{
    World world;
    world.mailboxes->directory = {.entries = {entry(ann)}, .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    QCOMPARE(world.run().record.counts.parked, 1);
    engine::Administration &administration = world.administration();
    administration.addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    administration.editConnector(folder, {.newName = {}, .account = QStringLiteral("second")});
    const auto remove = [&] {
        administration.removeAccount(QStringLiteral("archive"));
    };
    QCOMPARE(support::failureOf(remove).key, "DELIVERIES_OPEN");
    world.mailboxes->directory.entries.push_back(entry(bob));
    QCOMPARE(world.replay().record.counts.imported, 1);
    QVERIFY(world.mailboxes->in(bob, folder).front().bytes.contains("Words"));
    remove();
}

QTEST_GUILESS_MAIN(ReplayerTest)
#include "replayer_test.moc"
