// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QBuffer>
#include <QTest>

#include "core/engine/world.h"
#include "engine/dryrun.h"
#include "journal/queries.h"
#include "journal/runs.h"

using engine::DryRun;
using support::pagedMessages;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");

class DryRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothing();
    void writesTheVeryBytesOfARun();
    void tellsWhatIsKnownAndWhatCannotBeConverted();
    void makesOfRepeatsAndChangesWhatARunMakes();
    void readsARangeThatTheConnectorHasPassed();
    void beginsWhereARunWould();
    void leavesNoScratchBehind();
};

void DryRunTest::changesNothing()
{
    World world;
    world.serve(pagedMessages(8));
    int items = 0;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &) {
        return ++items > 0;
    });
    QCOMPARE(items, 8);
    QVERIFY(world.journal().runs().runs(world.connector().id, 10).empty());
    QCOMPARE(world.run().record.counts.itemsAvailable, 8);
}

void DryRunTest::writesTheVeryBytesOfARun()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    DryRun dry(world.environment(), world.connector(), world.stop);
    dry.read({}, [&](const DryRun::Converted &item) {
        dry.write(item, bytes);
        return true;
    });
    world.run();
    QCOMPARE(world.mailboxes->in(ann, QStringLiteral("Paged")).front().bytes, bytes.data());
}

void DryRunTest::tellsWhatIsKnownAndWhatCannotBeConverted()
{
    World world;
    world.serve(pagedMessages(8));
    world.run();
    QJsonArray all = pagedMessages(8);
    all.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("broken")},
                           {QStringLiteral("sentAt"), QStringLiteral("2026-11-19T08:00:00Z")},
                           {QStringLiteral("broken"), true}});
    world.serve(all);
    QStringList fresh;
    QByteArray failure;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &item) {
        if (!item.isKnown)
            fresh.append(item.item.id);
        if (!item.failureKey.isEmpty())
            failure = item.failureKey;
        return true;
    });
    QCOMPARE(fresh, QStringList{QStringLiteral("broken")});
    QVERIFY(!failure.isEmpty());
}

void DryRunTest::makesOfRepeatsAndChangesWhatARunMakes()
{
    World world;
    world.connector(QStringLiteral("Paged"), {{"pageSize", QStringLiteral("10")}});
    world.serve({World::message(QStringLiteral("1"), ann, {}, QStringLiteral("First"))});
    world.run();
    world.serve({World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Second")),
                 World::message(QStringLiteral("2"), ann, {}),
                 World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Second")),
                 World::message(QStringLiteral("2"), ann, {}),
                 World::message(QStringLiteral("2"), ann, {}, QStringLiteral("Changed"))});
    std::set<model::ItemKey> fresh;
    int known = 0;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &item) {
        if (item.isKnown)
            ++known;
        else
            fresh.insert(item.key);
        return true;
    });
    QCOMPARE(known, 2);
    QCOMPARE(world.run().record.counts.itemsAvailable, 3);
    std::set<model::ItemKey> captured;
    for (const auto &item : world.journal().queries().latestItems(world.connector().id, 3))
        captured.insert(item.key);
    QVERIFY(fresh == captured);
}

static int itemsRead(World &world, const connectors::Window &range)
{
    int items = 0;
    DryRun(world.environment(), world.connector(), world.stop).read(range, [&](const DryRun::Converted &) {
        return ++items > 0;
    });
    return items;
}

void DryRunTest::readsARangeThatTheConnectorHasPassed()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    const connectors::Window around{base::fromIso(u"2026-11-01"), base::fromIso(u"2026-12-31")};
    const connectors::Window before{base::fromIso(u"2026-11-01"), base::fromIso(u"2026-11-02")};
    QCOMPARE(itemsRead(world, around), 1);
    world.serve({World::message(QStringLiteral("1"), ann, {}),
                 QJsonObject{{QStringLiteral("id"), QStringLiteral("late")},
                             {QStringLiteral("from"), ann},
                             {QStringLiteral("sentAt"), QStringLiteral("2026-12-24T08:00:00Z")}}});
    world.run();
    QCOMPARE(itemsRead(world, around), 2);
    QCOMPARE(itemsRead(world, before), 0);
}

void DryRunTest::beginsWhereARunWould()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    world.connector(QStringLiteral("Paged"), {{"since", QStringLiteral("2026-11-20")}});
    QCOMPARE(itemsRead(world, {}), 0);
    QCOMPARE(world.run().record.counts.itemsAvailable, 0);
}

void DryRunTest::leavesNoScratchBehind()
{
    World world;
    world.serve(pagedMessages(8));
    {
        DryRun dry(world.environment(), world.connector(), world.stop);
        dry.read({}, [](const DryRun::Converted &) { return false; });
    }
    QVERIFY(QDir(world.environment().scratchFolder()).isEmpty());
}

QTEST_GUILESS_MAIN(DryRunTest)
#include "dryrun_test.moc"
