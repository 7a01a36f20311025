// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using journal::Capture;

class CaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesByKeyAndDigestPerConnector();
    void takesAVersionOutOfAHistoryForTheOneThatItKnows();
    void deliversAVersionOutOfAHistoryWithoutItsDigest();
    void keepsCursorsPerScopeAndContainer();
    void leavesTheCursorAsItIsWithoutAValue();
    void keepsAndRemovesState();
    void findsStateByPrefix_data();
    void findsStateByPrefix();
    void pagesThroughStateByPrefix();
    void completesALargeFanOutInFurtherTransactions();
    void leavesOutWhatAnInterruptedFanOutHasStored();
    void sendsNothingAgainToThoseMovedSinceAnInterruptedFanOut();
    void keepsACopyForWhoSharesItWithOneWhoMoved();
    void completesAnInterruptedFanOutForOneWithTwoMailboxes();
    void tellsTheRowOfAnItem();
};

void CaptureTest::judgesByKeyAndDigestPerConnector()
{
    Fixture f;
    const auto known = Fixture::item(QStringLiteral("1"), {alice});
    const auto other = Fixture::item(QStringLiteral("2"), {alice});
    f.store(f.start(), {known});
    const std::vector<Capture::Question> questions{
        {known.key, known.item.digest}, {known.key, other.item.digest}, {other.key, other.item.digest}};
    using Verdict = Capture::Verdict;
    const std::vector expected{Verdict::Known, Verdict::Changed, Verdict::New};
    QCOMPARE(f.capture().judge(f.connector(), questions), expected);
    // Another connector of the same source delivers what is the same, and never takes another for a
    // duplicate.
    const std::vector fresh{Verdict::New, Verdict::Changed, Verdict::New};
    QCOMPARE(f.capture().judge(f.addConnector(QStringLiteral("Clone")), questions), fresh);
    QVERIFY(f.capture().judge(f.connector(), {}).empty());
}

/// It lacks what it had while it stood there, a file say.
void CaptureTest::takesAVersionOutOfAHistoryForTheOneThatItKnows()
{
    Fixture f;
    const auto known = Fixture::item(QStringLiteral("1"), {alice});
    const auto run = f.start();
    f.store(run, {known});
    const std::vector<Capture::Question> past{{known.key, QByteArray(32, 'p'), true}};
    QCOMPARE(f.capture().judge(f.connector(), past), std::vector{Capture::Verdict::Known});
    QCOMPARE(f.capture().judge(f.addConnector(QStringLiteral("Clone")), past),
             std::vector{Capture::Verdict::New});
    auto fresh = Fixture::item(QStringLiteral("2"), {alice});
    fresh.item.isPast = true;
    const std::vector<Capture::Question> first{{fresh.key, fresh.item.digest, true}};
    QCOMPARE(f.capture().judge(f.connector(), first), std::vector{Capture::Verdict::New});
    f.store(run, {fresh});
    const std::vector<Capture::Question> whole{{fresh.key, QByteArray(32, 'w')}};
    QCOMPARE(f.capture().judge(f.connector(), whole), std::vector{Capture::Verdict::Known});
}

/// Another digest of it at the destination proves nothing either.
void CaptureTest::deliversAVersionOutOfAHistoryWithoutItsDigest()
{
    Fixture f;
    auto past = Fixture::item(QStringLiteral("1"), {alice});
    past.item.isPast = true;
    f.store(f.start(), {past, Fixture::item(QStringLiteral("2"), {alice})});
    const auto batch = f.batch(alice);
    QCOMPARE(batch.size(), 2U);
    QCOMPARE(batch[0].sourceDigest, QByteArray());
    QCOMPARE(batch[1].sourceDigest.size(), 32);
}

void CaptureTest::keepsCursorsPerScopeAndContainer()
{
    Fixture f;
    const auto run = f.start();
    const auto commit = [&](const QString &container, const QByteArray &value, const QByteArray &scope) {
        auto page = f.page(run, {});
        page.next = {.container = container, .value = value, .atEnd = true};
        page.cursorScope = scope;
        f.capture().store(page);
    };
    commit(QStringLiteral("b"), QByteArray("1\0x", 3), {});
    commit(QStringLiteral("a"), "2", {});
    commit(QStringLiteral("a"), "3", {});
    commit(QStringLiteral("a"), "9", "2026-01-01..");
    f.open();
    const std::vector<model::Cursor> own{{.container = QStringLiteral("a"), .value = "3"},
                                         {.container = QStringLiteral("b"), .value = QByteArray("1\0x", 3)}};
    QCOMPARE(f.capture().cursors(f.connector(), {}), own);
    const std::vector<model::Cursor> scoped{{.container = QStringLiteral("a"), .value = "9"}};
    QCOMPARE(f.capture().cursors(f.connector(), "2026-01-01.."), scoped);
    QVERIFY(f.capture().cursors(f.addConnector(QStringLiteral("Other")), {}).empty());
}

