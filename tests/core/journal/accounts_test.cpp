// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using model::AccountConfig;

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnAccountAsItWasGiven();
    void refusesAUsedName_data();
    void refusesAUsedName();
    void changesAnAccount();
    void refusesToRemoveAUsedOne();
    void keepsOneWhoseStagingAloneHoldsWhatIsOwed_data();
    void keepsOneWhoseStagingAloneHoldsWhatIsOwed();
    void keepsThePlaceOfWhatIsOwed_data();
    void keepsThePlaceOfWhatIsOwed();
    void keepsThePlaceWhileARunStages();
    void keepsThePlaceWhileARunDelivers();
    void forgetsWhatARemovedConnectorLeft();
    void freesTheNameOfARemovedOne();
};

static AccountConfig named(const QString &name)
{
    return {.name = name,
            .kind = QStringLiteral("local"),
            .settings = {{"path", QStringLiteral("/srv/archive")},
                         {"domains", QStringLiteral("example.com,\U0001F600")}}};
}

void AccountsTest::keepsAnAccountAsItWasGiven()
{
    Fixture f;
    AccountConfig account = named(QStringLiteral("Main Archive"));
    account.id = f.configuration().addAccount(account);
    f.configuration().setSecrets("account:" + QByteArray::number(account.id.value),
                                 {{"password", "x"}, {"key", "y"}});
    account.secretKeys = {"key", "password"};
    f.open();
    QCOMPARE(f.configuration().account(account.id), account);
    QCOMPARE(f.configuration().account(QStringLiteral("main archive ")), account);
    QCOMPARE(f.configuration().accounts(), std::vector{account});
    QVERIFY(!f.configuration().account(QStringLiteral("Other")));
    QVERIFY(!f.configuration().account(base::AccountId{99}));
}

void AccountsTest::refusesAUsedName_data()
{
    QTest::addColumn<QString>("used");
    QTest::addColumn<QString>("name");
    QTest::newRow("same") << QStringLiteral("Main") << QStringLiteral("Main");
    QTest::newRow("other case") << QStringLiteral("Main") << QStringLiteral("mAIN");
    QTest::newRow("white space") << QStringLiteral("Main") << QStringLiteral(" Main");
    QTest::newRow("beyond ASCII") << QStringLiteral("Über") << QStringLiteral("ÜBER");
    QTest::newRow("composed") << QStringLiteral("\u00DCber") << QStringLiteral("U\u0308ber");
}

void AccountsTest::refusesAUsedName()
{
    QFETCH(QString, used);
    QFETCH(QString, name);
    Fixture f;
    f.configuration().addAccount(named(used));
    QCOMPARE(keyOfFailure([&] { f.configuration().addAccount(named(name)); }), "NAME_IN_USE");
    AccountConfig other = named(QStringLiteral("Second"));
    other.id = f.configuration().addAccount(other);
    other.name = name;
    QCOMPARE(keyOfFailure([&] { f.configuration().updateAccount(other, {}); }), "NAME_IN_USE");
    QCOMPARE(f.configuration().accounts().size(), 2U);
}

void AccountsTest::changesAnAccount()
{
    Fixture f;
    AccountConfig account = named(QStringLiteral("Main"));
    account.id = f.configuration().addAccount(account);
    account.name = QStringLiteral("MAIN");
    account.settings = {{"path", QStringLiteral("/new")}};
    f.configuration().updateAccount(account, QStringLiteral("path=/new"));
    QCOMPARE(f.configuration().account(account.id), account);
    account.id = base::AccountId{99};
    account.name = QStringLiteral("Gone");
    QCOMPARE(keyOfFailure([&] { f.configuration().updateAccount(account, {}); }), "UNKNOWN_NAME");
}

void AccountsTest::refusesToRemoveAUsedOne()
{
    Fixture f;
    const auto connector = f.connector();
    QCOMPARE(keyOfFailure([&] { f.configuration().removeAccount(f.account()); }), "ACCOUNT_IN_USE");
    f.configuration().removeConnector(connector, {});
    f.configuration().setSecrets("account:1", {{"password", "x"}});
    f.configuration().removeAccount(f.account());
    QVERIFY(f.configuration().accounts().empty());
    QVERIFY(!f.configuration().account(f.account()));
    QVERIFY(f.configuration().sealedSecret("account:1", "password").isEmpty());
    QCOMPARE(keyOfFailure([&] { f.configuration().removeAccount(f.account()); }), "UNKNOWN_NAME");
    QVERIFY(f.configuration().connector(connector));
}

