// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/azureblobkind.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

class AzureBlobKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsAContainer();
    void everyFieldSaysWhatItIs();
    void isMadeWithoutConnectingOrOpeningASecret();
    void refusesAnAddressWithASas();
    void tellsASecretThatIsNone_data();
    void tellsASecretThatIsNone();
    void tellsAnApplicationsKeyThatIsNone();
};

static const QString url = QStringLiteral("https://contoso1.blob.core.windows.net/archive");

void AzureBlobKindTest::needsAContainer()
{
    const staging::StagingKind kind = azureblob::kind();
    QCOMPARE(kind.id, "azureblob");
    QCOMPARE(support::failureOf([&] { model::validated(kind.fields, {}, {"sas"}); }).key, "MISSING_SETTING");
    const model::Values values = model::validated(kind.fields, {{"containerUrl", url}}, {"sas"});
    QCOMPARE(values.value("containerUrl"), url);
}

void AzureBlobKindTest::everyFieldSaysWhatItIs()
{
    const staging::StagingKind kind = azureblob::kind();
    for (const model::Field &field : kind.fields) {
        QVERIFY2(!field.label.isEmpty() && field.help.endsWith(u'.'), field.key.constData());
        QVERIFY2(field.required || field.help.contains(QStringLiteral("Empty: ")), field.key.constData());
        QCOMPARE(field.required, field.key == "containerUrl");
    }
}

void AzureBlobKindTest::isMadeWithoutConnectingOrOpeningASecret()
{
    const support::FakeClock clock;
    bool isOpened = false;
    const auto staging = azureblob::kind().make({.values = {{"containerUrl", url}},
                                                 .secretKeys = {"sas"},
                                                 .secret =
                                                     [&](const QByteArray &) {
                                                         isOpened = true;
                                                         return base::Secret();
                                                     },
                                                 .clock = &clock});
    QVERIFY(staging);
    QVERIFY(!isOpened);
}

void AzureBlobKindTest::refusesAnAddressWithASas()
{
    const support::FakeClock clock;
    const base::Failure failure = support::failureOf([&] {
        azureblob::kind().make({.values = {{"containerUrl", url + QStringLiteral("?sv=1&sig=c2VjcmV0")}},
                                .secretKeys = {"sas"},
                                .clock = &clock});
    });
    QCOMPARE(failure.key, "SECRET_IN_SETTING");
}

void AzureBlobKindTest::tellsASecretThatIsNone_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("isGood");
    const QByteArray key = QByteArray(64, 'k').toBase64();
    QTest::newRow("a key") << QByteArray("accountKey") << key << true;
    QTest::newRow("a key cut short") << QByteArray("accountKey") << key.left(40) << false;
    QTest::newRow("a connection string")
        << QByteArray("accountKey") << QByteArray("AccountKey=" + key) << false;
    QTest::newRow("a SAS") << QByteArray("sas") << QByteArray("sp=rw&sig=a") << true;
    QTest::newRow("a key for a SAS") << QByteArray("sas") << key << false;
    QTest::newRow("another container's SAS")
        << QByteArray("sas") << QByteArray("https://contoso1.blob.core.windows.net/other?sig=a") << false;
}

void AzureBlobKindTest::tellsASecretThatIsNone()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, secret);
    QFETCH(bool, isGood);
    const support::FakeClock clock;
    const auto check = [&] {
        azureblob::kind().checkSecrets({.values = {{"containerUrl", url}},
                                        .secretKeys = {key},
                                        .secret =
                                            [&](const QByteArray &asked) {
                                                return asked == key ? base::Secret(secret) : base::Secret();
                                            },
                                        .clock = &clock});
    };
    if (isGood)
        return check();
    const base::Failure failure = support::failureOf(check);
    QCOMPARE(failure.key, "INVALID_SECRET");
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(!failure.sentence().contains(QString::fromLatin1(secret)));
}

void AzureBlobKindTest::tellsAnApplicationsKeyThatIsNone()
{
    const support::FakeClock clock;
    const base::Failure failure = support::failureOf([&] {
        azureblob::kind().checkSecrets(
            {.values = {{"containerUrl", url},
                        {"stagingTenant", QStringLiteral("contoso.example")},
                        {"stagingClientId", QStringLiteral("11111111-2222-3333-4444-555555555555")}},
             .secretKeys = {"stagingPrivateKey"},
             .secret =
                 [](const QByteArray &key) {
                     return base::Secret(key == "stagingPrivateKey" ? "-----BEGIN CERTIFICATE-----" : "");
                 },
             .clock = &clock});
    });
    QCOMPARE(failure.key, "KEY_INVALID");
}

QTEST_GUILESS_MAIN(AzureBlobKindTest)
#include "azureblobkind_test.moc"
