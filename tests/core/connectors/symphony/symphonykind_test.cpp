// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "connectors/symphony/symphonykind.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

class SymphonyKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheWordsAdminsKnow()
    {
        const connectors::ConnectorKind kind = symphony::kind();
        QCOMPARE(kind.addLabel, u"Add connector");
        QCOMPARE(kind.mappingTitle, u"Map external users to Microsoft 365 users");
    }
    void keepsItsSecretsSecret()
    {
        QList<QByteArray> secrets;
        for (const model::Field &field : symphony::kind().fields) {
            if (field.type == model::Field::Type::Secret)
                secrets.append(field.key);
        }
        QCOMPARE(secrets,
                 QList<QByteArray>({"privateKey", "clientCertificate", "clientPassphrase", "sftpPassword",
                                    "sftpKey", "sftpPassphrase", "pgpKey", "pgpPassphrase"}));
    }
    void asksForTheOpenPgpKeyWhereFilesAreRead()
    {
        const auto isAskedFor = [](const QByteArray &key, const char *route) {
            const model::Fields fields = symphony::kind().fields;
            const auto field = std::ranges::find(fields, key, &model::Field::key);
            return field != fields.end() && model::applies(*field, {{"route", QLatin1String(route)}});
        };
        for (const char *key : {"gpg", "pgpKey", "pgpPassphrase"}) {
            QVERIFY2(isAskedFor(key, "contentExport") && isAskedFor(key, "folder") && isAskedFor(key, "sftp"),
                     key);
            QVERIFY2(!isAskedFor(key, "datafeed") && !isAskedFor(key, "datahose"), key);
        }
    }
    void asksForTheSftpServerOnItsRouteAlone()
    {
        for (const model::Field &field : symphony::kind().fields) {
            if (!field.key.startsWith("sftp"))
                continue;
            QVERIFY2(model::applies(field, {{"route", QStringLiteral("sftp")}}), field.key.constData());
            QVERIFY2(!model::applies(field, {{"route", QStringLiteral("folder")}}), field.key.constData());
        }
    }
    void makesNoSourceOfABadAddress()
    {
        const support::FakeClock clock;
        connectors::SourceContext context;
        context.clock = &clock;
        context.values = {{"podUrl", QStringLiteral("http://acme.symphony.com")},
                          {"username", QStringLiteral("bot")}};
        QCOMPARE(support::failureOf([&] { symphony::kind().makeSource(context); }).key,
                 QByteArray("INSECURE_ADDRESS"));
        context.values["podUrl"] = QStringLiteral("https://acme.symphony.com");
        QVERIFY(symphony::kind().makeSource(context));
    }
};

QTEST_GUILESS_MAIN(SymphonyKindTest)
#include "symphonykind_test.moc"
