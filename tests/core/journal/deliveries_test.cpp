// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using journal::Deliveries;
using model::Outcome;

class DeliveriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesMailboxesInByteOrderAndAround();
    void givesABatchOldestFirstWithinItsBounds();
    void carriesAllThatSendingNeeds();
    void marksAnIntentWithoutOutcomeAsMustFind();
    void looksForWhatAnotherConnectorMayHavePut();
    void tellsWhatAnotherConnectorHasDeliveredMeanwhile();
    void tellsWhatOthersOfTheAccountOfTodayHaveDelivered();
    void keepsTheIntentOfAnUnknownOutcome();
    void opensALaterOneAgainToBeFoundFirst();
    void keepsTheCountOfRefusalsWhateverProcessGoesOn();
    void refusesToSettleTwice();
    void refusesToSendASettledOne();
    void storesNothingOfABatchWithOneBadOutcome();
    void refusesADeliveryWhoseRowNamesAnotherMailbox();
    void rememberContacts();
    void meetsAnAccountAnewWhosePlaceWasChanged();
    void namesMailboxesAsPeopleKnowThem();
    void dismissesOneItemOrAll();
};

void DeliveriesTest::givesMailboxesInByteOrderAndAround()
{
    Fixture f;
    const auto run = f.start();
    const QString late = QStringLiteral("\U0001F600@example.com");
    const QString private_ = QStringLiteral("\uE000@example.com");
    f.store(run, {Fixture::item(QStringLiteral("1"), {bob, alice, late, private_})});
    const auto next = [&](const QString &after, const std::set<QString> &except = {}) {
        return f.deliveries().nextMailbox(f.connector(), after, except);
    };
    QCOMPARE(next({}), alice);
    QCOMPARE(next(alice), bob);
    QCOMPARE(next(bob), private_); // byte order of UTF-8, where UTF-16 order would put the emoji first
    QCOMPARE(next(private_), late);
    QCOMPARE(next(late), alice);
    QCOMPARE(next(bob, {private_, late}), alice);
    QCOMPARE(next(alice, {bob, private_, late}), alice);
    QVERIFY(!next(alice, {alice, bob, private_, late}));
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(next(late), bob);
    QVERIFY(!f.deliveries().nextMailbox(f.addConnector(QStringLiteral("Other")), {}, {}));
}

void DeliveriesTest::givesABatchOldestFirstWithinItsBounds()
{
    Fixture f;
    const auto run = f.start();
    for (int i = 0; i < 5; ++i)
        f.store(run, {Fixture::item(QString::number(i), {alice, bob})});
    const auto ids = [&](int count, qint64 bytes) {
        QStringList all;
        for (const auto &delivery : f.deliveries().batch(f.connector(), alice, count, bytes))
            all.append(delivery.itemId);
        return all.join(u',');
    };
    QCOMPARE(ids(100, 100000), QStringLiteral("0,1,2,3,4"));
    QCOMPARE(ids(2, 100000), QStringLiteral("0,1"));
    QCOMPARE(ids(100, 250), QStringLiteral("0,1"));
    QCOMPARE(ids(100, 300), QStringLiteral("0,1,2"));
    QCOMPARE(ids(100, 1), QStringLiteral("0"));
    QCOMPARE(ids(0, 1), QStringLiteral("0"));
    QVERIFY(f.deliveries().batch(f.connector(), carol, 10, 1000).empty());
}

void DeliveriesTest::carriesAllThatSendingNeeds()
{
    Fixture f;
    const auto run = f.start();
    auto whole = Fixture::item(QStringLiteral("1"), {alice});
    auto lacking = Fixture::item(QStringLiteral("2"), {alice});
    lacking.omitted.push_back(
        {{.name = QStringLiteral("film.mov"), .omittedFor = "ATTACHMENT_TOO_LARGE"}, {}});
    f.store(run, {whole, lacking});
    const auto batch = f.batch(alice);
    QCOMPARE(batch.size(), 2U);
    model::Delivery expected{.id = batch[0].id,
                             .item = *f.capture().rowOf(f.connector(), whole.key),
                             .itemKey = whole.key,
                             .key = model::deliveryKey(whole.key, alice),
                             .itemId = QStringLiteral("1"),
                             .mailbox = alice,
                             .entry = whole.entry,
                             .date = whole.item.sentAt,
                             .sourceDigest = whole.item.digest};
    QCOMPARE(batch[0], expected);
    QVERIFY(batch[1].incomplete);
    QCOMPARE(batch[1].incompleteFor, "ATTACHMENT_TOO_LARGE");
}

