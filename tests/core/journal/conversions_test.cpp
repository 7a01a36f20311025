// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/fanout.h"
#include "tampering.h"

using journal::Capture;
using journal::CapturedItem;
using model::Outcome;

class ConversionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsStillUnconverted();
    void namesTheMessageAndFansOut();
    void convertsOnce();
    void leavesWhatWasDismissed();
    void refusesAnotherItemsMessage();
    void keepsTheMessagesSegment();
    void provesEarlierRunsByTheirRawRecords();
    void holdsBackWhatWaitsForItsMessage();
    void deliversWhatWaitedWithoutFurtherFanOut();
    void movesWhatWaitsWithTheMapping();
    void holdsBackWhatAReplayAddsToAWaitingItem();
    void leavesWhatIsSettledOfAWaitingItem();
    void leavesWhatWasDismissedOfAWaitingItem();
    void leavesAParkedCopyToAReplay();
    void countsOnceWhatAReplayParksAgain();

private:
    static CapturedItem raw(const QString &id)
    {
        CapturedItem item = Fixture::item(id, {});
        item.messageId.clear();
        item.people.clear();
        item.deliveries = {
            Fixture::settledCopy(item.key, {}, Outcome::State::Failed, "SOURCE_ITEM_UNREADABLE")};
        return item;
    }
    /// An item whose message cannot be made now.
    static CapturedItem waiting(const QString &id, const QStringList &mailboxes)
    {
        CapturedItem item = Fixture::item(id, mailboxes);
        item.messageId.clear();
        item.externalParticipants = 1;
        return item;
    }
    /// The same, with a copy for Bob that is parked and one for Carol that is skipped.
    static CapturedItem waitingInPart(const QString &id) { return inPart(waiting(id, {alice})); }
    static CapturedItem inPart(CapturedItem item)
    {
        journal::NewDelivery skipped = Fixture::copy(item.key, carol);
        skipped.settled = journal::duplicate(QStringLiteral("test"));
        item.deliveries.push_back(Fixture::unmapped(item.key, bob));
        item.deliveries.push_back(skipped);
        return item;
    }
    /// One such item, in a run that is over.
    static base::ItemRow captureInPart(Fixture &f)
    {
        const auto run = f.start();
        f.store(run, {waitingInPart(QStringLiteral("1"))});
        const auto counts = f.finish(run).counts;
        if (counts.open != 1 || counts.parked != 1 || counts.skipped != 1)
            qFatal("The item was captured otherwise");
        return f.capture().unconverted(f.connector(), Capture::Which::Waiting, {}, 10).front().row;
    }
    /// Converts it and delivers what is open then.
    static model::Counts convertInPart(Fixture &f, base::RunId run, base::ItemRow row,
                                       const CapturedItem &item)
    {
        if (!f.capture().convert(row, f.page(run, {item})))
            qFatal("The item was not converted");
        for (const QString &mailbox : {alice, bob, carol})
            f.settleAll(run, mailbox, Fixture::imported());
        return f.finish(run).counts;
    }
    /// The item converted, its message behind the raw record.
    static CapturedItem converted(const QString &id, const QStringList &mailboxes)
    {
        CapturedItem item = Fixture::item(id, mailboxes);
        item.entry.offset = 2048;
        item.entry.length = 300;
        item.entry.sha256 = QByteArray(32, 'm');
        return item;
    }
    static std::vector<Capture::Unconverted> all(Fixture &f)
    {
        return f.capture().unconverted(f.connector(), Capture::Which::All, {}, 10);
    }
    /// One raw item and one good one, in a run that is over.
    static void capture(Fixture &f)
    {
        const auto run = f.start();
        f.store(run, {raw(QStringLiteral("1")), Fixture::item(QStringLiteral("2"), {alice})});
        f.settleAll(run, alice, Fixture::imported());
        f.finish(run);
    }
};

