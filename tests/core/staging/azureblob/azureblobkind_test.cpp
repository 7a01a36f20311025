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

QTEST_GUILESS_MAIN(AzureBlobKindTest)
#include "azureblobkind_test.moc"
