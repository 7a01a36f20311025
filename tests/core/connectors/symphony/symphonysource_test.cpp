// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/described.h"
#include "core/connectors/symphony/symphonyworld.h"
#include "support/failureof.h"

using symphony::SymphonyWorld;

class SymphonySourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNamedByItsPod()
    {
        SymphonyWorld world;
        contract::Memory memory;
        const int port = world.server().url(SymphonyWorld::Place::Pod).port();
        QCOMPARE(contract::Rehearsal(world, memory).identity(),
                 "symphony:127.0.0.1:" + QByteArray::number(port));
        QCOMPARE(world.server().requests(), 0);
    }
    void outlastsAnOverload()
    {
        SymphonyWorld world;
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        rehearsal.resume();
        world.server().refuseNext(4, 429);
        QCOMPARE(qint64(rehearsal.run().fresh.size()), world.contents().items);
    }
    void renewsASessionInTheMiddle()
    {
        SymphonyWorld world;
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        const contract::Harvest begun = rehearsal.run({.pages = 6});
        world.server().expireSessions();
        const contract::Harvest rest = rehearsal.run();
        QCOMPARE(qint64(begun.fresh.size() + rest.fresh.size()), world.contents().items);
    }
    void leavesTheFeedToTheOthersInARangeOfTime()
    {
        SymphonyWorld world;
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        base::Instant until = world.clock().now();
        for (const model::Cursor &cursor : rehearsal.resume({.since = {}, .until = until}))
            QCOMPARE(cursor.container, u"history");
        contract::found(world, memory);
        contract::Rehearsal other(world, memory);
        const auto cursors = other.source().resume({}, {.since = until - std::chrono::hours{1}, .until = {}},
                                                   memory, other.stop());
        QCOMPARE(cursors.size(), size_t(1)); // a run with cursors of its own
        QCOMPARE(cursors.front().container, u"history");
    }
    void saysThatADatahoseHoldsNoPast()
    {
        SymphonyWorld world({.hasHose = true});
        world.set("route", QStringLiteral("datahose"));
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        const auto failure =
            support::failureOf([&] { rehearsal.resume({.since = {}, .until = world.clock().now()}); });
        QCOMPARE(failure.key, QByteArray("RANGE_UNSUPPORTED"));
    }
    void tellsOfAFeedThatMayNotBeMade()
    {
        SymphonyWorld world({.hasFeed = false, .permitsFeed = false});
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        const contract::Harvest harvest = rehearsal.run();
        QVERIFY(harvest.pages.back().unfinished.join(u' ').contains(u"Too many feeds"));
        QCOMPARE(harvest.fresh.size(), size_t(11)); // messages need no feed
        qsizetype told = 0;
        for (const connectors::Page &page : harvest.pages)
            told += page.unfinished.filter(QStringLiteral("Too many feeds")).size();
        QCOMPARE(told, 1);
    }
};

QTEST_GUILESS_MAIN(SymphonySourceTest)
#include "symphonysource_test.moc"
