// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "tampering.h"

using model::Outcome;

/// The same item captured by two connectors of one account: removed and added again, or cloned.
class FanOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skipsWhatAnotherConnectorDelivered_data();
    void skipsWhatAnotherConnectorDelivered();
    void findsFirstWhatAnotherConnectorMayHaveSent_data();
    void findsFirstWhatAnotherConnectorMayHaveSent();
    void sendsAgainWhatAnotherConnectorNeverTried();
    void ignoresConnectorsOfOtherAccounts();
    void sendsWhatAnotherConnectorTookToItsNextAccount();
    void sendsAgainWhatWasDeliveredToAFormerAccount();
    void sendsAgainWhatLiesWhereTheAccountDeliveredBefore_data();
    void sendsAgainWhatLiesWhereTheAccountDeliveredBefore();
    void sendsAnewToAPlaceWhatItsConnectorReplays();
    void keepsToTheAccountThatARunBeganWith();
    void looksFirstWhereNobodyKnowsTheAccount();
    void looksFirstWhereAnotherConnectorDeliveredAnotherContent_data();
    void looksFirstWhereAnotherConnectorDeliveredAnotherContent();
    void parksAPersonAgainThoughAnotherConnectorDelivered();
    void sendsToOneMailboxOnce();
};

/// In a run of its own, into Alice's mailbox.
static void deliver(Fixture &f, const journal::CapturedItem &item)
{
    const auto run = f.start();
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    f.finish(run);
}

/// A second connector, its run, and a page of the same item.
static journal::PageCommit samePage(Fixture &f, const journal::CapturedItem &item, base::AccountId account)
{
    const auto clone = f.configuration().addConnector(
        {.name = QStringLiteral("Clone"), .kind = QStringLiteral("xip"), .account = account});
    auto copy = item;
    copy.entry.segment = Fixture::segment('b');
    return {.connector = clone,
            .account = account,
            .run = f.runs().start(clone, model::Trigger::Manual),
            .identity = Fixture::identity(),
            .items = {copy},
            .segment = Fixture::segment('b'),
            .segmentLength = 1000};
}

/// As a journal of an older version, whose runs do not tell where they delivered to.
static void forgetAccounts(Fixture &f)
{
    f.close();
    QCOMPARE(Tampering(f.file()).run("UPDATE runs SET account = NULL"), 1);
    f.open();
}

void FanOutTest::skipsWhatAnotherConnectorDelivered_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isRemoved");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("imported") << static_cast<int>(Outcome::State::Imported) << false << false;
    QTest::newRow("partial") << static_cast<int>(Outcome::State::Partial) << false << false;
    QTest::newRow("skipped") << static_cast<int>(Outcome::State::Skipped) << false << false;
    QTest::newRow("imported by a removed one") << static_cast<int>(Outcome::State::Imported) << true << false;
    QTest::newRow("imported by an older version")
        << static_cast<int>(Outcome::State::Imported) << false << true;
}

void FanOutTest::skipsWhatAnotherConnectorDelivered()
{
    QFETCH(int, state);
    QFETCH(bool, isRemoved);
    QFETCH(bool, isOld);
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.settleAll(run, alice, {.state = static_cast<Outcome::State>(state)});
    f.finish(run);
    if (isRemoved)
        f.configuration().removeConnector(f.connector(), {});
    if (isOld)
        forgetAccounts(f);
    auto page = samePage(f, item, f.account());
    page.items[0].deliveries.push_back(Fixture::copy(item.key, bob));
    f.capture().store(page);
    const auto counts = f.runs().counts(page.run);
    QCOMPARE(counts.fannedOut, 2);
    QCOMPARE(counts.skipped, 1);
    QCOMPARE(counts.open, 1);
    QVERIFY(f.deliveries().batch(page.connector, alice, 10, 1000).empty());
    const auto batch = f.deliveries().batch(page.connector, bob, 10, 1000);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(!batch[0].mustFind);
    QByteArray reason;
    f.queries().settled(page.run, [&](const auto &row) { reason = row.outcome.reason; });
    QCOMPARE(reason, "DUPLICATE");
}

void FanOutTest::findsFirstWhatAnotherConnectorMayHaveSent_data()
{
    QTest::addColumn<QString>("before");
    for (const char *before : {"open", "intent", "failed after an attempt", "discarded with an intent"})
        QTest::newRow(before) << QString::fromLatin1(before);
}

