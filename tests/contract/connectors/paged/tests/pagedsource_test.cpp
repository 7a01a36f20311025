// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/paged/pagedsource.h"
#include "connectors/paged/tests/pagedworld.h"
#include "contract/rehearsal.h"

class PagedSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLateItemsEditsAndDeletions();
    void reportsADeletionOnce();
    void countsWhatSinceLeavesOut();
};

void PagedSourceTest::findsLateItemsEditsAndDeletions()
{
    paged::PagedWorld world;
    contract::Memory memory;
    contract::Rehearsal(world, memory).run();
    world.addMore();
    const contract::Harvest more = contract::Rehearsal(world, memory).run();
    QCOMPARE(more.keys().join(u' '), u"general|1|2 general|5|deleted general|behind| general|late|");
}

void PagedSourceTest::reportsADeletionOnce()
{
    paged::PagedWorld world;
    contract::Memory memory;
    contract::Rehearsal(world, memory).run();
    world.remove(QStringLiteral("quiet"), QStringLiteral("a"));
    world.write();
    const contract::Harvest second = contract::Rehearsal(world, memory).run();
    QCOMPARE(second.keys().join(u' '), u"quiet|a|deleted");
    QCOMPARE(second.fresh.front().event, QByteArray("delete"));
    QCOMPARE(second.fresh.front().originalId, u"a");
    for (const connectors::Page &page : contract::Rehearsal(world, memory).run().pages)
        QVERIFY(page.state.empty());
}

void PagedSourceTest::countsWhatSinceLeavesOut()
{
    paged::PagedWorld world;
    contract::Memory memory;
    const auto since = base::fromIso(paged::PagedWorld::time(7));
    const contract::Harvest later =
        contract::Rehearsal(world, memory).run({.window = {.since = since, .until = {}}});
    QCOMPARE(later.keys().join(u' '), u"general|7| quiet|a| quiet|b|");
    QCOMPARE(later.excluded, 10);
}

QTEST_GUILESS_MAIN(PagedSourceTest)
#include "pagedsource_test.moc"
