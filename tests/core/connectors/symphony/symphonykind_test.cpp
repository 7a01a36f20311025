// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
        QCOMPARE(secrets, QList<QByteArray>({"privateKey", "clientCertificate", "clientPassphrase", "pgpKey",
                                             "pgpPassphrase"}));
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