void ConversionsTest::listsWhatIsStillUnconverted()
{
    Fixture f;
    capture(f);
    const auto found = all(f);
    QCOMPARE(found.size(), size_t(1));
    const CapturedItem item = raw(QStringLiteral("1"));
    QCOMPARE(found[0].item, item.item);
    QCOMPARE(found[0].key, item.key);
    QCOMPARE(found[0].entry, item.entry);
    QCOMPARE(found[0].identity, Fixture::identity());
    QVERIFY(f.capture().unconverted(f.connector(), Capture::Which::All, found[0].row, 10).empty());
    QVERIFY(f.capture()
                .unconverted(f.addConnector(QStringLiteral("Other")), Capture::Which::All, {}, 10)
                .empty());
}

void ConversionsTest::namesTheMessageAndFansOut()
{
    Fixture f;
    capture(f);
    const auto run = f.start(model::Trigger::Replay);
    const CapturedItem item = converted(QStringLiteral("1"), {alice, bob});
    QVERIFY(f.capture().convert(all(f)[0].row, f.page(run, {item})));
    f.open();
    const auto rows = f.queries().items(f.connector(), QStringLiteral("1"));
    QVERIFY(rows[0].isConverted);
    QCOMPARE(rows[0].entry, item.entry);
    QCOMPARE(rows[0].messageId, item.messageId);
    const auto batch = f.deliveries().batch(f.connector(), bob, 10, 1 << 20);
    QCOMPARE(batch.size(), size_t(1));
    QCOMPARE(batch[0].entry, item.entry);
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, bob, Fixture::imported());
    const auto record = f.finish(run);
    QCOMPARE(record.counts.fannedOut, 2);
    QCOMPARE(record.counts.imported, 2);
    QCOMPARE(record.counts.itemsAvailable, 0);
    QVERIFY(record.counts.invariantHolds());
    QCOMPARE(f.queries().status(f.connector()).failed, 0);
}

void ConversionsTest::convertsOnce()
{
    Fixture f;
    capture(f);
    const auto run = f.start(model::Trigger::Replay);
    const auto row = all(f)[0].row;
    const auto page = f.page(run, {converted(QStringLiteral("1"), {alice})});
    QVERIFY(f.capture().convert(row, page));
    QVERIFY(!f.capture().convert(row, page));
    QVERIFY(all(f).empty());
    QCOMPARE(f.deliveries().openCount(f.connector()), 1);
}

void ConversionsTest::leavesWhatWasDismissed()
{
    Fixture f;
    capture(f);
    const auto row = all(f)[0].row;
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("test"));
    QVERIFY(all(f).empty());
    const auto run = f.start(model::Trigger::Replay);
    QVERIFY(!f.capture().convert(row, f.page(run, {converted(QStringLiteral("1"), {alice})})));
    QCOMPARE(f.deliveries().openCount(f.connector()), 0);
}

void ConversionsTest::refusesAnotherItemsMessage()
{
    Fixture f;
    capture(f);
    const auto run = f.start(model::Trigger::Replay);
    QVERIFY(!f.capture().convert(all(f)[0].row, f.page(run, {converted(QStringLiteral("3"), {alice})})));
}

void ConversionsTest::keepsTheMessagesSegment()
{
    Fixture f;
    capture(f);
    f.segments().close(Fixture::segment(), 10240, QByteArray(32, 's'));
    const auto run = f.start(model::Trigger::Replay);
    CapturedItem item = converted(QStringLiteral("1"), {alice});
    item.entry.segment = Fixture::segment('b');
    auto page = f.page(run, {item});
    page.segment = Fixture::segment('b');
    QVERIFY(f.capture().convert(all(f)[0].row, page));
    f.segments().close(Fixture::segment('b'), 10240, QByteArray(32, 't'));
    const auto removable = f.segments().removable(f.account());
    QCOMPARE(removable.size(), size_t(1));
    QCOMPARE(removable[0].id, Fixture::segment());
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(f.segments().removable(f.account()).size(), size_t(2));
}

