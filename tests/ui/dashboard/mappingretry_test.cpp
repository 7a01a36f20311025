// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/dashboard/pagehands.h"
#include "ui/dashboard/usermappingpage.h"

using support::World;
using Hands = support::PageHands<ui::UserMappingPage>;

class MappingRetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersRetryWheneverCopiesAreParked();
    void tellsWhatARetryCameTo();
    void offersRetryAgainForWhatIsParkedStill();
    void saysNoMoreThatCopiesGoOutWhenTheRetryDidNotBegin();
};

static const QString retry = QStringLiteral("retryParked");
static const QString ben = QStringLiteral("ben@example.com");
static const QString carl = QStringLiteral("carl@example.com");

/// Ben has a mailbox, and Carl none, so that his copy is parked.
static void park(World &world)
{
    world.mailboxes->directory = {.entries = {{.mailbox = ben, .address = ben}},
                                  .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ben, {carl})});
    QCOMPARE(world.run().record.counts.parked, 1);
}

void MappingRetryTest::offersRetryWheneverCopiesAreParked()
{
    Hands hands;
    park(hands.room.world);
    QVERIFY(hands.open());
    EVENTUALLY(hands.isEnabled(retry)); // although nothing was mapped here
    QVERIFY(hands.shows(QStringLiteral("1 copy(s) are parked.")));
}

void MappingRetryTest::tellsWhatARetryCameTo()
{
    Hands hands;
    World &world = hands.room.world;
    park(world);
    world.mailboxes->directory.entries.push_back({.mailbox = carl, .address = carl});
    QVERIFY(hands.open());
    EVENTUALLY(hands.isEnabled(retry));
    hands.click(retry);
    QVERIFY(hands.said().startsWith(QStringLiteral("The parked copies go out now.")));
    QVERIFY(!hands.isEnabled(retry));
    EVENTUALLY_EQUAL(hands.said(), QStringLiteral("The retry has ended: 1 delivered, 0 failed or parked "
                                                  "again, 0 left open."));
    EVENTUALLY_EQUAL(hands.room.desk().connectors().front().figures.parked, 0);
    QVERIFY(!hands.isEnabled(retry));
}

void MappingRetryTest::offersRetryAgainForWhatIsParkedStill()
{
    Hands hands;
    park(hands.room.world);
    QVERIFY(hands.open());
    EVENTUALLY(hands.isEnabled(retry));
    hands.click(retry);
    EVENTUALLY_EQUAL(hands.said(), QStringLiteral("The retry has ended: 0 delivered, 1 failed or parked "
                                                  "again, 0 left open."));
    EVENTUALLY(hands.isEnabled(retry));
}

void MappingRetryTest::saysNoMoreThatCopiesGoOutWhenTheRetryDidNotBegin()
{
    Hands hands;
    park(hands.room.world);
    QVERIFY(hands.open());
    EVENTUALLY(hands.isEnabled(retry));
    hands.click(retry);
    Q_EMIT hands.room.desk().runNotStarted(hands.room.world.connector().id);
    QCOMPARE(hands.said(), QString());
    QVERIFY(hands.isEnabled(retry));
}

QTEST_MAIN(MappingRetryTest)
#include "mappingretry_test.moc"