void FanOutTest::findsFirstWhatAnotherConnectorMayHaveSent()
{
    QFETCH(QString, before);
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    if (before != QLatin1String("open"))
        f.deliveries().recordIntent(run, f.batch(alice));
    if (before == QLatin1String("failed after an attempt"))
        f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    if (before == QLatin1String("discarded with an intent"))
        f.configuration().removeConnector(f.connector(), QStringLiteral("Not needed."));
    const auto page = samePage(f, item, f.account());
    f.capture().store(page);
    const auto batch = f.deliveries().batch(page.connector, alice, 10, 1000);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(batch[0].mustFind);
}

void FanOutTest::sendsAgainWhatAnotherConnectorNeverTried()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.finish(run);
    f.configuration().removeConnector(f.connector(), QStringLiteral("Not needed."));
    const auto page = samePage(f, item, f.account());
    f.capture().store(page);
    const auto batch = f.deliveries().batch(page.connector, alice, 10, 1000);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(!batch[0].mustFind);
}

void FanOutTest::ignoresConnectorsOfOtherAccounts()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    const auto second =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    const auto page = samePage(f, item, second);
    f.capture().store(page);
    const auto batch = f.deliveries().batch(page.connector, alice, 10, 1000);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(!batch[0].mustFind);
}

static base::AccountId moveToSecondAccount(Fixture &f, base::ConnectorId connector)
{
    const auto second =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    model::ConnectorConfig moved = *f.configuration().connector(connector);
    moved.account = second;
    f.configuration().updateConnector(moved, {});
    return second;
}

/// Somebody gives the second connector another account while its run delivers to the first.
void FanOutTest::keepsToTheAccountThatARunBeganWith()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    const auto page = samePage(f, item, f.account());
    moveToSecondAccount(f, page.connector);
    f.capture().store(page);
    QCOMPARE(f.runs().counts(page.run).skipped, 1);
    QVERIFY(f.deliveries().batch(page.connector, alice, 10, 1000).empty());
}

/// Captured for the first account, delivered to the second.
void FanOutTest::sendsWhatAnotherConnectorTookToItsNextAccount()
{
    Fixture f;
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    auto run = f.start();
    f.store(run, {item});
    f.finish(run);
    const auto second = moveToSecondAccount(f, f.connector());
    run = f.start();
    f.settleAll(run, alice, Fixture::imported());
    f.finish(run);
    const auto page = samePage(f, item, f.account());
    f.capture().store(page);
    std::set<base::DeliveryId> elsewhere;
    QCOMPARE(f.deliveries().batch(page.connector, alice, 10, 1000, elsewhere).size(), 1U);
    QVERIFY(elsewhere.empty());
    f.finish(page.run);
    f.configuration().removeConnector(page.connector, QStringLiteral("Not needed."));
    const auto there = samePage(f, item, second);
    f.capture().store(there);
    QCOMPARE(f.runs().counts(there.run).skipped, 1);
}

/// Alice's copy failed before the connector got its second account; another one has delivered to the first.
void FanOutTest::sendsAgainWhatWasDeliveredToAFormerAccount()
{
    Fixture f;
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    auto run = f.start();
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    const auto page = samePage(f, item, f.account());
    f.capture().store(page);
    const std::vector<journal::Deliveries::Settled> outcomes{
        {f.deliveries().batch(page.connector, alice, 10, 1000)[0].id, Fixture::imported()}};
    f.deliveries().settle(page.run, outcomes);
    moveToSecondAccount(f, f.connector());
    run = f.start(model::Trigger::Replay);
    const auto old = f.deliveries().replayable(f.connector(), {}, 10);
    QCOMPARE(old.size(), 1U);
    const std::vector<journal::Deliveries::Replacement> replacements{
        {old[0].id, {Fixture::copy(item.key, alice)}}};
    f.deliveries().supersede(run, replacements);
    QCOMPARE(f.batch(alice).size(), 1U);
    QCOMPARE(f.runs().counts(run).skipped, 0);
}

static void changePlace(Fixture &f, const QString &path)
{
    model::AccountConfig account = *f.configuration().account(f.account());
    account.settings["path"] = path;
    f.configuration().updateAccount(account, {}, {{"path", QString()}});
}

void FanOutTest::sendsAgainWhatLiesWhereTheAccountDeliveredBefore_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("beside") << false << false;
    QTest::newRow("added again") << true << false;
    QTest::newRow("by an older version") << false << true;
}