void ConversionsTest::provesEarlierRunsByTheirRawRecords()
{
    Fixture f;
    capture(f);
    const auto run = f.start(model::Trigger::Replay);
    QVERIFY(f.capture().convert(all(f)[0].row, f.page(run, {converted(QStringLiteral("1"), {alice})})));
    f.settleAll(run, alice, Fixture::imported());
    f.finish(run);
    QVERIFY2(f.audit().verify({}).ok, qPrintable(f.audit().verify({}).text));
    for (const char *change :
         {"UPDATE conversions SET entry_offset = entry_offset + 512",
          "UPDATE items SET entry_sha256 = x'00' WHERE item_id = '1'", "DELETE FROM conversions"}) {
        Fixture g;
        capture(g);
        const auto again = g.start(model::Trigger::Replay);
        g.capture().convert(all(g)[0].row, g.page(again, {converted(QStringLiteral("1"), {alice})}));
        g.settleAll(again, alice, Fixture::imported());
        g.finish(again);
        g.close();
        QVERIFY(Tampering(g.file()).run(change) > 0);
        g.open();
        QVERIFY2(!g.audit().verify({}).ok, change);
    }
}

void ConversionsTest::holdsBackWhatWaitsForItsMessage()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {waiting(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {bob})});
    QVERIFY(f.batch(alice).empty());
    QCOMPARE(f.deliveries().nextMailbox(f.connector(), {}, {}), bob);
    QVERIFY(!f.deliveries().nextMailbox(f.connector(), {}, {bob}));
    QCOMPARE(f.deliveries().openCount(f.connector()), 2);
    const auto found = f.capture().unconverted(f.connector(), Capture::Which::Waiting, {}, 10);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].item.id, QStringLiteral("1"));
    f.settleAll(run, bob, Fixture::imported());
    const auto record = f.finish(run);
    QCOMPARE(record.counts.open, 1);
    QCOMPARE(record.counts.imported, 1);
    QVERIFY(record.counts.invariantHolds());
    QVERIFY(f.audit().verify({}).ok);
}

void ConversionsTest::deliversWhatWaitedWithoutFurtherFanOut()
{
    Fixture f;
    const auto first = f.start();
    f.store(first, {waiting(QStringLiteral("1"), {alice, bob})});
    f.finish(first);
    const auto run = f.start();
    CapturedItem item = converted(QStringLiteral("1"), {alice, bob});
    item.externalParticipants = 1;
    const auto row = f.capture().unconverted(f.connector(), Capture::Which::Waiting, {}, 10)[0].row;
    const auto page = f.page(run, {item});
    QVERIFY(f.capture().convert(row, page));
    QVERIFY(!f.capture().convert(row, page));
    QVERIFY(f.capture().unconverted(f.connector(), Capture::Which::All, {}, 10).empty());
    QCOMPARE(f.batch(alice).front().entry, item.entry);
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, bob, Fixture::imported());
    const auto record = f.finish(run);
    QCOMPARE(record.counts.fannedOut, 0);
    QCOMPARE(record.counts.carriedIn, 2);
    QCOMPARE(record.counts.imported, 2);
    QCOMPARE(record.counts.externalParticipants, 0);
    QVERIFY(record.counts.invariantHolds());
    QVERIFY2(f.audit().verify({}).ok, qPrintable(f.audit().verify({}).text));
}

void ConversionsTest::movesWhatWaitsWithTheMapping()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {waiting(QStringLiteral("1"), {alice})});
    const qint64 moved = f.deliveries().remap(f.connector(), [](const journal::Deliveries::Open &open) {
        return Fixture::copy(open.itemKey, bob);
    });
    QCOMPARE(moved, 1);
    QVERIFY(f.batch(bob).empty());
    const auto row = f.capture().unconverted(f.connector(), Capture::Which::Waiting, {}, 10)[0].row;
    QVERIFY(f.capture().convert(row, f.page(run, {converted(QStringLiteral("1"), {bob})})));
    QCOMPARE(f.batch(bob).size(), size_t(1));
    QVERIFY(f.batch(alice).empty());
}