void CaptureTest::leavesTheCursorAsItIsWithoutAValue()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {});
    auto page = f.page(run, {Fixture::item(QStringLiteral("1"), {alice})});
    page.next = {};
    f.capture().store(page);
    const std::vector<model::Cursor> expected{{.container = QStringLiteral("room"), .value = "next"}};
    QCOMPARE(f.capture().cursors(f.connector(), {}), expected);
}

void CaptureTest::keepsAndRemovesState()
{
    Fixture f;
    const auto run = f.start();
    auto page = f.page(run, {});
    page.state = {{"replay", "17"}, {QByteArray("\0\xff", 2), "binary"}};
    f.capture().store(page);
    QCOMPARE(f.capture().state(f.connector(), "replay"), "17");
    QCOMPARE(f.capture().state(f.connector(), QByteArray("\0\xff", 2)), "binary");
    page.state = {{"replay", "18"}, {QByteArray("\0\xff", 2), ""}};
    f.capture().store(page);
    QCOMPARE(f.capture().state(f.connector(), "replay"), "18");
    QCOMPARE(f.capture().state(f.connector(), QByteArray("\0\xff", 2)), QByteArray());
    QCOMPARE(f.capture().state(f.addConnector(QStringLiteral("Other")), "replay"), QByteArray());
}

void CaptureTest::findsStateByPrefix_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("some") << QByteArray("b") << QByteArray("b,ba,b\xff");
    QTest::newRow("all") << QByteArray() << QByteArray("a,b,ba,b\xff,c,\xff,\xff\xff");
    QTest::newRow("none") << QByteArray("bb") << QByteArray();
    QTest::newRow("last byte") << QByteArray("b\xff") << QByteArray("b\xff");
    QTest::newRow("last bytes only") << QByteArray("\xff") << QByteArray("\xff,\xff\xff");
}

void CaptureTest::findsStateByPrefix()
{
    QFETCH(QByteArray, prefix);
    QFETCH(QByteArray, keys);
    Fixture f;
    auto page = f.page(f.start(), {});
    for (const QByteArray key : {"a", "b", "ba", "b\xff", "c", "\xff", "\xff\xff"})
        page.state[key] = "of " + key;
    f.capture().store(page);
    QByteArrayList found;
    for (const auto &[key, value] : f.capture().stateWithPrefix(f.connector(), prefix)) {
        QCOMPARE(value, "of " + key);
        found.append(key);
    }
    QCOMPARE(found.join(','), keys);
}

void CaptureTest::pagesThroughStateByPrefix()
{
    Fixture f;
    auto page = f.page(f.start(), {});
    for (const QByteArray key : {"a", "ba", "bb", "bc", "c"})
        page.state[key] = "of " + key;
    f.capture().store(page);
    const auto keys = [&](const QByteArray &key, int count) {
        QByteArrayList found;
        for (const auto &[each, value] : f.capture().stateWithPrefix(f.connector(), "b", key, count))
            found.append(each);
        return found.join(',');
    };
    QCOMPARE(keys("", 2), QByteArray("ba,bb"));
    QCOMPARE(keys("bb", 2), QByteArray("bc"));
    QCOMPARE(keys("bc", 2), QByteArray());
}

void CaptureTest::completesALargeFanOutInFurtherTransactions()
{
    Fixture f;
    const auto run = f.start();
    auto large = Fixture::item(QStringLiteral("1"), {alice});
    large.item.originalId = QStringLiteral("0");
    large.fanOutComplete = false;
    f.store(run, {large, Fixture::item(QStringLiteral("2"), {alice})});
    const auto incomplete = f.capture().incompleteFanOuts(f.connector());
    QCOMPARE(incomplete.size(), 1U);
    QCOMPARE(incomplete[0].key, large.key);
    QCOMPARE(incomplete[0].people, large.people);
    QCOMPARE(incomplete[0].container, QStringLiteral("room"));
    QCOMPARE(incomplete[0].originalId, QStringLiteral("0"));
    const std::vector first{Fixture::copy(large.key, bob)};
    f.capture().addDeliveries(run, incomplete[0].row, first, false);
    QCOMPARE(f.capture().incompleteFanOuts(f.connector()).size(), 1U);
    const std::vector last{Fixture::copy(large.key, carol)};
    f.capture().addDeliveries(run, incomplete[0].row, last, true);
    QVERIFY(f.capture().incompleteFanOuts(f.connector()).empty());
    QCOMPARE(f.runs().counts(run).fannedOut, 4);
    QCOMPARE(f.batch(carol).size(), 1U);
}

