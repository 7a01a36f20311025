// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/jabberkind.h"
#include "support/failureof.h"

class JabberKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheFieldsThatAreAgreedOn();
    void keepsThePasswordSecret();
    void refusesAPortThatIsNone();
    void makesASourceWithoutConnecting();
};

static QByteArray complaintAbout(const model::Values &values)
{
    return support::failureOf([&] { model::validated(connectors::allFields(jabber::kind()), values, {}); })
        .key;
}

void JabberKindTest::hasTheFieldsThatAreAgreedOn()
{
    QList<QByteArray> keys;
    for (const model::Field &field : jabber::kind().fields)
        keys.append(field.key);
    for (const char *key : {"driver", "server", "port", "database", "username", "password", "encrypt",
                            "caFile", "timeZone", "domainMap", "grouping", "connection", "queryTimeout"})
        QVERIFY2(keys.contains(key), key);
    QCOMPARE(jabber::kind().name, u"Cisco Jabber on MS SQL");
}

void JabberKindTest::keepsThePasswordSecret()
{
    for (const model::Field &field : jabber::kind().fields)
        QCOMPARE(field.type == model::Field::Type::Secret, field.key == "password");
}

void JabberKindTest::refusesAPortThatIsNone()
{
    QCOMPARE(complaintAbout({{"port", QStringLiteral("65536")}}), QByteArray("INVALID_SETTING"));
    QCOMPARE(complaintAbout({{"port", QStringLiteral("1433")}}), QByteArray("NO_FAILURE"));
}

void JabberKindTest::makesASourceWithoutConnecting()
{
    const base::SystemClock clock;
    connectors::SourceContext context;
    context.clock = &clock;
    context.values =
        model::withDefaults(connectors::allFields(jabber::kind()),
                            {{"server", QStringLiteral("none.invalid")}, {"database", QStringLiteral("x")}});
    QVERIFY(jabber::kind().makeSource(context));
    context.values["timeZone"] = QStringLiteral("Mars");
    QCOMPARE(support::failureOf([&] { jabber::kind().makeSource(context); }).key,
             QByteArray("INVALID_SETTING"));
}

QTEST_GUILESS_MAIN(JabberKindTest)
#include "jabberkind_test.moc"