void ConversionsTest::holdsBackWhatAReplayAddsToAWaitingItem()
{
    Fixture f;
    const auto run = f.start();
    CapturedItem item = waiting(QStringLiteral("1"), {});
    item.deliveries = {Fixture::unmapped(item.key, bob)};
    f.store(run, {item});
    f.finish(run);
    const auto replay = f.start(model::Trigger::Replay);
    const auto old = f.deliveries().replayable(f.connector(), {}, 10, replay).front();
    f.deliveries().supersede(
        replay, std::vector{journal::Deliveries::Replacement{old.id, {Fixture::copy(item.key, bob)}}});
    QVERIFY(f.batch(bob).empty()); // its entry is the raw record still
    const auto row = f.capture().unconverted(f.connector(), Capture::Which::Waiting, {}, 10)[0].row;
    QVERIFY(f.capture().convert(row, f.page(replay, {converted(QStringLiteral("1"), {bob})})));
    QCOMPARE(f.batch(bob).size(), size_t(1));
}

void ConversionsTest::leavesWhatIsSettledOfAWaitingItem()
{
    Fixture f;
    const auto row = captureInPart(f);
    const auto counts = convertInPart(f, f.start(), row, inPart(converted(QStringLiteral("1"), {alice})));
    QCOMPARE(counts.carriedIn, 1);
    QCOMPARE(counts.fannedOut, 0);
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.failed + counts.parked + counts.skipped, 0);
    QVERIFY(counts.invariantHolds());
    QCOMPARE(f.queries().status(f.connector()).parked, 1);
    QVERIFY2(f.audit().verify({}).ok, qPrintable(f.audit().verify({}).text));
}

void ConversionsTest::leavesWhatWasDismissedOfAWaitingItem()
{
    Fixture f;
    const auto row = captureInPart(f);
    QCOMPARE(f.deliveries().dismiss(f.connector(), {}, QStringLiteral("test")), 1);
    const auto counts = convertInPart(f, f.start(), row, inPart(converted(QStringLiteral("1"), {alice})));
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.failed + counts.parked + counts.skipped, 0);
    QCOMPARE(f.queries().status(f.connector()).parked, 0);
    QVERIFY2(f.audit().verify({}).ok, qPrintable(f.audit().verify({}).text));
}

void ConversionsTest::leavesAParkedCopyToAReplay()
{
    Fixture f;
    const auto row = captureInPart(f);
    const auto run = f.start();
    CapturedItem edit = Fixture::item(QStringLiteral("2"), {alice});
    edit.item.originalId = QStringLiteral("1");
    edit.item.event = "edit";
    edit.deliveries.push_back(Fixture::unmapped(edit.key, bob));
    f.store(run, {edit});
    const auto counts = convertInPart(f, run, row, converted(QStringLiteral("1"), {alice, bob, carol}));
    QCOMPARE(counts.imported, 3); // Alice's two, and the edit for Carol, who has the first version
    QCOMPARE(counts.parked, 1);
    QVERIFY(counts.invariantHolds());
    QCOMPARE(f.queries().status(f.connector()).parked, 2);
}

void ConversionsTest::countsOnceWhatAReplayParksAgain()
{
    Fixture f;
    const auto row = captureInPart(f);
    const auto replay = f.start(model::Trigger::Replay);
    const CapturedItem item = inPart(converted(QStringLiteral("1"), {alice}));
    const auto old = f.deliveries().replayable(f.connector(), {}, 10, replay).front();
    f.deliveries().supersede(
        replay, std::vector{journal::Deliveries::Replacement{old.id, {Fixture::unmapped(item.key, bob)}}});
    const auto counts = convertInPart(f, replay, row, item);
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.parked, 1);
    QCOMPARE(counts.skipped, 0);
    QVERIFY(counts.invariantHolds());
    QCOMPARE(f.queries().status(f.connector()).parked, 1);
    QVERIFY2(f.audit().verify({}).ok, qPrintable(f.audit().verify({}).text));
}

QTEST_GUILESS_MAIN(ConversionsTest)
#include "conversions_test.moc"
