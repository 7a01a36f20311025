// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/collector.h"
#include "journal/capture.h"
#include "journal/queries.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class CollectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAKnownRevisionWithOtherContentForANewOne();
    void takesTheSameItemTwiceInAPageOnce();
    void fansOutToMoreMailboxesThanOneTransactionTakes();
    void givesARangeCursorsOfItsOwn();
    void countsWhatTheStartDateLeavesOut();
};

void CollectorTest::takesAKnownRevisionWithOtherContentForANewOne()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob}, QStringLiteral("Before"))});
    world.run();
    world.serve(
        {World::message(QStringLiteral("1"), ann, {bob}, QStringLiteral("After, without a new version"))});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 1);
    QCOMPARE(report.record.counts.imported, 2);
    const auto copies = world.mailboxes->in(bob, folder);
    QCOMPARE(copies.size(), size_t(2));
    QVERIFY(copies.back().bytes.contains("After, without a new version"));
    QCOMPARE(world.run().record.counts.itemsAvailable, 0);
}

void CollectorTest::takesTheSameItemTwiceInAPageOnce()
{
    World world;
    const QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    world.serve({message, message});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 1);
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void CollectorTest::fansOutToMoreMailboxesThanOneTransactionTakes()
{
    World world;
    QStringList everyone;
    for (int i = 0; i < 2500; ++i)
        everyone.append(QStringLiteral("user%1@example.com").arg(i));
    world.serve({World::message(QStringLiteral("1"), ann, everyone)});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 2501);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(2501));
}

void CollectorTest::givesARangeCursorsOfItsOwn()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    const connectors::Window range{base::fromIso(u"2026-11-01"), base::fromIso(u"2026-11-10")};
    const engine::RunReport outside =
        world.run(folder, {.trigger = model::Trigger::Backfill, .range = range});
    QCOMPARE(outside.record.trigger, model::Trigger::Backfill);
    QCOMPARE(outside.record.counts.itemsAvailable, 0);
    QCOMPARE(world.run().record.counts.itemsAvailable, 1);
}

void CollectorTest::countsWhatTheStartDateLeavesOut()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.connector(folder, {{"since", QStringLiteral("2026-11-20")}});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 0);
    QCOMPARE(report.record.counts.excluded, 1);
}

QTEST_GUILESS_MAIN(CollectorTest)
#include "collector_test.moc"