/// It is looked for first: the archive may have been moved there as it was.
void FanOutTest::sendsAgainWhatLiesWhereTheAccountDeliveredBefore()
{
    QFETCH(bool, isRemoved);
    QFETCH(bool, isOld);
    Fixture f;
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    deliver(f, item);
    if (isRemoved)
        f.configuration().removeConnector(f.connector(), {});
    if (isOld)
        forgetAccounts(f);
    changePlace(f, QStringLiteral("/new"));
    const auto page = samePage(f, item, f.account());
    f.capture().store(page);
    QCOMPARE(f.runs().counts(page.run).skipped, 0);
    std::set<base::DeliveryId> elsewhere;
    const auto batch = f.deliveries().batch(page.connector, alice, 10, 1000, elsewhere);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(elsewhere.empty());
    QVERIFY(batch[0].mustFind);
    const std::vector<journal::Deliveries::Settled> outcomes{{batch[0].id, Fixture::imported()}};
    f.deliveries().settle(page.run, outcomes);
    f.finish(page.run);
    const auto third = f.addConnector(QStringLiteral("Third"));
    auto again = page;
    again.connector = third;
    again.run = f.runs().start(third, model::Trigger::Manual);
    f.capture().store(again);
    QCOMPARE(f.runs().counts(again.run).skipped, 1); // there it is by now
}

/// Dave shares Alice's mailbox, whose copy is where the account delivered before.
void FanOutTest::sendsAnewToAPlaceWhatItsConnectorReplays()
{
    Fixture f;
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    deliver(f, item);
    changePlace(f, QStringLiteral("/new"));
    const auto run = f.start(model::Trigger::Replay);
    const std::vector<journal::Deliveries::Replacement> replacements{
        {f.deliveries().replayable(f.connector(), {}, 10)[0].id, {Fixture::copy(item.key, alice)}}};
    f.deliveries().supersede(run, replacements);
    QCOMPARE(f.batch(alice).size(), 1U);
    QCOMPARE(f.runs().counts(run).skipped, 0);
}

/// The runs of older versions do not tell it, and the connector was moved since.
void FanOutTest::looksFirstWhereNobodyKnowsTheAccount()
{
    Fixture f;
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    deliver(f, item);
    forgetAccounts(f);
    const auto second = moveToSecondAccount(f, f.connector());
    for (const auto account : {f.account(), second}) {
        const auto page = samePage(f, item, account);
        f.capture().store(page);
        const auto batch = f.deliveries().batch(page.connector, alice, 10, 1000);
        QCOMPARE(batch.size(), 1U);
        QVERIFY(batch[0].mustFind);
        f.finish(page.run);
        f.configuration().removeConnector(page.connector, QStringLiteral("Not needed."));
    }
}

void FanOutTest::looksFirstWhereAnotherConnectorDeliveredAnotherContent_data()
{
    QTest::addColumn<char>("digest");
    QTest::addColumn<bool>("isPast");
    QTest::addColumn<bool>("isSkipped");
    QTest::newRow("the same") << 'a' << false << true;
    QTest::newRow("another") << 'b' << false << false;
    QTest::newRow("a version out of a history") << 'b' << true << true;
}

/// Neither knew of the other's when it gave its own a name: both read the item at once, before and after a
/// change.
void FanOutTest::looksFirstWhereAnotherConnectorDeliveredAnotherContent()
{
    QFETCH(char, digest);
    QFETCH(bool, isPast);
    QFETCH(bool, isSkipped);
    Fixture f;
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.item.digest = QByteArray(32, 'a');
    const auto run = f.start();
    f.store(run, {item});
    item.item.digest = QByteArray(32, digest);
    item.item.isPast = isPast;
    const auto before = samePage(f, item, f.account()); // fanned out while the other's is open
    f.capture().store(before);
    f.settleAll(run, alice, Fixture::imported());
    std::set<base::DeliveryId> elsewhere;
    const auto batch = f.deliveries().batch(before.connector, alice, 10, 1000, elsewhere);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(batch[0].mustFind);
    QCOMPARE(elsewhere.size(), isSkipped ? 1U : 0U);
    const auto third = f.addConnector(QStringLiteral("Third"));
    auto after = before;
    after.connector = third;
    after.run = f.runs().start(third, model::Trigger::Manual);
    f.capture().store(after);
    QCOMPARE(f.runs().counts(after.run).skipped, isSkipped ? 1 : 0);
}

void FanOutTest::parksAPersonAgainThoughAnotherConnectorDelivered()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    auto page = samePage(f, item, f.account());
    page.items[0].deliveries = {Fixture::unmapped(item.key, QStringLiteral("dave"))};
    f.capture().store(page);
    QCOMPARE(f.runs().counts(page.run).parked, 1);
}

void FanOutTest::sendsToOneMailboxOnce()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob, alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("erin")));
    f.store(run, {item});
    QCOMPARE(f.batch(alice).size(), 1U);
    QCOMPARE(f.runs().counts(run).fannedOut, 4);
    QCOMPARE(f.runs().counts(run).unmappedUsers, 2);
}

QTEST_GUILESS_MAIN(FanOutTest)
#include "fanout_test.moc"
