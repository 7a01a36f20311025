// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "odbc/drivers.h"
#include "support/failureof.h"

using odbc::Family;

class DriversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAFamilyByName_data();
    void knowsAFamilyByName();
    void listsWhatIsRegistered();
    void choosesByNameInAnyCase();
    void choosesTheBestForSqlServer();
    void namesWhatIsThereWhenOneIsMissing();
    void refusesTheDriverThatCorruptsText();
};

Q_DECLARE_METATYPE(odbc::Family)

void DriversTest::knowsAFamilyByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Family>("family");
    QTest::newRow("Microsoft") << QStringLiteral("ODBC Driver 18 for SQL Server") << Family::Microsoft;
    QTest::newRow("FreeTDS") << QStringLiteral("FreeTDS") << Family::FreeTds;
    QTest::newRow("PostgreSQL") << QStringLiteral("PostgreSQL Unicode") << Family::PostgreSql;
    QTest::newRow("SQLite") << QStringLiteral("SQLite3") << Family::Sqlite;
    QTest::newRow("Oracle") << QStringLiteral("Oracle 21 ODBC driver") << Family::Oracle;
    QTest::newRow("another") << QStringLiteral("MariaDB") << Family::Other;
}

void DriversTest::knowsAFamilyByName()
{
    QFETCH(QString, name);
    QTEST(odbc::familyOf(name), "family");
}

void DriversTest::listsWhatIsRegistered()
{
    const QStringList names = odbc::drivers();
    QVERIFY2(names.contains(QStringLiteral("PostgreSQL Unicode")), qUtf8Printable(names.join(u',')));
    QVERIFY(names.contains(QStringLiteral("FreeTDS")));
}

void DriversTest::choosesByNameInAnyCase()
{
    QCOMPARE(odbc::chosenDriver(QStringLiteral("freetds"), {QStringLiteral("A"), QStringLiteral("FreeTDS")}),
             u"FreeTDS");
}

void DriversTest::choosesTheBestForSqlServer()
{
    QCOMPARE(
        odbc::chosenDriver({}, {QStringLiteral("FreeTDS"), QStringLiteral("ODBC Driver 18 for SQL Server")}),
        u"ODBC Driver 18 for SQL Server");
    QCOMPARE(odbc::chosenDriver({}, {QStringLiteral("FreeTDS"), QStringLiteral("SQLite3")}), u"FreeTDS");
}

void DriversTest::namesWhatIsThereWhenOneIsMissing()
{
    const auto failure = support::failureOf(
        [] { odbc::chosenDriver(QStringLiteral("None such"), {QStringLiteral("SQLite3")}); });
    QCOMPARE(failure.key, QByteArray("DRIVER_MISSING"));
    QVERIFY(failure.text.contains(u"None such"));
    QVERIFY(failure.text.contains(u"SQLite3"));
    QVERIFY(failure.fix.contains(u"tdsodbc"));
    QCOMPARE(support::failureOf([] { odbc::chosenDriver({}, {}); }).key, QByteArray("DRIVER_MISSING"));
}

void DriversTest::refusesTheDriverThatCorruptsText()
{
    const QString ansi = QStringLiteral("PostgreSQL ANSI");
    QCOMPARE(support::failureOf([&] { odbc::chosenDriver(ansi, {ansi}); }).key, QByteArray("DRIVER_UNFIT"));
}

QTEST_GUILESS_MAIN(DriversTest)
#include "drivers_test.moc"