void DeliveriesTest::marksAnIntentWithoutOutcomeAsMustFind()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.open();
    const auto batch = f.batch(alice);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(batch[0].mustFind);
    QCOMPARE(batch[0].attempts, 1);
    QCOMPARE(f.deliveries().openCount(f.connector()), 1);
}

/// What a second connector of the same source captures, each item for Alice.
static void captureAgain(Fixture &f, base::ConnectorId connector, base::RunId run, const QStringList &ids,
                         base::AccountId account)
{
    auto page = f.page(run, {});
    page.connector = connector;
    page.account = account;
    for (const QString &id : ids)
        page.items.push_back(Fixture::item(id, {alice}));
    f.capture().store(page);
}

/// Alice's open items that are to be looked for; behind a bar, those that are elsewhere.
static QString uncertain(Fixture &f)
{
    std::set<base::DeliveryId> elsewhere;
    QString all;
    QString there;
    for (const auto &delivery : f.deliveries().batch(f.connector(), alice, 100, 100000, elsewhere)) {
        if (delivery.mustFind)
            all += delivery.itemId;
        if (elsewhere.contains(delivery.id))
            there += delivery.itemId;
    }
    return all + u'|' + there;
}

void DeliveriesTest::looksForWhatAnotherConnectorMayHavePut()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {alice})});
    const auto twin = f.addConnector(QStringLiteral("Twin"));
    const auto twinRun = f.runs().start(twin, model::Trigger::Manual);
    captureAgain(f, twin, twinRun, {QStringLiteral("1")}, f.account());
    QCOMPARE(uncertain(f), QStringLiteral("|"));
    f.deliveries().recordIntent(twinRun, f.deliveries().batch(twin, alice, 100, 100000));
    QCOMPARE(uncertain(f), QStringLiteral("1|"));
    QVERIFY(f.batch(alice)[0].isUnknown && !f.batch(alice)[1].isUnknown);
    f.runs().finish(twinRun, model::RunState::Completed, {}, {}, {});
    f.configuration().removeConnector(twin, QStringLiteral("Not needed."));
    QCOMPARE(uncertain(f), QStringLiteral("1|"));
    QVERIFY(!f.batch(alice)[0].isUnknown);
}

void DeliveriesTest::tellsWhatAnotherConnectorHasDeliveredMeanwhile()
{
    Fixture f;
    const auto run = f.start();
    f.store(run,
            {Fixture::item(QStringLiteral("1"), {alice, bob}), Fixture::item(QStringLiteral("2"), {alice})});
    const auto twin = f.addConnector(QStringLiteral("Twin"));
    const auto twinRun = f.runs().start(twin, model::Trigger::Manual);
    captureAgain(f, twin, twinRun, {QStringLiteral("1")}, f.account());
    const auto batch = f.deliveries().batch(twin, alice, 100, 100000);
    const std::vector<Deliveries::Settled> outcomes{{batch[0].id, Fixture::imported()}};
    f.deliveries().settle(twinRun, outcomes);
    QCOMPARE(uncertain(f), QStringLiteral("1|1"));
    QVERIFY(!f.batch(bob)[0].mustFind);
}

void DeliveriesTest::tellsWhatOthersOfTheAccountOfTodayHaveDelivered()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    const auto second =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    const auto twin = f.configuration().addConnector(
        {.name = QStringLiteral("Twin"), .kind = QStringLiteral("xip"), .account = second});
    const auto twinRun = f.runs().start(twin, model::Trigger::Manual);
    captureAgain(f, twin, twinRun, {QStringLiteral("1")}, second);
    const auto batch = f.deliveries().batch(twin, alice, 100, 100000);
    const std::vector<Deliveries::Settled> outcomes{{batch[0].id, Fixture::imported()}};
    f.deliveries().settle(twinRun, outcomes);
    QCOMPARE(uncertain(f), QStringLiteral("|"));
    f.finish(run); // it would keep its account
    model::ConnectorConfig moved = *f.configuration().connector(f.connector());
    moved.account = second;
    f.configuration().updateConnector(moved, {});
    QCOMPARE(uncertain(f), QStringLiteral("1|1"));
    moved = *f.configuration().connector(twin); // what it delivered stays where it is
    moved.account = f.account();
    f.configuration().updateConnector(moved, {});
    QCOMPARE(uncertain(f), QStringLiteral("1|1"));
}

void DeliveriesTest::keepsTheIntentOfAnUnknownOutcome()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.settleAll(run, alice, {.state = Outcome::State::Unknown});
    QVERIFY(f.batch(alice)[0].mustFind);
    f.settleAll(run, alice, Fixture::imported());
    QVERIFY(f.batch(alice).empty());
    QCOMPARE(f.runs().counts(run).imported, 1);
}

