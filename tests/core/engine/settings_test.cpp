// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include "engine/settings.h"
#include "support/failureof.h"
#include "xipmaker/identity.h"

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKeyOfTheContract();
    void takesTheStoredValueElseTheDefault();
    void namesTheKeysThereAreWhenOneIsNot();
    void hasDefaultsThatAreValid();
    void checksAddressesAndTheProxy_data();
    void checksAddressesAndTheProxy();
    void checksWhatEveryConnectorHas_data();
    void checksWhatEveryConnectorHas();
    void takesAFileOfCertificatesOnly();
};

void SettingsTest::hasEveryKeyOfTheContract()
{
    for (const char *key : {"proxy", "caFile", "lanes", "spoolLimit", "retentionDays", "locale", "alertMail",
                            "alertWebhook", "smtpUrl", "smtpFrom", "smtpUser"})
        engine::effectiveSetting({}, key);
}

void SettingsTest::takesTheStoredValueElseTheDefault()
{
    QCOMPARE(engine::effectiveSetting({}, "lanes"), QStringLiteral("16"));
    QCOMPARE(engine::effectiveSetting({{"lanes", QStringLiteral("4")}}, "lanes"), QStringLiteral("4"));
    QCOMPARE(engine::effectiveSetting({{"lanes", QString()}}, "lanes"), QStringLiteral("16"));
}

void SettingsTest::namesTheKeysThereAreWhenOneIsNot()
{
    const base::Failure failure = support::failureOf([] { engine::effectiveSetting({}, "lains"); });
    QCOMPARE(failure.key, QByteArray("UNKNOWN_SETTING"));
    QVERIFY(failure.text.contains(QStringLiteral("lains")));
    QVERIFY(failure.fix.contains(QStringLiteral("lanes")));
}

void SettingsTest::hasDefaultsThatAreValid()
{
    const model::Values values = model::validated(engine::settingFields(), {}, {});
    QCOMPARE(model::validated(engine::settingFields(), values, {}), values);
}

void SettingsTest::checksAddressesAndTheProxy_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *key, const char *value, bool isGood) {
        QTest::addRow("%s=%s", key, value) << QByteArray(key) << QString::fromLatin1(value) << isGood;
    };
    row("proxy", "", true);
    row("proxy", "system", true);
    row("proxy", "none", true);
    row("proxy", "http://proxy.example:3128", true);
    row("proxy", "proxy.example", false);
    row("alertWebhook", "https://hooks.example/x", true);
    row("alertWebhook", "http://127.0.0.1:8080/x", true);
    row("alertWebhook", "http://hooks.example/x", false);
    row("alertWebhook", "https://hooks.example/chancery/alerts-of-operations", true);
    row("alertWebhook", "https://hooks.example/services/S3cretPW99abcdefgh", false);
    row("alertWebhook", "https://hooks.example/x?key=1", false);
    row("smtpUrl", "smtp://mail.example", true);
    row("smtpUrl", "smtps://mail.example:465", true);
    row("smtpUrl", "mail.example", false);
    row("lanes", "anything", true);
    row("alertMail", "it@example.com", true);
    row("alertMail", "it@example.com, desk@example.com", true);
    row("alertMail", "foo", false);
    row("alertMail", "it@example.com;desk@example.com", false);
    row("alertMail", "it@example.com,", false);
    row("alertMail", "IT <it@example.com>", false);
    row("caFile", "/nope", false);
    row("caFile", "/", false);
}

void SettingsTest::checksAddressesAndTheProxy()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(bool, isGood);
    QCOMPARE(support::failureOf([&] { engine::checkSetting(key, value); }).key == "NO_FAILURE", isGood);
}

void SettingsTest::checksWhatEveryConnectorHas_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *name, const char *key, const QString &value, bool isGood) {
        QTest::newRow(name) << QByteArray(key) << value << isGood;
    };
    row("a folder", "folderName", QStringLiteral("R&D / Ünï"), true);
    row("a folder of two lines", "folderName", QStringLiteral("a\nb"), false);
    row("the folder above", "folderName", QStringLiteral(".."), false);
    row("this folder", "folderName", QStringLiteral("."), false);
    row("a folder's name as long as may be", "folderName", QString(255, u'x'), true);
    row("a folder's name without end", "folderName", QString(256, u'x'), false);
    row("a class", "itemClass", QStringLiteral("IPM.Note.Archive"), true);
    row("a class with a header field", "itemClass", QStringLiteral("x\r\nX-Other: y"), false);
}

void SettingsTest::checksWhatEveryConnectorHas()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(bool, isGood);
    const base::Failure failure = support::failureOf([&] { engine::checkConnectorSettings({{key, value}}); });
    QCOMPARE(failure.key, QByteArray(isGood ? "NO_FAILURE" : "INVALID_SETTING"));
    QVERIFY(isGood || failure.text.contains(QString::fromLatin1(key)));
}

void SettingsTest::takesAFileOfCertificatesOnly()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("no certificate");
    file.flush();
    QCOMPARE(support::failureOf([&] { engine::checkSetting("caFile", file.fileName()); }).key,
             QByteArray("CA_FILE_INVALID"));
    const QTemporaryDir folder;
    const auto identity = xipmaker::makeIdentity(folder.filePath(QStringLiteral("ca")));
    engine::checkSetting("caFile", identity.caPath());
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
