// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

class KnownItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellTheNewestVersionAndTheFirstRecipients();
    void pageThroughAContainerById();
    void tellWhatOtherConnectorsOfTheSourceCaptured_data();
    void tellWhatOtherConnectorsOfTheSourceCaptured();
    void tellOfOneThatWasRemovedWhatItDelivered();
    void tellInWhatAnotherConnectorHasAMessage();
    void tellNothingThatIsInAnotherAccount();
    void preferTheVersionToWhatAReplayPutBesideAnother();
    void preferTheConnectorsOwn();
    void pageThroughWhatBothCaptured();
};

static const QString room = QStringLiteral("room");
static const QByteArray source = "paged:one";

void KnownItemsTest::tellTheNewestVersionAndTheFirstRecipients()
{
    Fixture f;
    const auto run = f.start();
    auto edit = Fixture::item(QStringLiteral("1"), {bob}, room, QStringLiteral("2"));
    edit.item.digest = QByteArray(32, 'e');
    edit.item.sentAt += std::chrono::hours(1);
    f.store(run, {Fixture::item(QStringLiteral("1"), {carol, alice}), edit});
    const model::KnownItem expected{.id = QStringLiteral("1"),
                                    .revision = QStringLiteral("2"),
                                    .digest = edit.item.digest,
                                    .sentAt = edit.item.sentAt,
                                    .recipients = {alice, carol}};
    QCOMPARE(f.known().find(room, QStringLiteral("1")), expected);
    QVERIFY(!f.known().find(room, QStringLiteral("2")));
    QVERIFY(!f.known().find(QStringLiteral("elsewhere"), QStringLiteral("1")));
}

void KnownItemsTest::pageThroughAContainerById()
{
    Fixture f;
    const auto run = f.start();
    std::vector<journal::CapturedItem> items;
    for (const char *id : {"e", "b", "d", "a", "c"})
        items.push_back(Fixture::item(QString::fromLatin1(id), {alice}));
    items.push_back(Fixture::item(QStringLiteral("b"), {alice}, room, QStringLiteral("2")));
    items.push_back(Fixture::item(QStringLiteral("bb"), {alice}, QStringLiteral("other room")));
    f.store(run, items);
    const auto ids = [&](const QString &after) {
        QStringList all;
        for (const auto &known : f.known().page(room, after, 2))
            all.append(known.id + u'/' + known.revision);
        return all.join(u',');
    };
    QCOMPARE(ids({}), QStringLiteral("a/,b/2"));
    QCOMPARE(ids(QStringLiteral("b")), QStringLiteral("c/,d/"));
    QCOMPARE(ids(QStringLiteral("d")), QStringLiteral("e/"));
    QCOMPARE(ids(QStringLiteral("e")), QString());
    QVERIFY(f.known().page(QStringLiteral("no room"), {}, 2).empty());
}

/// What `connector` captures of the source `identity`; Alice's copies end so.
static void capture(Fixture &f, base::ConnectorId connector, const QByteArray &identity,
                    std::vector<journal::CapturedItem> items,
                    const model::Outcome &outcome = Fixture::imported())
{
    const auto run = f.runs().start(connector, model::Trigger::Manual);
    auto page = f.page(run, std::move(items));
    page.connector = connector;
    page.account = f.configuration().connector(connector)->account;
    page.identity = identity;
    f.capture().store(page);
    std::vector<journal::Deliveries::Settled> settled;
    for (const model::Delivery &delivery : f.deliveries().batch(connector, alice, 1000, 1 << 30))
        settled.emplace_back(delivery.id, outcome);
    f.deliveries().settle(run, settled);
    f.finish(run);
}

static journal::CapturedItem version(const QString &id, const QString &revision = {})
{
    return Fixture::item(id, {alice}, room, revision);
}

/// `id/revision`, with a star when it is another connector's; in order of ids.
static QString known(Fixture &f, base::ConnectorId connector, const QByteArray &identity, int count = 10)
{
    QStringList all;
    const journal::KnownItems items = f.capture().knownItems(connector, identity);
    for (const model::KnownItem &item : items.page(room, {}, count)) {
        all.append(item.id + u'/' + item.revision + (item.isOfOther ? u"*" : u""));
        if (items.find(room, item.id) != item)
            all.append(QStringLiteral("but found otherwise"));
    }
    return all.join(u' ');
}

void KnownItemsTest::tellWhatOtherConnectorsOfTheSourceCaptured_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an instance") << source << QStringLiteral("1/2*");
    QTest::newRow("drop folders, which may number alike") << QByteArray("xip") << QString();
}

