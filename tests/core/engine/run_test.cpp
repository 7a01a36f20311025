// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/run.h"
#include "journal/queries.h"

using model::Outcome;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

static QJsonArray messages(int count)
{
    return support::pagedMessages(count, {bob});
}

class RunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversEveryItemToEveryParticipant();
    void importsNothingTheSecondTime();
    void doublesNothingWhenTheDataFolderIsLost();
    void doublesNothingWhenAConnectorIsCloned();
    void looksTwiceBeforeItSendsAnUnknownOneAgain();
    void takesALostAnswerForWhatItWas();
    void leavesPassingTroublesForTheNextRun();
    void leavesAClosedMailboxAndServesTheOthers();
    void tellsAnAccountThatIsLetInNowhereFromOneClosedMailbox();
    void failsWhatTheDestinationRefuses();
    void parksUnmappedPeopleAndReplaysThem();
    void countsPeopleOutsideWithoutFailingThem();
    void keepsAnItemWithPeopleOutsideOnlyAsOneFailure();
    void storesABrokenRecordAsFailedAndGoesOn();
    void sendsAnEditToThoseWhoGotTheFirstVersion();
    void sendsAnEditInTheSamePageToThoseWhoGotTheFirstVersion();
    void endsWithoutTheSourceAndKeepsWhatItHas();
    void stopsBetweenItemsAndGoesOnLater();
    void keepsTheFiguresAddingUp();
};

void RunTest::deliversEveryItemToEveryParticipant()
{
    World world;
    world.serve(messages(7));
    const engine::RunReport report = world.run();
    QCOMPARE(report.troubles.size(), size_t(0));
    QCOMPARE(report.record.state, model::RunState::Completed);
    QCOMPARE(report.record.counts.itemsAvailable, 7);
    QCOMPARE(report.record.counts.imported, 14);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(7));
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(7));
    QVERIFY(world.mailboxes->in(bob, folder).front().bytes.contains("X-Archive-Key: "));
}

void RunTest::importsNothingTheSecondTime()
{
    World world;
    world.serve(messages(7));
    world.run();
    world.reopen();
    const engine::RunReport again = world.run();
    QCOMPARE(again.record.counts.itemsAvailable, 0);
    QCOMPARE(again.record.counts.availableForImport(), 0);
    QVERIFY(again.record.counts.reread > 0);
    QCOMPARE(world.mailboxes->total(), size_t(14));
}

void RunTest::doublesNothingWhenTheDataFolderIsLost()
{
    World world;
    world.serve(messages(7));
    world.run();
    world.loseDataFolder();
    world.serve(messages(9));
    const engine::RunReport report = world.run(QStringLiteral("Another name"), {});
    QCOMPARE(report.record.counts.itemsAvailable, 9);
    QCOMPARE(report.record.counts.skipped, 14);
    QCOMPARE(report.record.counts.imported, 4);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(18));
}

void RunTest::doublesNothingWhenAConnectorIsCloned()
{
    World world;
    world.serve(messages(5));
    world.run();
    world.administration().cloneConnector(QStringLiteral("Paged"), QStringLiteral("Clone"));
    const engine::RunReport report = world.run(QStringLiteral("Clone"));
    QCOMPARE(report.record.counts.imported, 0);
    QCOMPARE(report.record.counts.skipped, 10);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(10));
}

void RunTest::looksTwiceBeforeItSendsAnUnknownOneAgain()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(messages(1));
    std::atomic<int> answers{0};
    world.mailboxes->fault = [&](const QString &mailbox,
                                 const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == bob && ++answers == 1)
            return {.outcome = {.state = Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}}};
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QCOMPARE(answers.load(), 2);
    QCOMPARE(world.mailboxes->finds, 2);
}

void RunTest::takesALostAnswerForWhatItWas()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(messages(3));
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}},
                .takesAnyway = true};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 6);
    QCOMPARE(world.mailboxes->total(), size_t(6));
}

