// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "core/engine/world.h"
#include "engine/deliverer.h"

using namespace std::chrono_literals;
using model::Outcome;
using support::pagedMessages;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString folder = QStringLiteral("Paged");

class DelivererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksFirstInAFolderThatHeldMessagesBefore();
    void doesNotLookInAFolderThatItFoundEmpty();
    void endsTheRunWhenAPersonHasToSignIn();
    void failsOneMessageAndDeliversTheOthers();
    void failsWhatIsForAMailboxThatCannotBe();
    void leavesAFullMailboxAtOnceAndSaysWhy();
    void failsAloneWhatWasStagedElsewhere();
    void skipsWhatTheMailboxTurnsOutToHave();
    void handsTheHalfCopyToWhoPuts();
    void looksTwiceForAnUnknownOneBeforeItIsSentAgain();
    void looksForTheUnknownOnesAlone();
    void settlesWhatWasAnsweredBeforeItLooks();
    void failsWhatIsInDoubtOnlyAfterTheSecondLook();
    void leavesAMailboxThatNeverAnswersForTheNextRun();
    void tellsTheNextProcessHowOftenItWasRefused();
    void looksTwiceForWhatAKilledRunLeft();
    void looksOnceWhereFindIsFinal();
    void takesOtherBytesUnderItsKeyForNoCopyOfIts();
    void sendsAgainAtOnceWhatWasNotSent();
};

void DelivererTest::looksFirstInAFolderThatHeldMessagesBefore()
{
    World world;
    world.serve(pagedMessages(2));
    world.mailboxes->copies[ann + u'/' + folder].push_back({{}, "From: x@example.com\r\n\r\nEarlier"});
    world.run();
    QCOMPARE(world.mailboxes->finds, 1);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(3));
}

void DelivererTest::doesNotLookInAFolderThatItFoundEmpty()
{
    World world;
    world.serve(pagedMessages(2));
    world.run();
    world.serve(pagedMessages(4));
    world.run();
    QCOMPARE(world.mailboxes->finds, 0);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(4));
}

void DelivererTest::endsTheRunWhenAPersonHasToSignIn()
{
    World world;
    world.serve(pagedMessages(3));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("The password has changed."), QStringLiteral("Sign in again."));
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.state, model::RunState::Failed);
    QCOMPARE(report.record.failureKey, QByteArray("SIGN_IN"));
    QCOMPARE(report.record.failureText, QStringLiteral("The password has changed. Sign in again."));
    QCOMPARE(report.record.counts.open, 3);
    QVERIFY(report.record.counts.invariantHolds());
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 3);
    QCOMPARE(world.mailboxes->total(), size_t(3));
}

void DelivererTest::failsOneMessageAndDeliversTheOthers()
{
    World world;
    world.serve(pagedMessages(5));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        if (++asked == 3)
            return {.outcome = {.state = Outcome::State::Failed,
                                .reason = "IMPORT_REJECTED",
                                .text = QStringLiteral("No."),
                                .receipt = {}}};
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 4);
    QCOMPARE(report.record.counts.failed, 1);
}

void DelivererTest::failsWhatIsForAMailboxThatCannotBe()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {QStringLiteral("bob@example.com")}),
                 World::message(QStringLiteral("2"), ann, {QStringLiteral("bob@example.com")})});
    world.mailboxes->fault = [](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox != ann)
            throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "MAILBOX_NOT_FOUND",
                                QStringLiteral("Its name is too long."));
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.state, model::RunState::CompletedWithFailures);
    QCOMPARE(report.record.counts.imported, 2);
    QCOMPARE(report.record.counts.failed, 2);
    QCOMPARE(report.record.counts.open, 0);
    QCOMPARE(report.record.failures.front().reason, QByteArray("MAILBOX_NOT_FOUND"));
}

void DelivererTest::leavesAFullMailboxAtOnceAndSaysWhy()
{
    World world;
    world.serve(pagedMessages(3));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        ++asked;
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                            QStringLiteral("The mailbox is full."), QStringLiteral("Raise its quota."));
    };
    const engine::RunReport report = world.run();
    QCOMPARE(asked, 1);
    QCOMPARE(report.record.counts.open, 3);
    QCOMPARE(report.leftMailboxes,
             QStringList(ann + QStringLiteral(": The mailbox is full. Raise its quota.")));
}

/// It may well be there still, and be replayed from there; the others of its mailbox do not wait for it.
void DelivererTest::failsAloneWhatWasStagedElsewhere()
{
    World world;
    world.serve(pagedMessages(1));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                            QStringLiteral("The mailbox is full."));
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.mailboxes->fault = {};
    const QString place = world.stageElsewhere(QStringLiteral("other"));
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.open, 0);
    QCOMPARE(report.record.failures.front().reason, QByteArray("STAGED_ELSEWHERE"));
    const QString text = report.record.failures.front().text;
    QVERIFY2(text.contains(place), qPrintable(text));
    QVERIFY2(text.contains(world.dataFolder() + QStringLiteral("/staging/1/segments/")), qPrintable(text));
}

void DelivererTest::skipsWhatTheMailboxTurnsOutToHave()
{
    World world;
    world.serve(pagedMessages(2));
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = Outcome::State::Skipped, .reason = {}, .text = {}, .receipt = "there"}};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 0);
    QCOMPARE(report.record.counts.skipped, 2);
    QVERIFY(report.record.counts.invariantHolds());
}