void KnownItemsTest::tellWhatOtherConnectorsOfTheSourceCaptured()
{
    QFETCH(QByteArray, identity);
    Fixture f;
    capture(f, f.connector(), identity,
            {version(QStringLiteral("1")), version(QStringLiteral("1"), QStringLiteral("2"))});
    const auto other = f.addConnector(QStringLiteral("Other"));
    QTEST(known(f, other, identity), "expected");
    QCOMPARE(known(f, other, "paged:two"), QString());
    QCOMPARE(known(f, f.connector(), identity), QStringLiteral("1/2"));
}

void KnownItemsTest::tellOfOneThatWasRemovedWhatItDelivered()
{
    Fixture f;
    capture(f, f.connector(), source, {version(QStringLiteral("1"))});
    capture(f, f.connector(), source, {version(QStringLiteral("2"))}, Fixture::failed());
    const auto other = f.addConnector(QStringLiteral("Other"));
    QCOMPARE(known(f, other, source), QStringLiteral("1/* 2/*")); // which a replay may deliver
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    QCOMPARE(known(f, other, source), QStringLiteral("1/*"));
}

void KnownItemsTest::tellInWhatAnotherConnectorHasAMessage()
{
    Fixture f;
    auto day = Fixture::item(QStringLiteral("day"), {alice}, QStringLiteral("days"));
    day.item.covers = {{room, QStringLiteral("1")}};
    capture(f, f.connector(), source, {day});
    const auto other = f.addConnector(QStringLiteral("Other"));
    const auto coveredBy = [&](base::ConnectorId connector, const QByteArray &identity, const QString &id) {
        return f.capture().knownItems(connector, identity).coveredBy(room, id);
    };
    QCOMPARE(coveredBy(other, source, QStringLiteral("1")), u"day");
    QCOMPARE(coveredBy(other, source, QStringLiteral("2")), QString());
    QCOMPARE(coveredBy(other, "paged:two", QStringLiteral("1")), QString());
    QCOMPARE(coveredBy(f.connector(), source, QStringLiteral("1")), QString()); // its own
}

void KnownItemsTest::tellNothingThatIsInAnotherAccount()
{
    Fixture f;
    capture(f, f.connector(), source, {version(QStringLiteral("1"))});
    const auto other = f.addConnector(QStringLiteral("Other"));
    auto moved = *f.configuration().connector(other);
    moved.account =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    f.configuration().updateConnector(moved, {});
    QCOMPARE(known(f, other, source), QString());
    auto first = *f.configuration().connector(f.connector()); // moves as well, without its copies
    first.account = moved.account;
    f.configuration().updateConnector(first, {});
    QCOMPARE(known(f, other, source), QString());
    capture(f, f.connector(), source, {version(QStringLiteral("2"))});
    QCOMPARE(known(f, other, source), QStringLiteral("2/*"));
}

void KnownItemsTest::preferTheVersionToWhatAReplayPutBesideAnother()
{
    Fixture f;
    capture(f, f.connector(), source, {version(QStringLiteral("1"))});
    capture(f, f.connector(), source, {version(QStringLiteral("1"), QStringLiteral("deleted"))});
    const auto replay = f.runs().start(f.connector(), model::Trigger::Replay);
    auto page = f.page(replay, {version(QStringLiteral("1"), QStringLiteral("~1088ff"))});
    page.identity = source;
    f.capture().store(page);
    QCOMPARE(known(f, f.connector(), source), QStringLiteral("1/deleted"));
}

void KnownItemsTest::preferTheConnectorsOwn()
{
    Fixture f;
    const auto other = f.addConnector(QStringLiteral("Other"));
    capture(f, other, source, {version(QStringLiteral("1"))});
    capture(f, f.connector(), source,
            {version(QStringLiteral("1")), version(QStringLiteral("1"), QStringLiteral("2"))});
    QCOMPARE(known(f, other, source), QStringLiteral("1/"));
    const auto third = f.addConnector(QStringLiteral("Third"));
    QCOMPARE(known(f, third, source), QStringLiteral("1/2*"));
}

void KnownItemsTest::pageThroughWhatBothCaptured()
{
    Fixture f;
    const auto other = f.addConnector(QStringLiteral("Other"));
    capture(f, f.connector(), source,
            {version(QStringLiteral("d")), version(QStringLiteral("a")), version(QStringLiteral("c"))});
    capture(f, other, source, {version(QStringLiteral("b")), version(QStringLiteral("d"))});
    QCOMPARE(known(f, other, source), QStringLiteral("a/* b/ c/* d/"));
    QCOMPARE(known(f, other, source, 3), QStringLiteral("a/* b/ c/*"));
}

QTEST_GUILESS_MAIN(KnownItemsTest)
#include "knownitems_test.moc"
