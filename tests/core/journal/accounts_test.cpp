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