void CaptureTest::leavesOutWhatAnInterruptedFanOutHasStored()
{
    Fixture f;
    const auto run = f.start();
    auto large = Fixture::item(QStringLiteral("1"), {alice});
    large.deliveries.push_back(Fixture::unmapped(large.key, QStringLiteral("dave")));
    large.fanOutComplete = false;
    f.store(run, {large});
    f.settleAll(run, alice, Fixture::imported());
    f.runs().closeInterrupted();
    const auto next = f.start();
    auto all = large.deliveries;
    all.push_back(Fixture::copy(large.key, bob));
    all.push_back(Fixture::unmapped(large.key, QStringLiteral("erin")));
    f.capture().addDeliveries(next, *f.capture().rowOf(f.connector(), large.key), all, true);
    const auto record = f.finish(next);
    QCOMPARE(record.counts.fannedOut, 2);
    QCOMPARE(record.counts.parked, 1);
    QCOMPARE(record.counts.open, 1);
    QVERIFY(record.counts.invariantHolds());
    QVERIFY(f.batch(alice).empty());
}

static journal::NewDelivery copyFor(const model::ItemKey &item, const QString &person, const QString &mailbox)
{
    auto copy = Fixture::copy(item, mailbox);
    copy.sourceUser = person;
    return copy;
}

/// Settled, failed, under way when the run was cut off, or parked: none moves with the mapping.
void CaptureTest::sendsNothingAgainToThoseMovedSinceAnInterruptedFanOut()
{
    const QString erin = QStringLiteral("erin@example.com");
    Fixture f;
    const auto run = f.start();
    auto large = Fixture::item(QStringLiteral("1"), {alice, bob, carol});
    large.deliveries.push_back(Fixture::unmapped(large.key, QStringLiteral("dave")));
    large.fanOutComplete = false;
    f.store(run, {large});
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, bob, Fixture::failed());
    f.deliveries().recordIntent(run, f.batch(carol));
    f.runs().closeInterrupted();
    const auto next = f.start();
    std::vector<journal::NewDelivery> today{Fixture::copy(large.key, erin)};
    for (const QString &person : {alice, bob, carol, QStringLiteral("dave")})
        today.push_back(copyFor(large.key, person, QStringLiteral("new-") + person));
    f.capture().addDeliveries(next, *f.capture().rowOf(f.connector(), large.key), today, true);
    QCOMPARE(f.runs().counts(next).fannedOut, 1);
    QCOMPARE(f.batch(erin).size(), 1U);
    QCOMPARE(f.batch(carol).size(), 1U); // it is looked for there
    QVERIFY(f.capture().incompleteFanOuts(f.connector()).empty());
}

void CaptureTest::keepsACopyForWhoSharesItWithOneWhoMoved()
{
    const QString desk = QStringLiteral("desk@example.com");
    Fixture f;
    const auto run = f.start();
    auto large = Fixture::item(QStringLiteral("1"), {});
    large.deliveries = {Fixture::unmapped(large.key, alice)};
    large.fanOutComplete = false;
    f.store(run, {large});
    f.runs().closeInterrupted();
    auto copy = copyFor(large.key, alice, desk); // whom the mapping gives a mailbox by now
    copy.alsoFor = {bob, carol};
    f.capture().addDeliveries(f.start(), *f.capture().rowOf(f.connector(), large.key), std::vector{copy},
                              true);
    QCOMPARE(f.batch(desk).size(), 1U);
    const auto open = f.capture().recipientsOf(f.connector(), Fixture::identity(), QStringLiteral("room"),
                                               QStringLiteral("1"));
    QCOMPARE(open.back().sourceUser, bob);
    QCOMPARE(open.back().alsoFor, QStringList(carol));
}

/// An edit goes where the first version went and where its reader is today.
void CaptureTest::completesAnInterruptedFanOutForOneWithTwoMailboxes()
{
    Fixture f;
    const auto run = f.start();
    auto large = Fixture::item(QStringLiteral("1"), {alice});
    large.fanOutComplete = false;
    f.store(run, {large});
    f.settleAll(run, alice, Fixture::imported());
    f.runs().closeInterrupted();
    const std::vector today{copyFor(large.key, alice, bob), copyFor(large.key, alice, alice)};
    const auto next = f.start();
    f.capture().addDeliveries(next, *f.capture().rowOf(f.connector(), large.key), today, true);
    QCOMPARE(f.runs().counts(next).fannedOut, 1);
    QCOMPARE(f.batch(bob).size(), 1U);
}

void CaptureTest::tellsTheRowOfAnItem()
{
    Fixture f;
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    QVERIFY(!f.capture().rowOf(f.connector(), item.key));
    f.store(f.start(), {item});
    QVERIFY(f.capture().rowOf(f.connector(), item.key));
    QVERIFY(!f.capture().rowOf(f.addConnector(QStringLiteral("Clone")), item.key));
}

QTEST_GUILESS_MAIN(CaptureTest)
#include "capture_test.moc"
