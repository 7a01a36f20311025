// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using model::Outcome;

class QueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAConnectorsState();
    void tellsTheLastSuccess();
    void keepsTheLastReadingBehindReplaysAndBackFills_data();
    void keepsTheLastReadingBehindReplaysAndBackFills();
    void keepsWhatWasLeftUnreadBehindABackFill();
    void listsUnmappedPeople();
    void namesWhatARunLeftForTheNext();
    void tellsWhatWasNotReadFromWhatWasNotDelivered();
    void keepsWhatWasLeftUnreadUntilTheSourceIsReadAgain();
    void listsEverySettledDelivery();
    void findsItemsByTheirId();
    void findsTheItemOfADelivery();
    void findsTheLatestItems();
    void tellsWhoTookPart();
};

void QueriesTest::tellsAConnectorsState()
{
    Fixture f;
    QVERIFY(!f.queries().status(f.connector()).lastRun);
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob, carol});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    auto second = Fixture::item(QStringLiteral("2"), {alice});
    second.deliveries.push_back(Fixture::unmapped(second.key, QStringLiteral("dave")));
    second.deliveries.push_back(
        Fixture::settledCopy(second.key, QStringLiteral("erin"), Outcome::State::Parked, "NO_PARTICIPANTS"));
    f.store(run, {item, second});
    f.settleAll(run, alice, Fixture::failed());
    f.settleAll(run, bob, Fixture::imported());
    const auto record = f.finish(run);
    const auto status = f.queries().status(f.connector());
    QCOMPARE(status.open, 1);
    QCOMPARE(status.failed, 2);
    QCOMPARE(status.parked, 3);
    QCOMPARE(status.unmapped, 1);
    QVERIFY(!status.isRefused);
    QCOMPARE(status.lastRun->id, run);
    QCOMPARE(status.lastRun->counts, record.counts);
    QVERIFY(!status.lastSuccess);
    const auto other = f.queries().status(f.addConnector(QStringLiteral("Other")));
    QCOMPARE(other.open + other.failed + other.parked + other.unmapped, 0);
}

void QueriesTest::tellsTheLastSuccess()
{
    Fixture f;
    f.finish(f.start());
    const base::Instant success = f.clock.now();
    f.clock.advance(std::chrono::hours(1));
    f.finish(f.start(), model::RunState::Stopped);
    const auto status = f.queries().status(f.connector());
    QCOMPARE(status.lastSuccess, success);
    QCOMPARE(status.lastRun->state, model::RunState::Stopped);
}

void QueriesTest::keepsTheLastReadingBehindReplaysAndBackFills_data()
{
    QTest::addColumn<model::Trigger>("trigger");
    QTest::newRow("replay") << model::Trigger::Replay;
    QTest::newRow("back-fill") << model::Trigger::Backfill;
}

void QueriesTest::keepsTheLastReadingBehindReplaysAndBackFills()
{
    QFETCH(model::Trigger, trigger);
    Fixture f;
    f.finish(f.start());
    const base::Instant success = f.clock.now();
    f.clock.advance(std::chrono::hours(1));
    const auto failed = f.start(model::Trigger::Schedule);
    f.finish(failed, model::RunState::Failed);
    f.clock.advance(std::chrono::hours(1));
    const auto other = f.start(trigger);
    f.finish(other);
    const auto status = f.queries().status(f.connector());
    QCOMPARE(status.lastRun->id, other);
    QCOMPARE(status.lastReading->id, failed);
    QCOMPARE(status.lastReading->state, model::RunState::Failed);
    QCOMPARE(status.lastSuccess, success);
    const auto next = f.start();
    f.finish(next);
    QCOMPARE(f.queries().status(f.connector()).lastReading->id, next);
}

void QueriesTest::keepsWhatWasLeftUnreadBehindABackFill()
{
    Fixture f;
    const QString growing = QStringLiteral("a.xip (still growing)");
    const QString closed = QStringLiteral("Room (closed to the account)");
    const auto unfinished = [&] {
        return f.queries().status(f.connector()).unfinished;
    };
    f.runs().finish(f.start(), model::RunState::Completed, {}, {}, {growing});
    f.finish(f.start(model::Trigger::Backfill));
    QCOMPARE(unfinished(), QStringList{growing});
    f.runs().finish(f.start(model::Trigger::Backfill), model::RunState::Completed, {}, {}, {closed, growing});
    QCOMPARE(unfinished(), (QStringList{closed, growing}));
    f.finish(f.start());
    QCOMPARE(unfinished(), QStringList());
}

