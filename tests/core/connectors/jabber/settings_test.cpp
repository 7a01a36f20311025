// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/settings.h"
#include "support/failureof.h"

using jabber::Settings;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encryptsUnlessTold();
    void readsWhatIsGiven();
    void refusesWhatCannotBeRight_data();
    void refusesWhatCannotBeRight();
    void takesAConnectionStringAlone();
};

static const model::Values server{{"server", QStringLiteral("db.example.com")},
                                  {"database", QStringLiteral("tcmadb")}};

static Settings settingsOf(const model::Values &values)
{
    return Settings::of(model::withDefaults(jabber::fields(), values), base::Secret("p"));
}

void SettingsTest::encryptsUnlessTold()
{
    QVERIFY(settingsOf(server).login.encrypt);
    QCOMPARE(settingsOf(server).timeZone, u"UTC");
    model::Values values = server;
    values["encrypt"] = QStringLiteral("off");
    QVERIFY(!settingsOf(values).login.encrypt);
}

void SettingsTest::readsWhatIsGiven()
{
    model::Values values = server;
    values["port"] = QStringLiteral("14330");
    values["username"] = QStringLiteral("reader");
    values["caFile"] = QStringLiteral("/ca.pem");
    values["driver"] = QStringLiteral("FreeTDS");
    values["domainMap"] = QStringLiteral("im.example.com=example.com");
    values["recountDays"] = QStringLiteral("14");
    values["queryTimeout"] = QStringLiteral("600");
    const Settings settings = settingsOf(values);
    QCOMPARE(settings.login.port, 14330);
    QCOMPARE(settings.login.username, u"reader");
    QCOMPARE(settings.login.caFile, u"/ca.pem");
    QCOMPARE(settings.login.password.reveal(), QByteArray("p"));
    QCOMPARE(settings.addresses.addressOf(QStringLiteral("a@im.example.com")), u"a@example.com");
    QVERIFY(settings.recount == std::chrono::days{14});
    QVERIFY(settings.login.queryTimeout == std::chrono::minutes{10});
}

void SettingsTest::refusesWhatCannotBeRight_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("no server") << QByteArray("server") << QString() << QByteArray("MISSING_SETTING");
    QTest::newRow("no database") << QByteArray("database") << QString() << QByteArray("MISSING_SETTING");
    QTest::newRow("no such zone") << QByteArray("timeZone") << QStringLiteral("Mars")
                                  << QByteArray("INVALID_SETTING");
    QTest::newRow("no rule") << QByteArray("domainMap") << QStringLiteral("x")
                             << QByteArray("INVALID_SETTING");
    QTest::newRow("a password in the clear")
        << QByteArray("connection") << QStringLiteral("DSN=jabber;PWD=p") << QByteArray("INVALID_SETTING");
    QTest::newRow("right") << QByteArray("timeZone") << QStringLiteral("Europe/Berlin")
                           << QByteArray("NO_FAILURE");
}

void SettingsTest::refusesWhatCannotBeRight()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    model::Values values = server;
    values[key] = value;
    QTEST(support::failureOf([&] { settingsOf(values); }).key, "complaint");
}

void SettingsTest::takesAConnectionStringAlone()
{
    const Settings settings = settingsOf({{"connection", QStringLiteral("DSN=jabber")}});
    QCOMPARE(settings.login.connection, u"DSN=jabber");
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
