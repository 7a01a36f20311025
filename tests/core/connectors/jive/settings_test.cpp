// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/connectorkind.h"
#include "connectors/jive/jivekind.h"
#include "connectors/jive/settings.h"
#include "support/failureof.h"

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheAdminGave();
    void wantsAnAddressThatProtects_data();
    void wantsAnAddressThatProtects();
    void hasTheDefaultsOfTheContract();
};

void SettingsTest::readsWhatTheAdminGave()
{
    const jive::Settings settings =
        jive::Settings::of({{"url", QStringLiteral(" https://community.example.com/jive// ")},
                            {"auth", QStringLiteral("oauth")},
                            {"runAs", QStringLiteral("on")},
                            {"attachmentHosts", QStringLiteral("Files.example.com, b.org")},
                            {"requestsPerSecond", QStringLiteral("3")}});
    QCOMPARE(settings.url, QUrl(QStringLiteral("https://community.example.com/jive")));
    QVERIFY(settings.usesOAuth && settings.runsAs);
    QCOMPARE(settings.attachmentHosts.join(u' '), u"files.example.com b.org");
    QCOMPARE(settings.requestsPerSecond, 3);
}

void SettingsTest::wantsAnAddressThatProtects_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("https") << QStringLiteral("https://a.example.com") << QByteArray("NO_FAILURE");
    QTest::newRow("this machine") << QStringLiteral("http://127.0.0.1:8080") << QByteArray("NO_FAILURE");
    QTest::newRow("http") << QStringLiteral("http://a.example.com") << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("a query") << QStringLiteral("https://a.example.com/?sig=x")
                             << QByteArray("INVALID_SETTING");
    QTest::newRow("none") << QStringLiteral("community") << QByteArray("INSECURE_ADDRESS");
}

void SettingsTest::wantsAnAddressThatProtects()
{
    QFETCH(QString, url);
    QTEST(support::failureOf([&] { jive::Settings::of({{"url", url}}); }).key, "key");
}

void SettingsTest::hasTheDefaultsOfTheContract()
{
    const model::Values values = model::validated(connectors::allFields(jive::kind()),
                                                  {{"url", QStringLiteral("https://a.example.com")}}, {});
    QCOMPARE(values.value("auth"), u"basic");
    QCOMPARE(values.value("runAs"), u"off");
    QCOMPARE(values.value("attachmentHosts"), QString());
    QCOMPARE(values.value("requestsPerSecond"), u"7");
    QCOMPARE(values.value("folderName"), u"Jive");
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