void QueriesTest::listsUnmappedPeople()
{
    Fixture f;
    const auto run = f.start();
    const base::Instant first = f.clock.now();
    for (int i = 0; i < 2; ++i) {
        auto item = Fixture::item(QString::number(i), {alice});
        item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("erin")));
        if (i == 1)
            item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
        f.store(run, {item});
        f.clock.advance(std::chrono::hours(1));
    }
    f.settleAll(run, alice, Fixture::failed());
    const auto users = f.queries().unmapped(f.connector());
    QCOMPARE(users.size(), 2U);
    QCOMPARE(users[0].sourceUser, QStringLiteral("dave"));
    QCOMPARE(users[1].sourceUser, QStringLiteral("erin"));
    QCOMPARE(users[1].deliveries, 2);
    QCOMPARE(users[1].firstSeen, first);
    QCOMPARE(users[1].reason, QStringLiteral("USER_NOT_MAPPED"));
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Known."));
    QVERIFY(f.queries().unmapped(f.connector()).empty());
}

void QueriesTest::namesWhatARunLeftForTheNext()
{
    Fixture f;
    const QStringList left{QStringLiteral("a.xip (still growing)"), QStringLiteral("b.xip")};
    const auto run = f.start();
    QCOMPARE(f.queries().unfinished(run), QStringList());
    f.runs().finish(run, model::RunState::Completed, {}, {}, left);
    QCOMPARE(f.queries().unfinished(run), left);
    const auto next = f.start();
    f.runs().finish(next, model::RunState::Completed, {}, {}, {});
    QCOMPARE(f.queries().unfinished(next), QStringList());
}

void QueriesTest::tellsWhatWasNotReadFromWhatWasNotDelivered()
{
    Fixture f;
    const QStringList unread{QStringLiteral("a.xip")};
    const QStringList mailboxes{QStringLiteral("ann@example.com: It is full.")};
    const auto run = f.start();
    const auto record = f.runs().finish(run, model::RunState::Completed, {}, {}, unread, {}, mailboxes);
    QCOMPARE(record.state, model::RunState::CompletedWithFailures);
    QCOMPARE(f.queries().unfinished(run), unread + mailboxes);
    QCOMPARE(f.queries().status(f.connector()).unfinished, unread);
    QCOMPARE(f.queries().status(f.connector()).leftMailboxes, mailboxes);
}

void QueriesTest::keepsWhatWasLeftUnreadUntilTheSourceIsReadAgain()
{
    Fixture f;
    const QStringList left{QStringLiteral("a.xip (still growing)")};
    f.runs().finish(f.start(), model::RunState::Completed, {}, {}, left);
    QCOMPARE(f.queries().status(f.connector()).unfinished, left);
    f.finish(f.start(model::Trigger::Replay));
    QCOMPARE(f.queries().status(f.connector()).unfinished, left);
    const auto next = f.start();
    QCOMPARE(f.queries().status(f.connector()).unfinished, QStringList());
    f.finish(next);
    QCOMPARE(f.queries().status(f.connector()).unfinished, QStringList());
}

void QueriesTest::listsEverySettledDelivery()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob}),
                  Fixture::item(QStringLiteral("2"), {alice, carol})});
    f.settleAll(run, alice, Fixture::imported());
    f.clock.advance(std::chrono::seconds(1));
    f.settleAll(run, bob, Fixture::failed());
    QStringList rows;
    f.queries().settled(run, [&](const journal::Queries::SettledRow &row) {
        rows.append(row.itemId + u' ' + row.mailbox + u' ' + QString::fromUtf8(name(row.outcome.state)));
        QCOMPARE(row.sourceUser, row.mailbox);
        if (row.mailbox == alice)
            QCOMPARE(row.outcome, Fixture::imported());
        else
            QCOMPARE(row.at, f.clock.now());
    });
    QCOMPARE(rows, QStringList({QStringLiteral("1 alice@example.com imported"),
                                QStringLiteral("1 bob@example.com failed"),
                                QStringLiteral("2 alice@example.com imported")}));
}