/// An item whose segment is staged and gone here, with what is `left` of it; its connector has another
/// account.
static void leaveStaged(Fixture &f, const QString &left)
{
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.fanOutComplete = left != QLatin1String("fan-out");
    if (left == QLatin1String("parked"))
        item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    if (left == QLatin1String("attachment"))
        item.omitted.push_back({{.name = QStringLiteral("film"), .size = 10}, item.entry});
    f.store(run, {item});
    if (left == QLatin1String("attachment"))
        f.settleAll(run, alice, {.state = model::Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE"});
    else if (left != QLatin1String("open"))
        f.settleAll(run, alice, left == QLatin1String("failed") ? Fixture::failed() : Fixture::imported());
    f.finish(run);
    f.segments().close(Fixture::segment(), 1000, QByteArray(32, 's'));
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("x"));
    f.segments().recordLocalRemoved(Fixture::segment());
    model::ConnectorConfig moved = *f.configuration().connector(f.connector());
    moved.account = f.configuration().addAccount(named(QStringLiteral("Second")));
    f.configuration().updateConnector(moved, {});
}

void AccountsTest::keepsOneWhoseStagingAloneHoldsWhatIsOwed_data()
{
    QTest::addColumn<QString>("left");
    for (const char *left : {"open", "failed", "parked", "fan-out", "attachment"})
        QTest::newRow(left) << QString::fromLatin1(left);
}

void AccountsTest::keepsOneWhoseStagingAloneHoldsWhatIsOwed()
{
    QFETCH(QString, left);
    Fixture f;
    leaveStaged(f, left);
    const auto failure = support::failureOf([&] { f.configuration().removeAccount(f.account()); });
    QCOMPARE(failure.key, "DELIVERIES_OPEN");
    QVERIFY(failure.text.contains(QStringLiteral("“Files” has still to deliver 1")));
    QVERIFY(f.configuration().account(f.account()));
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Known."));
    f.deliveries().dismissAttachments(f.connector(), {}, QStringLiteral("Known."));
    if (left == QLatin1String("open"))
        f.settleAll(f.start(), alice, Fixture::imported());
    if (left == QLatin1String("fan-out"))
        f.capture().addDeliveries(f.start(), base::ItemRow{1}, {}, true);
    f.configuration().removeAccount(f.account());
    QVERIFY(!f.configuration().account(f.account()));
    QCOMPARE(f.configuration().accountEver(f.account())->name, QStringLiteral("Archive"));
}

void AccountsTest::keepsThePlaceOfWhatIsOwed_data()
{
    keepsOneWhoseStagingAloneHoldsWhatIsOwed_data();
}

void AccountsTest::keepsThePlaceOfWhatIsOwed()
{
    QFETCH(QString, left);
    Fixture f;
    leaveStaged(f, left);
    AccountConfig account = *f.configuration().account(f.account());
    account.settings["stagingPath"] = QStringLiteral("/other");
    bool staysBehind = true;
    const auto update = [&] {
        f.configuration().updateAccount(
            account, {}, {}, nullptr, [&](const QByteArray &segment, const QString &stagedAt) {
                return staysBehind && segment == Fixture::segment() && stagedAt == QLatin1String("x");
            });
    };
    const auto failure = support::failureOf(update);
    QCOMPARE(failure.key, "DELIVERIES_OPEN");
    QVERIFY(failure.text.contains(QStringLiteral("“Files” has still to deliver 1")));
    QVERIFY(failure.text.endsWith(QStringLiteral("one of them in x.")));
    QVERIFY(f.configuration().account(f.account())->settings != account.settings);
    staysBehind = false;
    update();
    QCOMPARE(f.configuration().account(f.account())->settings, account.settings);
}

void AccountsTest::keepsThePlaceWhileARunStages()
{
    Fixture f;
    const auto run = f.start();
    const AccountConfig account = *f.configuration().account(f.account());
    const auto update = [&] {
        f.configuration().updateAccount(account, {}, {}, nullptr,
                                        [](const QByteArray &, const QString &) { return true; });
    };
    QCOMPARE(keyOfFailure(update), "RUN_ACTIVE");
    f.configuration().updateAccount(account, {});
    f.finish(run);
    update();
}

void AccountsTest::keepsThePlaceWhileARunDelivers()
{
    Fixture f;
    const auto run = f.start();
    AccountConfig account = *f.configuration().account(f.account());
    const model::Values places{{"path", QString()}};
    const auto update = [&] {
        f.configuration().updateAccount(account, {}, places);
    };
    account.settings["domains"] = QStringLiteral("example.com");
    update();
    account.settings["path"] = QStringLiteral("/new");
    QCOMPARE(keyOfFailure(update), "RUN_ACTIVE");
    f.finish(run);
    update();
    QCOMPARE(f.configuration().account(f.account())->settings, account.settings);
}

void AccountsTest::forgetsWhatARemovedConnectorLeft()
{
    Fixture f;
    leaveStaged(f, QStringLiteral("failed"));
    f.configuration().removeConnector(f.connector(), {});
    f.configuration().removeAccount(f.account());
    QVERIFY(!f.configuration().account(f.account()));
}

void AccountsTest::freesTheNameOfARemovedOne()
{
    Fixture f;
    const auto first = f.configuration().addAccount(named(QStringLiteral("Main")));
    f.configuration().removeAccount(first);
    const auto second = f.configuration().addAccount(named(QStringLiteral("Main")));
    QVERIFY(second != first);
    QCOMPARE(f.configuration().account(QStringLiteral("main"))->id, second);
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "accounts_test.moc"