void RunTest::leavesPassingTroublesForTheNextRun()
{
    World world;
    world.serve(messages(3));
    world.mailboxes->fault = [](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == bob)
            throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                                QStringLiteral("The mailbox is throttled."), {}, std::chrono::hours(1));
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 3);
    QCOMPARE(report.record.counts.open, 3);
    QVERIFY(report.record.counts.invariantHolds());
    QSet<int> attempts;
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) {
        attempts.insert(letter.attempts);
        return support::Mailboxes::Fault();
    };
    QCOMPARE(world.run().record.counts.open, 3); // it asked to be left alone for an hour
    world.reopen();
    const engine::RunReport next = world.run();
    QCOMPARE(attempts, QSet<int>{1}); // the destination is told
    QCOMPARE(next.record.counts.carriedIn, 3);
    QCOMPARE(next.record.counts.imported, 3);
    QVERIFY(next.record.counts.invariantHolds());
}

/// Of these mailboxes, or of all.
static auto closed(const QStringList &mailboxes, int &asked)
{
    return [mailboxes, &asked](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (!mailboxes.isEmpty() && !mailboxes.contains(mailbox))
            return {};
        ++asked;
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::SignIn, "ACCESS_DENIED",
                            QStringLiteral("The mailbox is closed."), QStringLiteral("Open it."));
    };
}

void RunTest::leavesAClosedMailboxAndServesTheOthers()
{
    World world;
    world.administration().setSetting("lanes", QStringLiteral("1"));
    world.mailboxes->directory.entries = {{.mailbox = bob, .address = QStringLiteral("Bob@Example.com")}};
    world.serve(messages(3));
    int asked = 0;
    world.mailboxes->fault = closed({bob}, asked);
    const engine::RunReport report = world.run();
    QCOMPARE(asked, 1);
    QVERIFY(report.troubles.empty());
    QCOMPARE(report.record.state, model::RunState::CompletedWithFailures);
    QCOMPARE(report.record.counts.imported, 3);
    QCOMPARE(report.record.counts.open, 3);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(report.leftMailboxes,
             QStringList(QStringLiteral("Bob@Example.com: The mailbox is closed. Open it.")));
    QCOMPARE(report.leftFor, std::set{base::Area::SignIn});
    QVERIFY(world.journal().queries().status(world.connector().id).unfinished.isEmpty()); // all was read
    // Nothing new for anybody: that Bob's is the only one which was tried says nothing about the others.
    QVERIFY(world.run().troubles.empty());
    QCOMPARE(asked, 2);
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 3);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(3));
    QCOMPARE(world.mailboxes->total(), size_t(6));
}

void RunTest::tellsAnAccountThatIsLetInNowhereFromOneClosedMailbox()
{
    World world;
    world.administration().setSetting("lanes", QStringLiteral("1"));
    world.serve(messages(2));
    int asked = 0;
    world.mailboxes->fault = closed({}, asked);
    for (const bool isFirst : {true, false}) {
        const engine::RunReport report = world.run();
        QCOMPARE(report.record.state, model::RunState::Failed);
        QCOMPARE(report.record.failureKey, QByteArray("ACCESS_DENIED"));
        QCOMPARE(report.troubles.size(), size_t(1));
        QCOMPARE(report.troubles.front().area, base::Area::SignIn);
        QVERIFY2(report.troubles.front().text.contains(ann), qPrintable(report.troubles.front().text));
        QVERIFY(report.record.counts.invariantHolds());
        QCOMPARE(asked, 2); // each mailbox once a run
        asked = 0;
        if (!isFirst)
            return;
        // It was let in before, and is not any more.
        world.mailboxes->fault = {};
        QCOMPARE(world.run().record.counts.imported, 4);
        world.serve(messages(4));
        world.mailboxes->fault = closed({}, asked);
    }
}

void RunTest::failsWhatTheDestinationRefuses()
{
    World world;
    world.serve(messages(2));
    world.mailboxes->fault = [](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == bob)
            return {.outcome = {.state = Outcome::State::Failed,
                                .reason = "IMPORT_REJECTED",
                                .text = QStringLiteral("No."),
                                .receipt = {}}};
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.state, model::RunState::CompletedWithFailures);
    QCOMPARE(report.record.counts.failed, 2);
    QCOMPARE(report.record.failures.front().reason, QByteArray("IMPORT_REJECTED"));
    world.mailboxes->fault = {};
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.trigger, model::Trigger::Replay);
    QCOMPARE(replayed.record.counts.imported, 2);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(4));
}

