// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/address.h"

using namespace microsoft365;

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesEveryPartAsAWhole_data();
    void encodesEveryPartAsAWhole();
    void encodesTheQuerysValues();
    void doublesQuotes();
    void writesFiltersAndExpansions();
};

void AddressTest::encodesEveryPartAsAWhole_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("plain") << "inbox" << QByteArray("/users/inbox");
    QTest::newRow("an id") << "AAMk_-=" << QByteArray("/users/AAMk_-%3D");
    QTest::newRow("slash and plus") << "a/b+c" << QByteArray("/users/a%2Fb%2Bc");
    QTest::newRow("query in it") << "a?b#c&d" << QByteArray("/users/a%3Fb%23c%26d");
    QTest::newRow("not ASCII") << QString::fromUtf8("ü") << QByteArray("/users/%C3%BC");
    QTest::newRow("an action") << "$value" << QByteArray("/users/$value");
}

void AddressTest::encodesEveryPartAsAWhole()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, address);
    QCOMPARE(microsoft365::address({QStringLiteral("users"), part}), address);
}

void AddressTest::encodesTheQuerysValues()
{
    QCOMPARE(address({QStringLiteral("x")},
                     {{"$filter", QStringLiteral("a eq '<b+c@d>'")}, {"$top", QStringLiteral("1")}}),
             QByteArray("/x?$filter=a%20eq%20%27%3Cb%2Bc%40d%3E%27&$top=1"));
}

void AddressTest::doublesQuotes()
{
    QCOMPARE(quoted(QStringLiteral("O'Brien")), QStringLiteral("'O''Brien'"));
    QCOMPARE(quoted(QString()), QStringLiteral("''"));
}

void AddressTest::writesFiltersAndExpansions()
{
    QCOMPARE(
        propertyFilter(QStringLiteral("String {a} Name b"), QStringLiteral("c'd")),
        QStringLiteral(
            "singleValueExtendedProperties/Any(ep: ep/id eq 'String {a} Name b' and ep/value eq 'c''d')"));
    QCOMPARE(propertyExpansion({QStringLiteral("A"), QStringLiteral("B")}),
             QStringLiteral("singleValueExtendedProperties($filter=id eq 'A' or id eq 'B')"));
}

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
