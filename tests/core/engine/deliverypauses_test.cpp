// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <latch>

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <QUuid>

#include "core/engine/world.h"

using namespace std::chrono_literals;
using model::Outcome;
using support::pagedMessages;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");

/// How long a lane leaves a mailbox, or the destination, alone; and what ends lanes.
class DeliveryPausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAMailboxThatCutsEveryTimeForTheNextRun();
    void leavesTheMailboxAloneAfterLater();
    void keepsThePauseThatOneLetterWasAnsweredWith();
    void endsTheRunWhenTheDestinationAsksForALongPause();
    void leavesOneThrottledMailboxAloneAndServesTheOthers();
    void saysWhichMailboxItWaitsFor();
    void tellsOnceWhatEndsSeveralLanes();
    void leavesForLaterOnlyWhatIsInAStagingOutOfReach();
};

void DeliveryPausesTest::leavesTheMailboxAloneAfterLater()
{
    World world;
    world.serve(pagedMessages(2));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        if (++asked == 1)
            return {.outcome = {.state = Outcome::State::Later, .reason = {}, .text = {}, .receipt = {}}};
        return {};
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(world.run().record.counts.imported, 2);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(asked.load(), 3);
}

void DeliveryPausesTest::keepsThePauseThatOneLetterWasAnsweredWith()
{
    World world;
    world.serve(pagedMessages(2));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        if (++asked == 1)
            return {};
        return {.outcome = {.state = Outcome::State::Later,
                            .reason = "THROTTLED",
                            .text = QStringLiteral("Not now."),
                            .receipt = {},
                            .retryAfter = 16min}};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(asked.load(), 2);
    QCOMPARE(report.record.counts.imported, 1);
    QCOMPARE(report.record.counts.open, 1);
    QCOMPARE(report.leftMailboxes, QStringList(ann + QStringLiteral(": Not now.")));
}

void DeliveryPausesTest::endsTheRunWhenTheDestinationAsksForALongPause()
{
    World world;
    world.serve(pagedMessages(1));
    std::atomic<int> asked{0};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        ++asked;
        throw base::Failure(base::Reaction::Retry, base::Area::Destination, "SERVER_UNAVAILABLE",
                            QStringLiteral("It rests."), {}, 16min);
    };
    const engine::RunReport report = world.run();
    QCOMPARE(asked.load(), 1);
    QCOMPARE(report.record.failureKey, QByteArray("SERVER_UNAVAILABLE"));
    QCOMPARE(report.record.counts.open, 1);
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

void DeliveryPausesTest::leavesOneThrottledMailboxAloneAndServesTheOthers()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob}),
                 World::message(QStringLiteral("2"), ann, {QStringLiteral("cat@example.com")})});
    std::atomic<int> bobs{0};
    world.mailboxes->fault = [&](const QString &mailbox,
                                 const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == bob && ++bobs > 0)
            throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                                QStringLiteral("Later."), {}, 16min);
        return {};
    };
    const engine::RunReport report = world.run();
    QCOMPARE(bobs.load(), 1);
    QCOMPARE(report.record.counts.imported, 3);
    QCOMPARE(report.record.counts.open, 1);
    QVERIFY(report.troubles.empty());
    QCOMPARE(report.record.state, model::RunState::CompletedWithFailures);
}

void DeliveryPausesTest::saysWhichMailboxItWaitsFor()
{
    World world;
    world.administration().setSetting("lanes", QStringLiteral("1"));
    world.mailboxes->directory = {.entries = {{.mailbox = QStringLiteral("id-1"), .address = ann}},
                                  .domains = {QStringLiteral("example.com")}};
    world.serve(pagedMessages(1));
    int asked = 0;
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        if (++asked == 1)
            throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                                QStringLiteral("It is throttled."), {}, 1s);
        return {};
    };
    QStringList waits;
    const auto report = [&](const model::RunSnapshot &snapshot) {
        if (snapshot.waitsUntil)
            waits.append(snapshot.waitsFor);
    };
    world.runner().run(world.connector(), {}, report, world.stop);
    QVERIFY2(waits.contains(ann + QStringLiteral(": It is throttled.")), qPrintable(waits.join(u'\n')));
}

void DeliveryPausesTest::tellsOnceWhatEndsSeveralLanes()
{
    World world;
    world.administration().setSetting("lanes", QStringLiteral("2"));
    world.serve(pagedMessages(1, {bob})); // to two mailboxes
    std::latch both(2);                   // so that no lane ends before the other has met the trouble
    world.mailboxes->fault = [&](const QString &mailbox,
                                 const target::Letter &) -> support::Mailboxes::Fault {
        both.count_down();
        for (QDeadlineTimer patience(10000); !both.try_wait() && !patience.hasExpired();)
            QThread::yieldCurrentThread();
        const QString id = QUuid::createUuidV5(QUuid(), mailbox).toString(QUuid::WithoutBraces);
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN_REFUSED",
                            QStringLiteral("The sign-in is refused (request %1).").arg(id));
    };
    QCOMPARE(world.run().troubles.size(), size_t(1));
}

/// Each time the connection is cut, the server is away for the look that follows, and back for the next.
void DeliveryPausesTest::leavesAMailboxThatCutsEveryTimeForTheNextRun()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.administration().setSetting("lanes", QStringLiteral("1"));
    world.serve(pagedMessages(1));
    std::atomic<bool> isCut{false};
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        isCut = true;
        return {.outcome = {.state = Outcome::State::Unknown,
                            .reason = "CONNECTION_CUT",
                            .text = QStringLiteral("It was cut."),
                            .receipt = {}}};
    };
    world.mailboxes->lookFault = [&](const QString &) {
        if (isCut.exchange(false))
            throw base::Failure(base::Reaction::Retry, base::Area::Destination, "CONNECTION_REFUSED",
                                QStringLiteral("Nobody is there."), {}, std::chrono::milliseconds{1});
    };
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.open, 1);
    QCOMPARE(report.leftMailboxes.size(), 1);
}

/// Its mailbox's other messages, and all other mailboxes, do not wait for it.
void DeliveryPausesTest::leavesForLaterOnlyWhatIsInAStagingOutOfReach()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    const QString staging = world.stageElsewhere(QStringLiteral("disk"));
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                            QStringLiteral("The mailbox is full."));
    };
    QCOMPARE(world.run().record.counts.open, 1); // its segment is staged now, and there alone
    world.mailboxes->fault = {};
    QVERIFY(QDir().rename(staging, staging + QStringLiteral("-away")));
    world.serve({World::message(QStringLiteral("1"), ann, {}), World::message(QStringLiteral("2"), ann, {}),
                 World::message(QStringLiteral("3"), bob, {})});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 2);
    QCOMPARE(report.record.counts.open, 1);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(report.leftMailboxes.size(), 1);
    QVERIFY2(report.leftMailboxes.front().startsWith(ann + QStringLiteral(": ")) &&
                 report.leftMailboxes.front().contains(staging),
             qPrintable(report.leftMailboxes.front()));

    QVERIFY(QDir().rename(staging + QStringLiteral("-away"), staging));
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->total(), size_t(3));
}

QTEST_GUILESS_MAIN(DeliveryPausesTest)
#include "deliverypauses_test.moc"
