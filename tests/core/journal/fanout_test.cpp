// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

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
    void parksAPersonAgainThoughAnotherConnectorDelivered();
    void sendsToOneMailboxOnce();
};

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

void FanOutTest::skipsWhatAnotherConnectorDelivered_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("imported") << static_cast<int>(Outcome::State::Imported) << false;
    QTest::newRow("partial") << static_cast<int>(Outcome::State::Partial) << false;
    QTest::newRow("skipped") << static_cast<int>(Outcome::State::Skipped) << false;
    QTest::newRow("imported by a removed one") << static_cast<int>(Outcome::State::Imported) << true;
}

void FanOutTest::skipsWhatAnotherConnectorDelivered()
{
    QFETCH(int, state);
    QFETCH(bool, isRemoved);
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.settleAll(run, alice, {.state = static_cast<Outcome::State>(state)});
    f.finish(run);
    if (isRemoved)
        f.configuration().removeConnector(f.connector(), {});
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
