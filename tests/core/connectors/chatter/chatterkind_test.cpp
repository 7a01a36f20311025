// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/chatterkind.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

class ChatterKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsSecretsSecret();
    void saysHowToPrepareTheApp();
    void makesNoSourceOfABadAddress();
};

void ChatterKindTest::keepsItsSecretsSecret()
{
    QList<QByteArray> secrets;
    for (const model::Field &field : chatter::kind().fields) {
        if (field.type == model::Field::Type::Secret)
            secrets.append(field.key);
    }
    QCOMPARE(secrets, QList<QByteArray>({"clientSecret", "password", "securityToken", "privateKey"}));
}

void ChatterKindTest::saysHowToPrepareTheApp()
{
    const QString steps = chatter::kind().beforeYouBegin.join(u' ');
    for (const char *word : {"External Client App", "client credentials", "JWT bearer", "api", "chatter_api",
                             "View All Data", "My Domain"})
        QVERIFY2(steps.contains(QLatin1String(word)), word);
}

void ChatterKindTest::makesNoSourceOfABadAddress()
{
    const support::FakeClock clock;
    connectors::SourceContext context;
    context.clock = &clock;
    context.values = {{"loginUrl", QStringLiteral("https://login.salesforce.com")}};
    QCOMPARE(support::failureOf([&] { chatter::kind().makeSource(context); }).key,
             QByteArray("MY_DOMAIN_NEEDED"));
    context.values = {{"loginUrl", QStringLiteral("https://company.my.salesforce.com")}};
    QVERIFY(chatter::kind().makeSource(context));
}

QTEST_GUILESS_MAIN(ChatterKindTest)
#include "chatterkind_test.moc"