void DeliveriesTest::opensALaterOneAgainToBeFoundFirst()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.settleAll(run, alice, {.state = Outcome::State::Later});
    QVERIFY(f.batch(alice)[0].mustFind);
    QCOMPARE(f.deliveries().openCount(f.connector()), 1);
    QCOMPARE(f.deliveries().nextMailbox(f.connector(), {}, {}), alice);
}

void DeliveriesTest::keepsTheCountOfRefusalsWhateverProcessGoesOn()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, {.state = Outcome::State::Unknown, .refusals = 3});
    f.settleAll(run, bob, {.state = Outcome::State::Later, .refusals = 1});
    f.settleAll(run, bob, {.state = Outcome::State::Later}); // a cut connection, say
    f.open();
    QCOMPARE(f.batch(alice)[0].refusals, 3);
    QCOMPARE(f.batch(bob)[0].refusals, 1);
}

void DeliveriesTest::refusesToSettleTwice()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    const auto batch = f.batch(alice);
    const std::vector<Deliveries::Settled> once{{batch[0].id, Fixture::imported()}};
    f.deliveries().settle(run, once);
    for (const auto state :
         {Outcome::State::Imported, Outcome::State::Failed, Outcome::State::Unknown, Outcome::State::Later}) {
        const std::vector<Deliveries::Settled> again{{batch[0].id, {.state = state}}};
        QCOMPARE(keyOfFailure([&] { f.deliveries().settle(run, again); }), "JOURNAL_DAMAGED");
    }
    QCOMPARE(f.runs().counts(run).imported, 1);
}

void DeliveriesTest::refusesToSendASettledOne()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    const auto batch = f.batch(alice);
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(keyOfFailure([&] { f.deliveries().recordIntent(run, batch); }), "JOURNAL_DAMAGED");
}

void DeliveriesTest::storesNothingOfABatchWithOneBadOutcome()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {alice})});
    const auto batch = f.batch(alice);
    const std::vector<Deliveries::Settled> outcomes{{batch[0].id, Fixture::imported()},
                                                    {base::DeliveryId{99}, Fixture::imported()}};
    QCOMPARE(keyOfFailure([&] { f.deliveries().settle(run, outcomes); }), "JOURNAL_DAMAGED");
    QCOMPARE(f.deliveries().openCount(f.connector()), 2);
    QCOMPARE(f.runs().counts(run).imported, 0);
}

void DeliveriesTest::refusesADeliveryWhoseRowNamesAnotherMailbox()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries[0].key = model::deliveryKey(item.key, bob);
    f.store(run, {item});
    QCOMPARE(keyOfFailure([&] { f.batch(alice); }), "JOURNAL_DAMAGED");
}

void DeliveriesTest::rememberContacts()
{
    Fixture f;
    const QString folder = QStringLiteral("XIP");
    using Contact = Deliveries::Contact;
    const auto contact = [&](const QString &mailbox, const QString &in) {
        return f.deliveries().contact(f.account(), mailbox, in);
    };
    QCOMPARE(contact(alice, folder), Contact::None);
    f.deliveries().setContact(f.account(), alice, folder, Contact::Inherited);
    QCOMPARE(contact(alice, folder), Contact::Inherited);
    QCOMPARE(contact(alice, QStringLiteral("Other")), Contact::None);
    QCOMPARE(contact(bob, folder), Contact::None);
    f.deliveries().setContact(f.account(), alice, folder, Contact::Fresh);
    f.open();
    QCOMPARE(contact(alice, folder), Contact::Fresh);
    f.deliveries().setContact(f.account(), alice, QStringLiteral("Other"), Contact::Fresh);
    QCOMPARE(f.deliveries().foldersMet(f.account(), alice), (QStringList{QStringLiteral("Other"), folder}));
    QCOMPARE(f.deliveries().foldersMet(f.account(), bob), QStringList());
    QVERIFY(!f.deliveries().mark(f.account(), alice, folder));
    f.deliveries().setMark(f.account(), alice, folder, 1LL << 40);
    QCOMPARE(f.deliveries().mark(f.account(), alice, folder), 1LL << 40);
    QVERIFY(!f.deliveries().mark(f.account(), alice, QStringLiteral("Other")));
    f.deliveries().setContact(f.account(), alice, folder, Contact::None);
    QCOMPARE(contact(alice, folder), Contact::None);
    QVERIFY(!f.deliveries().mark(f.account(), alice, folder));
}