void RunTest::parksUnmappedPeopleAndReplaysThem()
{
    World world;
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    world.serve(messages(3));
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 3);
    QCOMPARE(report.record.counts.parked, 3);
    QCOMPARE(report.record.counts.failed, 3);
    QCOMPARE(report.record.counts.unmappedUsers, 1);
    QCOMPARE(report.record.failures.size(), size_t(1));
    QCOMPARE(report.record.failures.front().count, 3);
    QCOMPARE(report.record.failures.front().reason, QByteArray("USER_NOT_MAPPED"));
    world.mailboxes->directory.entries.push_back(
        {.mailbox = bob, .address = bob, .displayName = {}, .aliases = {}});
    QCOMPARE(world.run().record.counts.imported, 0); // parked ones wait for a replay
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 3);
    QVERIFY(replayed.record.counts.invariantHolds());
    QVERIFY(replayed.notes.join(u' ').contains(bob));
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
}

void RunTest::countsPeopleOutsideWithoutFailingThem()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {QStringLiteral("guest@partner.example")})});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 1);
    QCOMPARE(report.record.counts.failed, 0);
    QCOMPARE(report.record.counts.externalParticipants, 1);
    QCOMPARE(report.record.state, model::RunState::Completed);
}

void RunTest::keepsAnItemWithPeopleOutsideOnlyAsOneFailure()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("a@partner.example"),
                                {QStringLiteral("b@partner.example")})});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.availableForImport(), 1);
    QCOMPARE(report.record.counts.failed, 1);
    QCOMPARE(report.record.counts.externalParticipants, 2);
    QVERIFY(report.record.failures.front().mailbox.isEmpty());
}

void RunTest::storesABrokenRecordAsFailedAndGoesOn()
{
    World world;
    QJsonArray all = messages(4);
    all.insert(2, QJsonObject{{QStringLiteral("id"), QStringLiteral("broken")},
                              {QStringLiteral("sentAt"), QStringLiteral("2026-11-19T08:00:00Z")},
                              {QStringLiteral("broken"), true}});
    world.serve(all);
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 5);
    QCOMPARE(report.record.counts.imported, 8);
    QCOMPARE(report.record.counts.failed, 1);
    QCOMPARE(report.record.failures.front().itemId, QStringLiteral("broken"));
    QCOMPARE(world.run().record.counts.itemsAvailable, 0);
}

void RunTest::sendsAnEditToThoseWhoGotTheFirstVersion()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.run();
    QJsonObject edited = World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Other words"));
    edited.insert(QStringLiteral("version"), QStringLiteral("2"));
    edited.insert(QStringLiteral("changedAt"), QStringLiteral("2026-11-19T09:00:00Z"));
    world.serve({edited});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 1);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
}

void RunTest::sendsAnEditInTheSamePageToThoseWhoGotTheFirstVersion()
{
    World world;
    QJsonObject edited = World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Other words"));
    edited.insert(QStringLiteral("version"), QStringLiteral("2"));
    world.serve({World::message(QStringLiteral("1"), ann, {bob}), edited});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 2);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(2));
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
}

void RunTest::endsWithoutTheSourceAndKeepsWhatItHas()
{
    World world;
    world.serve(messages(3));
    world.run();
    QFile::remove(world.serverFile());
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.state, model::RunState::Failed);
    QCOMPARE(report.troubles.size(), size_t(1));
    QCOMPARE(report.record.failureKey, report.troubles.front().key);
    QCOMPARE(world.mailboxes->total(), size_t(6));
}

void RunTest::stopsBetweenItemsAndGoesOnLater()
{
    World world;
    world.serve(messages(30));
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        world.stop.gently();
        return {};
    };
    const engine::RunReport stopped = world.run();
    QCOMPARE(stopped.record.state, model::RunState::Stopped);
    QVERIFY(stopped.record.counts.invariantHolds());
    world.mailboxes->fault = {};
    world.stop = base::Stop();
    world.run();
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(30));
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(30));
}

void RunTest::keepsTheFiguresAddingUp()
{
    World world;
    QJsonArray all = messages(10);
    all.append(World::message(QStringLiteral("twice"), ann, {bob, ann, bob}));
    all.append(World::message(QStringLiteral("outside"), QStringLiteral("a@partner.example"), {}));
    world.serve(all);
    const engine::RunReport report = world.run();
    const model::Counts &counts = report.record.counts;
    QCOMPARE(counts.availableForImport(), counts.imported + counts.partial + counts.skipped + counts.failed);
    QCOMPARE(counts.imported, 22);
    QCOMPARE(counts.failed, 1);
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