void DelivererTest::handsTheHalfCopyToWhoPuts()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(pagedMessages(1));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        if (++asked > 1)
            return {};
        world.mailboxes->halves[letter.key] = "half";
        return {.outcome = {.state = Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}}};
    };
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(world.mailboxes->halves.empty());
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

/// The answer to the first letter is lost, and the letter with it.
static void loseTheFirst(World &world, std::atomic<int> &asked)
{
    world.mailboxes->fault = [&asked](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        if (++asked > 1)
            return {};
        return {.outcome = {.state = Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}}};
    };
}

void DelivererTest::looksTwiceForAnUnknownOneBeforeItIsSentAgain()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("1"));
    world.serve(pagedMessages(1));
    std::atomic<int> asked{0};
    loseTheFirst(world, asked);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(world.mailboxes->finds, 2);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void DelivererTest::looksForTheUnknownOnesAlone()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("1"));
    world.serve(pagedMessages(5));
    std::atomic<int> asked{0};
    loseTheFirst(world, asked);
    QCOMPARE(world.run().record.counts.imported, 5);
    QCOMPARE(world.mailboxes->finds, 2);
    QCOMPARE(world.mailboxes->looked, 2);
    QCOMPARE(world.mailboxes->total(), size_t(5));
}

static const base::Failure cannotBe(base::Reaction::SkipItem, base::Area::Destination, "MAILBOX_NOT_FOUND",
                                    QStringLiteral("It has no mailbox any more."));

void DelivererTest::settlesWhatWasAnsweredBeforeItLooks()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(pagedMessages(5));
    std::atomic<int> asked{0};
    loseTheFirst(world, asked);
    world.mailboxes->lookFault = [](const QString &) {
        throw cannotBe;
    };
    const engine::RunReport report = world.run();
    QVERIFY(report.record.counts.imported > 0);
    QCOMPARE(size_t(report.record.counts.imported), world.mailboxes->total());
    QCOMPARE(report.record.counts.imported + report.record.counts.failed, 5);
}

void DelivererTest::failsWhatIsInDoubtOnlyAfterTheSecondLook()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("1"));
    world.serve(pagedMessages(1));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}},
                .takesAnyway = true};
    };
    std::atomic<int> looked{0};
    world.mailboxes->lookFault = [&looked](const QString &) {
        if (++looked == 1)
            throw cannotBe;
    };
    const engine::RunReport report = world.run();
    QCOMPARE(looked, 2);
    QCOMPARE(report.record.counts.imported, 1);
    QCOMPARE(report.record.counts.failed, 0);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void DelivererTest::leavesAMailboxThatNeverAnswersForTheNextRun()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(pagedMessages(1));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = Outcome::State::Unknown,
                            .reason = "IMPORT_UNAVAILABLE",
                            .text = QStringLiteral("Nobody answers."),
                            .receipt = {}}};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.open, 1);
    QCOMPARE(report.leftMailboxes, QStringList(ann + QStringLiteral(": Nobody answers.")));
}

void DelivererTest::tellsTheNextProcessHowOftenItWasRefused()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(pagedMessages(1));
    std::atomic<int> tries{0};
    std::atomic<bool> isForgotten{false};
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        if (++tries != letter.refusals + 1)
            isForgotten = true;
        return {.outcome = {.state = Outcome::State::Unknown,
                            .reason = "IMPORT_UNAVAILABLE",
                            .refusals = letter.refusals + 1}};
    };
    QCOMPARE(world.run().record.counts.open, 1);
    const int first = tries;
    QVERIFY(first > 1);
    world.reopen();
    QCOMPARE(world.run().record.counts.open, 1);
    QVERIFY(tries > first);
    QVERIFY(!isForgotten);
}

void DelivererTest::looksTwiceForWhatAKilledRunLeft()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("1"));
    world.serve(pagedMessages(1));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::Stopped, base::Area::Interrupted, "STOPPED", {});
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.reopen();
    world.mailboxes->fault = {};
    world.mailboxes->finds = 0; // another lane may have looked before the first one's stop reached it
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(world.mailboxes->finds, 2);
}

void DelivererTest::looksOnceWhereFindIsFinal()
{
    World world;
    world.mailboxes->findIsFinal = true;
    world.reopen();
    world.serve(pagedMessages(1));
    std::atomic<int> asked{0};
    loseTheFirst(world, asked);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(timer.elapsed() < 20'000);
}

/// The archive could not be written to, and somebody put something under the key there meanwhile.
void DelivererTest::takesOtherBytesUnderItsKeyForNoCopyOfIts()
{
    World world;
    world.mailboxes->findIsFinal = true;
    world.reopen();
    world.serve(pagedMessages(1));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = Outcome::State::Unknown}, .takesAnyway = true};
    };
    world.mailboxes->lookFault = [](const QString &) {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("Sign in."));
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.mailboxes->fault = {};
    world.mailboxes->lookFault = {};
    world.mailboxes->copies.begin()->second.front().bytes.replace("Words", "Lies!");
    const model::Counts counts = world.run().record.counts;
    QCOMPARE(counts.imported, 0);
    QCOMPARE(counts.skipped, 1);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void DelivererTest::sendsAgainAtOnceWhatWasNotSent()
{
    World world;
    world.serve(pagedMessages(1));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        if (++asked == 1)
            throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                                QStringLiteral("Later."), {}, 10ms);
        return {};
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(world.mailboxes->finds, 1);
}

QTEST_GUILESS_MAIN(DelivererTest)
#include "deliverer_test.moc"