void QueriesTest::findsItemsByTheirId()
{
    Fixture f;
    const auto run = f.start();
    auto own = Fixture::item(QStringLiteral("1"), {alice}, QStringLiteral("other room"));
    own.messageId = "own@example.com";
    auto supplement =
        Fixture::item(QStringLiteral("1"), {alice}, QStringLiteral("room"), QStringLiteral("2+"));
    supplement.item.event = "attachment";
    auto first = Fixture::item(QStringLiteral("1"), {alice});
    first.omitted.push_back(
        {{.name = QStringLiteral("large"),
          .mediaType = "video/mp4",
          .size = 10,
          .omittedFor = "ATTACHMENT_TOO_LARGE"},
         {.segment = Fixture::segment(), .offset = 5, .length = 10, .sha256 = QByteArray(32, 'h')}});
    supplement.supplies.push_back(1);
    f.store(run, {first, own,
                  Fixture::item(QStringLiteral("1"), {alice}, QStringLiteral("room"), QStringLiteral("2")),
                  supplement});
    const auto found = f.queries().items(f.connector(), QStringLiteral("1"));
    QCOMPARE(found.size(), 4U);
    QCOMPARE(found[3].revision, QStringLiteral("2+")); // newest, and without the text
    QCOMPARE(found[0].revision, QStringLiteral("2"));
    QCOMPARE(found[0].messageId, model::messageIdOf(Fixture::identity(), found[0].key));
    QCOMPARE(found[1].messageId, "own@example.com");
    QVERIFY(found[0].isConverted);
    QCOMPARE(found[0].entry.segment, Fixture::segment());
    QVERIFY(found[0].date == *base::fromIso(u"2026-11-19T10:00:00Z"));
    QVERIFY(!found[0].isDelivered);
    f.settleAll(run, alice, Fixture::imported());
    QVERIFY(f.queries().items(f.connector(), QStringLiteral("1")).front().isDelivered);
    QVERIFY(f.queries().items(f.connector(), QStringLiteral("2")).empty());
    QVERIFY(f.queries().items(f.addConnector(QStringLiteral("Other")), QStringLiteral("1")).empty());
}

void QueriesTest::findsTheItemOfADelivery()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {bob}),
                  Fixture::item(QStringLiteral("2"), {bob}, QStringLiteral("room"), QStringLiteral("2"))});
    QStringList found;
    base::DeliveryId newest;
    f.queries().copiesOfAccount(f.account(), [&](const journal::MailboxCopy &copy) {
        const auto item = f.queries().itemOf(copy.delivery);
        newest = std::max(newest, copy.delivery);
        if (item && model::deliveryKey(item->key, copy.mailbox) == copy.key)
            found.append(copy.mailbox.section(u'@', 0, 0) + item->itemId + item->revision);
    });
    found.sort();
    QCOMPARE(found, QStringList({QStringLiteral("alice1"), QStringLiteral("bob2"), QStringLiteral("bob22")}));
    QVERIFY(!f.queries().itemOf({newest.value + 1}));
}

void QueriesTest::findsTheLatestItems()
{
    Fixture f;
    const auto run = f.start();
    for (int i = 0; i < 5; ++i)
        f.store(run, {Fixture::item(QString::number(i), {alice})});
    const auto latest = f.queries().latestItems(f.connector(), 2);
    QCOMPARE(latest.size(), 2U);
    QCOMPARE(latest[0].itemId, QStringLiteral("4"));
    QCOMPARE(latest[1].itemId, QStringLiteral("3"));
}

void QueriesTest::tellsWhoTookPart()
{
    Fixture f;
    const auto run = f.start();
    auto page = f.page(run, {Fixture::item(QStringLiteral("1"), {alice, bob}),
                             Fixture::item(QStringLiteral("2"), {carol}),
                             Fixture::item(QStringLiteral("3"), {alice, bob})});
    page.refusals = {{.itemId = QStringLiteral("x"), .contentHash = "h", .judgement = "j", .reason = "R"}};
    f.capture().store(page);
    QStringList companies;
    f.queries().people(f.connector(), [&](const model::People &people, qint64 items) {
        QStringList addresses;
        for (const model::Person &person : people)
            addresses.append(person.address);
        companies.append(QStringLiteral("%1 %2").arg(addresses.join(u'+')).arg(items));
    });
    companies.sort();
    QCOMPARE(companies, QStringList({QStringLiteral("alice@example.com+bob@example.com 2"),
                                     QStringLiteral("carol@example.com 1")}));
}

QTEST_GUILESS_MAIN(QueriesTest)
#include "queries_test.moc"
