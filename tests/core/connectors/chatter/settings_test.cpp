// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/chatterkind.h"
#include "connectors/chatter/settings.h"
#include "support/failureof.h"

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheAdminGave();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void hasTheDefaultsOfTheContract();
};

using chatter::Settings;

void SettingsTest::readsWhatTheAdminGave()
{
    const Settings settings =
        Settings::of({{"loginUrl", QStringLiteral(" https://company.my.salesforce.com/some/page?x=1 ")},
                      {"auth", QStringLiteral("jwt")},
                      {"clientId", QStringLiteral(" key ")},
                      {"username", QStringLiteral("archive@corp.example")},
                      {"channel", QStringLiteral("/u/Chatter")},
                      {"budgetPercent", QStringLiteral("50")},
                      {"publicGroups", QStringLiteral("on")},
                      {"leaveOut", QStringLiteral("EmailMessageEvent, CanvasPost")}});
    QCOMPARE(settings.loginUrl, QUrl(QStringLiteral("https://company.my.salesforce.com")));
    QVERIFY(settings.auth == Settings::Auth::Jwt);
    QCOMPARE(settings.clientId, u"key");
    QCOMPARE(settings.channel, u"/u/Chatter");
    QCOMPARE(settings.budgetPercent, 50);
    QVERIFY(settings.publicGroups && !settings.recordFollowers && !settings.trackedChanges);
    QCOMPARE(settings.leftOut,
             QStringList({QStringLiteral("EmailMessageEvent"), QStringLiteral("CanvasPost")}));
}

void SettingsTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<model::Values>("values");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const char *url, const char *auth, const char *channel,
                        const char *version, const QByteArray &key) {
        QTest::newRow(name) << model::Values{{"loginUrl", QLatin1String(url)},
                                             {"auth", QLatin1String(auth)},
                                             {"channel", QLatin1String(channel)},
                                             {"apiVersion", QLatin1String(version)}}
                            << key;
    };
    row("My Domain", "https://a.my.salesforce.com", "client_credentials", "", "", "NO_FAILURE");
    row("this machine", "http://127.0.0.1:8080", "client_credentials", "/event/A__e", "62.0", "NO_FAILURE");
    row("login host", "https://login.salesforce.com", "client_credentials", "", "", "MY_DOMAIN_NEEDED");
    row("test host", "https://test.salesforce.com", "client_credentials", "", "", "MY_DOMAIN_NEEDED");
    row("login host with a key", "https://login.salesforce.com", "jwt", "", "", "NO_FAILURE");
    row("http", "http://a.my.salesforce.com", "jwt", "", "", "INSECURE_ADDRESS");
    row("none", "company", "jwt", "", "", "INSECURE_ADDRESS");
    row("pages", "https://a.lightning.force.com", "jwt", "", "", "INVALID_SETTING");
    row("channel switched off", "https://a.my.salesforce.com", "jwt", "none", "", "NO_FAILURE");
    row("no channel", "https://a.my.salesforce.com", "jwt", "Chatter", "", "INVALID_SETTING");
    row("topic", "https://a.my.salesforce.com", "jwt", "/topic/Chatter", "", "INVALID_SETTING");
    row("no version", "https://a.my.salesforce.com", "jwt", "", "v62", "INVALID_SETTING");
}

void SettingsTest::refusesWhatCannotBe()
{
    QFETCH(model::Values, values);
    QTEST(support::failureOf([&] { Settings::of(values); }).key, "key");
}

void SettingsTest::hasTheDefaultsOfTheContract()
{
    const model::Values values = model::validated(
        connectors::allFields(chatter::kind()),
        {{"loginUrl", QStringLiteral("https://a.my.salesforce.com")}, {"clientId", QStringLiteral("key")}},
        {});
    QCOMPARE(values.value("auth"), u"client_credentials");
    QCOMPARE(values.value("channel"), u"/event/Chatter_Archive__e");
    QCOMPARE(values.value("apiVersion"), QString());
    QCOMPARE(values.value("budgetPercent"), u"80");
    QCOMPARE(values.value("folderName"), u"Salesforce Chatter");
    for (const char *off : {"publicGroups", "recordFollowers", "trackedChanges", "stripInvalid"})
        QCOMPARE(values.value(off), u"off");
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
