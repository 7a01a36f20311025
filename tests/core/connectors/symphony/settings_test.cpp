// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/settings.h"
#include "support/failureof.h"

using symphony::Settings;

class SettingsTest : public QObject
{
    Q_OBJECT

    static model::Values values(const model::Values &more)
    {
        model::Values all{{"podUrl", QStringLiteral("https://acme.symphony.com/")},
                          {"username", QStringLiteral("bot")}};
        for (auto each = more.begin(); each != more.end(); ++each)
            all[each.key()] = each.value();
        return model::withDefaults(symphony::fields(), all);
    }

private Q_SLOTS:
    void takesOneHostForAll()
    {
        const Settings settings = Settings::of(values({}));
        for (const QUrl &url : {settings.pod, settings.agent, settings.sessionAuth, settings.keyManager})
            QCOMPARE(url, QUrl(QStringLiteral("https://acme.symphony.com")));
        QVERIFY(settings.route == Settings::Route::Datafeed && settings.takesEvents);
        QCOMPARE(settings.requestsPerSecond, 100);
    }
    void takesEachHost()
    {
        const Settings settings =
            Settings::of(values({{"agentUrl", QStringLiteral("https://agent.example.com:8443")},
                                 {"sessionAuthUrl", QStringLiteral("https://auth.example.com")},
                                 {"keyManagerUrl", QStringLiteral("https://keys.example.com")}}));
        QCOMPARE(settings.agent, QUrl(QStringLiteral("https://agent.example.com:8443")));
        QCOMPARE(settings.sessionAuth.host(), u"auth.example.com");
        QCOMPARE(settings.keyManager.host(), u"keys.example.com");
        QCOMPARE(settings.pod.host(), u"acme.symphony.com");
    }
    void takesAProxyForEachHost()
    {
        const Settings settings =
            Settings::of(values({{"agentProxy", QStringLiteral("none")},
                                 {"sessionAuthProxy", QStringLiteral("system")},
                                 {"podProxy", QStringLiteral("http://10.0.0.1:8080")}}));
        QCOMPARE(settings.agentProxy, u"none");
        QCOMPARE(settings.sessionAuthProxy, u"system");
        QCOMPARE(settings.podProxy, u"http://10.0.0.1:8080");
        QVERIFY(settings.keyManagerProxy.isEmpty());
    }
    void needsNoNameBesideACertificate()
    {
        QVERIFY(!Settings::of(values({})).usesCertificate);
        QVERIFY(Settings::of(values({{"username", QString()}, {"signIn", QStringLiteral("certificate")}}))
                    .usesCertificate);
    }
    void refusesWhatCannotBeRight_data()
    {
        QTest::addColumn<model::Values>("more");
        QTest::addColumn<QByteArray>("key");
        for (const char *host : {"podUrl", "agentUrl", "sessionAuthUrl", "keyManagerUrl"})
            QTest::newRow(host) << model::Values{{host, QStringLiteral("http://acme.symphony.com")}}
                                << QByteArray("INSECURE_ADDRESS");
        QTest::newRow("nobody") << model::Values{{"username", QString()}} << QByteArray("MISSING_SETTING");
        for (const char *proxy : {"podProxy", "agentProxy", "sessionAuthProxy", "keyManagerProxy"})
            QTest::newRow(proxy) << model::Values{{proxy, QStringLiteral("proxy.example.com")}}
                                 << QByteArray("INVALID_SETTING");
        QTest::newRow("no folder") << model::Values{{"route", QStringLiteral("folder")}}
                                   << QByteArray("MISSING_SETTING");
    }
    void refusesWhatCannotBeRight()
    {
        QFETCH(model::Values, more);
        QTEST(support::failureOf([&] { Settings::of(values(more)); }).key, "key");
    }
    void needsNobodyToReadAFolder()
    {
        const Settings settings = Settings::of(values({{"username", QString()},
                                                       {"route", QStringLiteral("folder")},
                                                       {"folder", QStringLiteral("/exports")}}));
        QVERIFY(!settings.isOnline() && settings.readsFiles());
        QCOMPARE(settings.folder, u"/exports");
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
