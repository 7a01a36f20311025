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
        QTest::newRow("a query") << model::Values{{"agentUrl", QStringLiteral("https://a.symphony.com/?t=x")}}
                                 << QByteArray("INVALID_SETTING");
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
    static model::Values sftp(const QByteArray &key = "sftpPort", const QString &value = QStringLiteral("22"))
    {
        model::Values more{
            {"username", QString()},
            {"route", QStringLiteral("sftp")},
            {"sftpHost", QStringLiteral(" sftp.example.com ")},
            {"sftpUser", QStringLiteral("acme")},
            {"sftpHostKey", QStringLiteral("256 SHA256:uNiVztksCsDhcc0u9e8BrwCVu8Bd/9Nd0IGKD+Pnoqw host "
                                           "(ED25519)")}};
        more[key] = value;
        return values(more);
    }

    void readsAnSftpServer()
    {
        const Settings settings = Settings::of(sftp());
        QVERIFY(settings.route == Settings::Route::Sftp && !settings.isOnline() && settings.readsFiles());
        QCOMPARE(settings.sftpHost, u"sftp.example.com");
        QCOMPARE(int(settings.sftpPort), 22);
        QCOMPARE(settings.sftpHostKey, u"SHA256:uNiVztksCsDhcc0u9e8BrwCVu8Bd/9Nd0IGKD+Pnoqw");
        QCOMPARE(settings.sftpFolder, u".");
        QCOMPARE(Settings::of(sftp("sftpFolder", QStringLiteral("/out/symphony//"))).sftpFolder,
                 u"/out/symphony");
        QCOMPARE(Settings::of(sftp("sftpFolder", QStringLiteral("/"))).sftpFolder, u"/");
        QCOMPARE(int(Settings::of(sftp("sftpPort", QStringLiteral("2222"))).sftpPort), 2222);
    }
    void refusesAnSftpServerThatCannotBeRight()
    {
        const auto failureOf = [](const QByteArray &key, const QString &value) {
            return support::failureOf([&] { Settings::of(sftp(key, value)); });
        };
        for (const char *key : {"sftpHost", "sftpUser", "sftpHostKey"}) {
            const base::Failure failure = failureOf(key, QStringLiteral(" "));
            QCOMPARE(failure.key, QByteArray("MISSING_SETTING"));
            QVERIFY2(failure.text.contains(QLatin1String(key)), key);
        }
        for (const char *host : {"sftp://sftp.example.com", "acme@sftp.example.com", "sftp example"}) {
            const base::Failure failure = failureOf("sftpHost", QLatin1String(host));
            QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
            QVERIFY2(failure.text.contains(u"sftpHost") && !failure.fix.isEmpty(), host);
        }
        const base::Failure failure = failureOf("sftpHostKey", QStringLiteral("MD5:16:27:ac:a5:76:28"));
        QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
        QVERIFY(failure.text.contains(u"sftpHostKey") && failure.fix.contains(u"ssh-keygen -lf"));
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
