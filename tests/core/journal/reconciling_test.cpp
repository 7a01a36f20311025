// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/connection.h"
#include "journal/database.h"
#include "tampering.h"

using journal::Queries;

class ReconcilingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesSourceJournalStagingAndMailboxes();
    void comparesByDay();
    void comparesByUser();
    void listsCopiesByMailbox();
    void listsTheCopiesOfAWholeAccount();
    void listsOpenCopiesBesideTheSettledOnes();
    void listsOpenCopiesWhereTheirConnectorDelivers();
    void listsWhatCameAfterACopy();
    void readsNoSettledRowForTheOpenOnes();
    void listsCopiesByTheAccountTheyWerePutInto();
    void listsTheCopiesOfAnAccountWhosePlaceWasChanged();
};

static QString printed(const Queries::Reconciled &figures)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(figures.source)
        .arg(figures.captured)
        .arg(figures.staged)
        .arg(figures.delivered);
}

/// Three items on two days for three mailboxes; all but the last are staged; Bob's copies fail.
static base::RunId fill(Fixture &f)
{
    const auto run = f.start();
    auto late = Fixture::item(QStringLiteral("2"), {alice, carol});
    late.item.sentAt = *base::fromIso(u"2026-11-20T00:00:00Z");
    auto early = Fixture::item(QStringLiteral("1"), {alice, bob});
    early.item.sentAt = *base::fromIso(u"2026-11-19T23:59:59.999Z");
    f.store(run, {early, late});
    f.segments().close(Fixture::segment(), 9000, QByteArray(32, 's'));
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("x"));
    auto last = Fixture::item(QStringLiteral("3"), {alice});
    last.item.sentAt = late.item.sentAt;
    last.entry.segment = Fixture::segment('b');
    auto page = f.page(run, {last});
    page.segment = Fixture::segment('b');
    page.refusals = {
        {.itemId = QStringLiteral("x.xip"), .contentHash = "h", .judgement = "j", .reason = "R"}};
    f.capture().store(page);
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, bob, Fixture::failed());
    f.settleAll(run, carol,
                {.state = model::Outcome::State::Skipped, .reason = "DUPLICATE", .receipt = "there"});
    return run;
}

void ReconcilingTest::comparesSourceJournalStagingAndMailboxes()
{
    Fixture f;
    fill(f);
    QCOMPARE(printed(f.queries().reconcile(f.connector())), QStringLiteral("3 3 2 4"));
    QCOMPARE(printed(f.queries().reconcile(f.addConnector(QStringLiteral("Other")))),
             QStringLiteral("0 0 0 0"));
}

void ReconcilingTest::comparesByDay()
{
    Fixture f;
    fill(f);
    QStringList days;
    for (const auto &day : f.queries().byDay(f.connector()))
        days.append(day.day + u' ' + printed(day.figures));
    QCOMPARE(days, QStringList({QStringLiteral("2026-11-19 1 1 1 1"), QStringLiteral("2026-11-20 2 2 1 3")}));
}

void ReconcilingTest::comparesByUser()
{
    Fixture f;
    fill(f);
    QStringList users;
    for (const auto &user : f.queries().byUser(f.connector()))
        users.append(user.mailbox + u' ' + printed(user.figures));
    QCOMPARE(users, QStringList({QStringLiteral("alice@example.com 3 3 2 3"),
                                 QStringLiteral("bob@example.com 1 1 1 0"),
                                 QStringLiteral("carol@example.com 1 1 1 1")}));
}

void ReconcilingTest::listsCopiesByMailbox()
{
    Fixture f;
    fill(f);
    std::vector<Queries::Copy> copies;
    f.queries().copies(f.connector(), [&](const Queries::Copy &copy) { copies.push_back(copy); });
    QCOMPARE(copies.size(), 4U);
    QStringList mailboxes;
    for (const auto &copy : copies)
        mailboxes.append(copy.mailbox);
    QCOMPARE(mailboxes, QStringList({alice, alice, alice, carol}));
    const auto item = Fixture::item(QStringLiteral("2"), {});
    QCOMPARE(copies[3].itemId, QStringLiteral("2"));
    QCOMPARE(copies[3].key, model::deliveryKey(item.key, carol));
    QCOMPARE(copies[3].receipt, "there");
    QCOMPARE(copies[3].messageSha256, item.entry.sha256);
    QCOMPARE(copies[3].connector, f.connector());
}

void ReconcilingTest::listsTheCopiesOfAWholeAccount()
{
    Fixture f;
    const auto run = fill(f);
    f.finish(run);
    f.configuration().removeConnector(f.connector(), {});
    const auto clone = f.addConnector(QStringLiteral("Clone"));
    const auto second = f.runs().start(clone, model::Trigger::Manual);
    auto page = f.page(
        second, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("9"), {bob})});
    page.connector = clone;
    page.segment = Fixture::segment('c');
    page.items[0].entry.segment = page.items[1].entry.segment = page.segment;
    f.capture().store(page);
    const auto batch = f.deliveries().batch(clone, bob, 10, 1000);
    const std::vector<journal::Deliveries::Settled> settled{{batch[0].id, Fixture::imported()}};
    f.deliveries().settle(second, settled);
    QStringList all;
    f.queries().copiesOfAccount(f.account(), [&](const Queries::Copy &copy) {
        all.append(copy.mailbox.section(u'@', 0, 0) + copy.itemId + (copy.connector == clone ? u'+' : u'-'));
    });
    all.sort();
    QCOMPARE(all,
             QStringList({QStringLiteral("alice1+"), QStringLiteral("alice1-"), QStringLiteral("alice2-"),
                          QStringLiteral("alice3-"), QStringLiteral("bob9+"), QStringLiteral("carol2-")}));
}

