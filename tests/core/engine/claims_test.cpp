// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/claims.h"
#include "journal/deliveries.h"

using namespace std::chrono_literals;
using engine::Claims;
using support::World;

class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsEachMailboxToOneLaneInTurn();
    void leavesAMailboxAloneThatAnotherRunHolds();
    void leavesOneForTheNextRunThatIsDelayedForLong();
    void endsWhenNothingIsOpenAnyMore();
    void endsWithTheStop();
    void countsTheTroublesOfEachMailboxInARow();
    void leavesAMailboxAloneThatAnotherRunIsToLeaveAlone();
    void beginsTheWaitForASecondLookOnce();
};

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");

static const base::Failure full(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                                QStringLiteral("It is full."));

namespace {

/// A world with open deliveries for two mailboxes, which nobody takes.
struct Open
{
    Open()
    {
        world.serve({World::message(QStringLiteral("1"), ann, {bob})});
        world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
            throw base::Failure(base::Reaction::ParkMailbox, base::Area::Destination, "IMPORT_THROTTLED",
                                QStringLiteral("Later."), {}, 1h);
        };
        world.run();
        const auto connector = world.connector();
        claims = std::make_unique<Claims>(world.journal().deliveries(), locks, world.clock, connector.id,
                                          connector.account);
        claims->collectingEnded();
    }

    World world;
    engine::MailboxLocks locks;
    std::unique_ptr<Claims> claims;
};

} // namespace

void ClaimsTest::handsEachMailboxToOneLaneInTurn()
{
    Open open;
    QCOMPARE(open.claims->next(open.world.stop), ann);
    QCOMPARE(open.claims->next(open.world.stop), bob);
    open.claims->release(ann);
    QCOMPARE(open.claims->next(open.world.stop), ann);
}

void ClaimsTest::leavesAMailboxAloneThatAnotherRunHolds()
{
    Open open;
    QVERIFY(open.locks.tryLock(open.world.connector().account, ann));
    QCOMPARE(open.claims->next(open.world.stop), bob);
}

void ClaimsTest::leavesOneForTheNextRunThatIsDelayedForLong()
{
    Open open;
    open.claims->delay(ann, 1h);
    QCOMPARE(open.claims->next(open.world.stop), bob);
    open.claims->giveUp(bob, full);
    open.claims->release(bob);
    QVERIFY(!open.claims->next(open.world.stop));
    QVERIFY(open.claims->isStuck());
}

void ClaimsTest::endsWhenNothingIsOpenAnyMore()
{
    World world;
    engine::MailboxLocks locks;
    Claims claims(world.journal().deliveries(), locks, world.clock, world.connector().id,
                  world.connector().account);
    claims.collectingEnded();
    QVERIFY(!claims.next(world.stop));
}

void ClaimsTest::endsWithTheStop()
{
    Open open;
    open.world.stop.gently();
    QVERIFY(!open.claims->next(open.world.stop));
}

void ClaimsTest::countsTheTroublesOfEachMailboxInARow()
{
    Open open;
    QCOMPARE(open.claims->troubled(ann), 1);
    QCOMPARE(open.claims->troubled(ann), 2);
    QCOMPARE(open.claims->troubled(bob), 1);
    QVERIFY(!open.claims->isAnyServed());
    open.claims->served(ann);
    QVERIFY(open.claims->isAnyServed());
    QCOMPARE(open.claims->troubled(ann), 1);
}

void ClaimsTest::leavesAMailboxAloneThatAnotherRunIsToLeaveAlone()
{
    Open open;
    const auto connector = open.world.connector();
    Claims other(open.world.journal().deliveries(), open.locks, open.world.clock, connector.id,
                 connector.account);
    other.delay(ann, 16min);
    other.delay(bob, 100ms);
    QCOMPARE(open.claims->next(open.world.stop), bob);
    open.claims->giveUp(bob, full);
    open.claims->release(bob);
    QVERIFY(!open.claims->next(open.world.stop));
    const auto reasons = open.claims->givenUp();
    QCOMPARE(reasons.size(), size_t(2));
    QVERIFY(reasons.at(ann).text.contains(QStringLiteral("15 minutes")));
    QCOMPARE(reasons.at(bob).text, QStringLiteral("It is full."));
}

void ClaimsTest::beginsTheWaitForASecondLookOnce()
{
    Open open;
    const base::DeliveryId delivery{7};
    const auto left = open.claims->secondLookIn(delivery, 1h);
    QVERIFY(left > 59min);
    QVERIFY(open.claims->secondLookIn(delivery, 0ms) > 59min);
    QCOMPARE(open.claims->secondLookIn(base::DeliveryId{8}, 0ms), 0ms);
}

QTEST_GUILESS_MAIN(ClaimsTest)
#include "claims_test.moc"
