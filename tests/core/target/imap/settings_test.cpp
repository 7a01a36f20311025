// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/failureof.h"
#include "target/imap/settings.h"

using imap::Settings;
using model::Values;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInWhatIsUsual();
    void takesThePortThatGoesWithTheEncryption_data();
    void takesThePortThatGoesWithTheEncryption();
    void knowsWhoseMailboxesItReaches();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void wantsThePasswordForPlainAlone();

private:
    static Values with(const Values &given)
    {
        Values values{{"host", QStringLiteral("imap.example.com")},
                      {"username", QStringLiteral("Ann@Example.com")}};
        values.insert(given);
        return model::withDefaults(imap::settingsFields(), values);
    }
};

void SettingsTest::fillsInWhatIsUsual()
{
    const Settings settings = imap::settingsOf(with({}));
    QCOMPARE(settings.url().toString(), QStringLiteral("imaps://imap.example.com:993"));
    QCOMPARE(settings.auth, Settings::Auth::Plain);
    QCOMPARE(settings.folderPrefix, QStringLiteral("INBOX"));
    QCOMPARE(settings.ownMailbox(), QStringLiteral("ann@example.com"));
    QCOMPARE(imap::settingsOf(with({{"folderPrefix", QStringLiteral("/")}})).folderPrefix, QString());
}

void SettingsTest::takesThePortThatGoesWithTheEncryption_data()
{
    QTest::addColumn<QString>("security");
    QTest::addColumn<QString>("port");
    QTest::addColumn<int>("taken");
    QTest::newRow("tls") << "tls"
                         << "" << 993;
    QTest::newRow("starttls") << "starttls"
                              << "" << 143;
    QTest::newRow("none") << "none"
                          << "" << 143;
    QTest::newRow("another") << "starttls"
                             << "10143" << 10143;
}

void SettingsTest::takesThePortThatGoesWithTheEncryption()
{
    QFETCH(QString, security);
    QFETCH(QString, port);
    QTEST(int(imap::settingsOf(
                  with({{"host", QStringLiteral("localhost")}, {"security", security}, {"port", port}}))
                  .port),
          "taken");
}

void SettingsTest::knowsWhoseMailboxesItReaches()
{
    QVERIFY(!imap::settingsOf(with({})).servesAnyMailbox());
    const Values master{
        {"username", {}}, {"masterUser", QStringLiteral("master")}, {"directory", QStringLiteral("/x.csv")}};
    QVERIFY(imap::settingsOf(with(master)).servesAnyMailbox());
    QCOMPARE(imap::settingsOf(with(master)).ownMailbox(), QString());
}

void SettingsTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("no host") << QByteArray("host") << "" << QByteArray("INVALID_SETTING");
    QTest::newRow("host is an address")
        << QByteArray("host") << "imaps://x/y" << QByteArray("INVALID_SETTING");
    QTest::newRow("not encrypted") << QByteArray("security") << "none" << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("nobody") << QByteArray("username") << "" << QByteArray("MISSING_SETTING");
    QTest::newRow("nobody's mailbox") << QByteArray("username") << "ann" << QByteArray("MISSING_SETTING");
    QTest::newRow("a line break") << QByteArray("username") << "a\r\n@b" << QByteArray("INVALID_SETTING");
    QTest::newRow("a NUL") << QByteArray("masterUser") << QString(1, QChar(0))
                           << QByteArray("INVALID_SETTING");
}

void SettingsTest::refusesWhatCannotBe()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    Values values = with({});
    values[key] = value;
    const base::Failure failure = support::failureOf([&] { imap::settingsOf(values); });
    QTEST(failure.key, "refusal");
    QCOMPARE(failure.area, base::Area::Input);
}

void SettingsTest::wantsThePasswordForPlainAlone()
{
    const model::Fields fields = imap::settingsFields();
    const Values given{{"host", QStringLiteral("imap.example.com")}};
    QCOMPARE(support::failureOf([&] { model::validated(fields, given, {}); }).key, "MISSING_SETTING");
    QCOMPARE(model::validated(fields, given, {"password"}).value("security"), QStringLiteral("tls"));
    const std::vector<model::FieldProblem> problems =
        model::problems(fields, {{"host", QStringLiteral("x")}, {"auth", QStringLiteral("xoauth2")}}, {});
    QVERIFY(std::ranges::none_of(problems, [](const auto &each) { return each.key == "password"; }));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
