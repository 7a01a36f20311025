// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/jivekind.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

class JiveKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsSecretsSecret();
    void makesNoSourceOfABadAddress();
};

void JiveKindTest::keepsItsSecretsSecret()
{
    QList<QByteArray> secrets;
    for (const model::Field &field : jive::kind().fields) {
        if (field.type == model::Field::Type::Secret)
            secrets.append(field.key);
        QCOMPARE(field.isRenewed, field.key == "refreshToken");
    }
    QCOMPARE(secrets, QList<QByteArray>({"password", "clientSecret", "refreshToken"}));
}

void JiveKindTest::makesNoSourceOfABadAddress()
{
    const support::FakeClock clock;
    connectors::SourceContext context;
    context.clock = &clock;
    context.values = {{"url", QStringLiteral("http://community.example.com")}};
    QCOMPARE(support::failureOf([&] { jive::kind().makeSource(context); }).key,
             QByteArray("INSECURE_ADDRESS"));
    context.values = {{"url", QStringLiteral("https://community.example.com")}};
    QVERIFY(jive::kind().makeSource(context));
}

QTEST_GUILESS_MAIN(JiveKindTest)
#include "jivekind_test.moc"