static QStringList copiesOf(Fixture &f, base::AccountId account, base::DeliveryId after = {})
{
    QStringList all;
    f.queries().copiesOfAccount(
        account,
        [&](const Queries::Copy &copy) {
            all.append(copy.mailbox.section(u'@', 0, 0) + copy.itemId + (copy.isOpen ? u'?' : u'!'));
        },
        after);
    return all;
}

void ReconcilingTest::listsOpenCopiesBesideTheSettledOnes()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(copiesOf(f, f.account()), QStringList({QStringLiteral("alice1!"), QStringLiteral("bob1?")}));
    f.deliveries().recordIntent(run, f.batch(bob));
    QCOMPARE(copiesOf(f, f.account()), QStringList({QStringLiteral("alice1!"), QStringLiteral("bob1?")}));
    f.settleAll(run, bob, Fixture::failed());
    QCOMPARE(copiesOf(f, f.account()), QStringList(QStringLiteral("alice1!")));
}

void ReconcilingTest::listsOpenCopiesWhereTheirConnectorDelivers()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, Fixture::imported());
    const auto second =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    model::ConnectorConfig moved = *f.configuration().connector(f.connector());
    moved.account = second;
    f.configuration().updateConnector(moved, {});
    // A run goes on where it began.
    QCOMPARE(copiesOf(f, second), QStringList());
    f.finish(run);
    QCOMPARE(copiesOf(f, f.account()), QStringList(QStringLiteral("alice1!")));
    QCOMPARE(copiesOf(f, second), QStringList(QStringLiteral("bob1?")));
}

void ReconcilingTest::listsWhatCameAfterACopy()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    base::DeliveryId newest;
    f.queries().copiesOfAccount(f.account(), [&](const Queries::Copy &copy) { newest = copy.delivery; });
    QCOMPARE(copiesOf(f, f.account(), newest), QStringList());
    f.store(run, {Fixture::item(QStringLiteral("2"), {alice}), Fixture::item(QStringLiteral("3"), {bob})});
    f.settleAll(run, bob, Fixture::imported());
    QCOMPARE(copiesOf(f, f.account(), newest),
             QStringList({QStringLiteral("alice2?"), QStringLiteral("bob3!")}));
}

void ReconcilingTest::readsNoSettledRowForTheOpenOnes()
{
    Fixture f;
    const auto account = f.account();
    f.close();
    journal::Database database(f.file(), f.clock, {.auditKey = Fixture::key});
    Queries(database).copiesOfAccount(account, [](const Queries::Copy &) {});
    const auto statements =
        database.read([](journal::Connection &connection) { return connection.statements(); });
    const auto sql = std::ranges::find_if(
        statements, [](const std::string &each) { return each.find("UNION ALL") != std::string::npos; });
    QVERIFY(sql != statements.end());
    const QStringList plan = Tampering(f.file()).plan(QByteArray::fromStdString(*sql));
    QVERIFY2(!plan.filter(QStringLiteral("deliveries_open")).isEmpty(),
             qPrintable(plan.join(QStringLiteral(", "))));
}

void ReconcilingTest::listsCopiesByTheAccountTheyWerePutInto()
{
    Fixture f;
    const auto first = fill(f);
    auto late = Fixture::item(QStringLiteral("8"), {bob});
    late.entry.segment = Fixture::segment('c');
    auto page = f.page(first, {late});
    page.segment = Fixture::segment('c');
    f.capture().store(page);
    f.finish(first);
    const auto second =
        f.configuration().addAccount({.name = QStringLiteral("Second"), .kind = QStringLiteral("local")});
    model::ConnectorConfig moved = *f.configuration().connector(f.connector());
    moved.account = second;
    f.configuration().updateConnector(moved, {});
    f.settleAll(f.start(), bob, Fixture::imported());
    const auto mailboxesOf = [&](base::AccountId account) {
        QStringList all;
        f.queries().copiesOfAccount(account, [&](const Queries::Copy &copy) { all.append(copy.mailbox); });
        return all;
    };
    QCOMPARE(mailboxesOf(second), QStringList(bob));
    QCOMPARE(mailboxesOf(f.account()), QStringList({alice, alice, alice, carol}));
    QCOMPARE(f.queries().copiesByAccount(f.connector()),
             (std::map<base::AccountId, qint64>{{f.account(), 4}, {second, 1}}));
    QVERIFY(f.deliveries().hasDeliveredToAny(second, {bob}));
    QVERIFY(!f.deliveries().hasDeliveredToAny(f.account(), {bob}));
}

/// What lies where the account delivered before is not passed over in silence.
void ReconcilingTest::listsTheCopiesOfAnAccountWhosePlaceWasChanged()
{
    Fixture f;
    const auto run = fill(f);
    f.finish(run);
    const QStringList before = copiesOf(f, f.account());
    model::AccountConfig account = *f.configuration().account(f.account());
    account.settings["path"] = QStringLiteral("/new");
    f.configuration().updateAccount(account, {}, {{"path", QString()}});
    QCOMPARE(copiesOf(f, f.account()), before);
    QCOMPARE(f.queries().copiesByAccount(f.connector()),
             (std::map<base::AccountId, qint64>{{f.account(), 4}}));
    QVERIFY(!f.deliveries().hasDeliveredToAny(f.account(), {alice}));
}

QTEST_GUILESS_MAIN(ReconcilingTest)
#include "reconciling_test.moc"