void DeliveriesTest::meetsAnAccountAnewWhosePlaceWasChanged()
{
    Fixture f;
    const QString folder = QStringLiteral("XIP");
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().setContact(f.account(), alice, folder, Deliveries::Contact::Fresh);
    QVERIFY(!f.deliveries().hasDelivered(f.account()));
    f.settleAll(run, alice, Fixture::imported());
    QVERIFY(f.deliveries().hasDelivered(f.account()));
    QVERIFY(f.deliveries().hasDeliveredToAny(f.account(), {alice, bob}));
    QVERIFY(!f.deliveries().hasDeliveredToAny(f.account(), {bob}));
    model::AccountConfig account = *f.configuration().account(f.account());
    const model::Values places{{"path", QString()}, {"folderPrefix", QStringLiteral("INBOX")}};
    account.name = QStringLiteral("Renamed");
    account.settings.insert("directory", QStringLiteral("/people.csv"));
    account.settings.insert("folderPrefix", QStringLiteral("INBOX"));
    f.configuration().updateAccount(account, QStringLiteral("directory=/people.csv"), places);
    QCOMPARE(f.deliveries().contact(f.account(), alice, folder), Deliveries::Contact::Fresh);
    QVERIFY(f.deliveries().hasDelivered(f.account()));
    account.settings.insert("path", QStringLiteral("/another"));
    f.finish(run);
    f.configuration().updateAccount(account, QStringLiteral("path=/another"), places);
    QCOMPARE(f.deliveries().contact(f.account(), alice, folder), Deliveries::Contact::None);
    QVERIFY(!f.deliveries().hasDelivered(f.account()));
    QCOMPARE(f.deliveries().foldersMet(f.account(), alice),
             QStringList(folder)); // what was delivered is there
    f.deliveries().setContact(f.account(), alice, folder, Deliveries::Contact::Fresh);
    QVERIFY(!f.deliveries().hasDelivered(f.account())); // that was elsewhere
}

void DeliveriesTest::namesMailboxesAsPeopleKnowThem()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.deliveries().nameMailboxes(f.account(), {{alice, QStringLiteral("Alice")}});
    f.deliveries().nameMailboxes(f.account(), {{alice, QStringLiteral("Alice B.")}});
    QCOMPARE(f.deliveries().mailboxNames(f.account()),
             (Deliveries::MailboxNames{{alice, QStringLiteral("Alice B.")}}));
    f.settleAll(run, alice, Fixture::failed());
    f.settleAll(run, bob, Fixture::failed());
    QStringList failed;
    f.queries().failures(run, [&](const model::FailureRow &row) { failed.append(row.mailbox); });
    QCOMPARE(failed, QStringList({QStringLiteral("Alice B."), bob}));
    QStringList settled;
    f.queries().settled(run, [&](const journal::Queries::SettledRow &row) { settled.append(row.mailbox); });
    QCOMPARE(settled, failed);
}

void DeliveriesTest::dismissesOneItemOrAll()
{
    Fixture f;
    const auto run = f.start();
    auto one = Fixture::item(QStringLiteral("1"), {alice});
    one.deliveries.push_back(Fixture::unmapped(one.key, QStringLiteral("dave")));
    f.store(run,
            {one, Fixture::item(QStringLiteral("2"), {alice}), Fixture::item(QStringLiteral("3"), {bob})});
    f.settleAll(run, alice, Fixture::failed());
    const auto record = f.finish(run);
    QCOMPARE(record.counts.failed, 3);
    QCOMPARE(record.counts.open, 1);
    const auto dismiss = [&](const std::optional<QString> &item) {
        return f.deliveries().dismiss(f.connector(), item, QStringLiteral("known"));
    };
    QCOMPARE(dismiss(QStringLiteral("nothing")), 0);
    QCOMPARE(dismiss(QStringLiteral("1")), 2);
    QCOMPARE(f.queries().status(f.connector()).failed, 1);
    QCOMPARE(f.queries().status(f.connector()).parked, 0);
    QCOMPARE(dismiss({}), 1);
    QCOMPARE(dismiss({}), 0);
    QCOMPARE(f.queries().status(f.connector()).open, 1);
    QCOMPARE(f.runs().run(run)->counts, record.counts);
    int rows = 0;
    f.audit().read({}, [&](const journal::Audit::Row &row) { rows += row.action == "dismiss"; });
    QCOMPARE(rows, 2);
    QVERIFY(f.audit().verify({}).ok);
}

QTEST_GUILESS_MAIN(DeliveriesTest)
#include "deliveries_test.moc"
