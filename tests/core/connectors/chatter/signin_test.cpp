// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/entity.h"
#include "core/connectors/chatter/lab.h"
#include "core/net/keymaker.h"
#include "support/failureof.h"
#include "support/httpserver.h"

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInByEveryFlow_data();
    void signsInByEveryFlow();
    void signsForThreeMinutesAndTheRightHost();
    void signsInOnceForAll();
    void namesTheSecretThatIsMissing_data();
    void namesTheSecretThatIsMissing();
    void refusesAnInstanceOfOthers_data();
    void refusesAnInstanceOfOthers();
    void saysWhyItIsRefused();
};

using chatter::Lab;
using Sandbox = sandbox::ChatterSandbox;

static QByteArray privateKey()
{
    static support::KeyMaker keys;
    static const QByteArray key = [] {
        keys.make(QStringLiteral("own"));
        return keys.read(QStringLiteral("own.key"));
    }();
    return key;
}

void SignInTest::signsInByEveryFlow_data()
{
    QTest::addColumn<QString>("auth");
    QTest::newRow("client credentials") << QStringLiteral("client_credentials");
    QTest::newRow("JWT bearer") << QStringLiteral("jwt");
    QTest::newRow("password and security token") << QStringLiteral("password");
}

void SignInTest::signsInByEveryFlow()
{
    QFETCH(QString, auth);
    Lab lab({}, {{"auth", auth}, {"username", QLatin1String(Sandbox::user)}},
            {{"password", Sandbox::password},
             {"securityToken", Sandbox::securityToken},
             {"privateKey", privateKey()}});
    const chatter::Session session = lab.client.session(lab.stop);
    QCOMPARE(session.token.reveal(), QByteArray("token!1"));
    QCOMPARE(session.instance, lab.server.url());
    QCOMPARE(session.organisation, chatter::idOf(QString::fromLatin1(Sandbox::organisationId)));
    QCOMPARE(session.organisation.size(), 18);
}

void SignInTest::signsForThreeMinutesAndTheRightHost()
{
    Lab lab({}, {{"auth", QStringLiteral("jwt")}, {"username", QLatin1String(Sandbox::user)}},
            {{"privateKey", privateKey()}});
    lab.client.session(lab.stop);
    const auto part = [&](int index) {
        return chatter::parsed(QByteArray::fromBase64(lab.server.lastAssertion().split('.').value(index),
                                                      QByteArray::Base64UrlEncoding));
    };
    QCOMPARE(part(0).value(u"alg").toString(), u"RS256");
    QCOMPARE(part(1).value(u"aud").toString(), u"https://login.salesforce.com");
    const qint64 now = std::chrono::floor<std::chrono::seconds>(lab.clock.now()).time_since_epoch().count();
    QCOMPARE(part(1).value(u"exp").toInteger(), now + 180);
}

void SignInTest::signsInOnceForAll()
{
    Lab lab;
    for (int i = 0; i < 3; ++i)
        lab.client.session(lab.stop);
    QCOMPARE(lab.server.signIns(), 1);
    lab.client.signIn().reject(lab.client.session(lab.stop).token);
    lab.client.session(lab.stop);
    QCOMPARE(lab.server.signIns(), 2);
}

void SignInTest::namesTheSecretThatIsMissing_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("named");
    QTest::newRow("consumer secret") << QStringLiteral("client_credentials") << QString()
                                     << QStringLiteral("clientSecret");
    QTest::newRow("private key") << QStringLiteral("jwt") << QStringLiteral("a")
                                 << QStringLiteral("privateKey");
    QTest::newRow("user name") << QStringLiteral("jwt") << QString() << QStringLiteral("username");
}

void SignInTest::namesTheSecretThatIsMissing()
{
    QFETCH(QString, auth);
    QFETCH(QString, user);
    QFETCH(QString, named);
    Lab lab({}, {{"auth", auth}, {"username", user}}, {{"clientSecret", QByteArray()}});
    const auto failure = support::failureOf([&] { lab.client.session(lab.stop); });
    QCOMPARE(failure.key, QByteArray("SIGN_IN_MISSING"));
    QVERIFY2(failure.fix.contains(named), qUtf8Printable(failure.fix));
    QCOMPARE(lab.server.signIns(), 0);
}

void SignInTest::refusesAnInstanceOfOthers_data()
{
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("theirs") << QStringLiteral("https://company.my.salesforce.com")
                            << QByteArray("NO_FAILURE");
    QTest::newRow("another host") << QStringLiteral("https://evil.example.org")
                                  << QByteArray("INSTANCE_REFUSED");
    QTest::newRow("a name that only ends alike")
        << QStringLiteral("https://evilsalesforce.com") << QByteArray("INSTANCE_REFUSED");
    QTest::newRow("http") << QStringLiteral("http://company.my.salesforce.com")
                          << QByteArray("INSTANCE_REFUSED");
    QTest::newRow("with a user") << QStringLiteral("https://a:b@company.my.salesforce.com")
                                 << QByteArray("INSTANCE_REFUSED");
}

void SignInTest::refusesAnInstanceOfOthers()
{
    QFETCH(QString, instance);
    Lab lab({.instance = instance});
    QTEST(support::failureOf([&] { lab.client.session(lab.stop); }).key, "key");
}

void SignInTest::saysWhyItIsRefused()
{
    Lab lab({.signInError = R"({"error":"invalid_grant","error_description":"ip restricted"})"});
    const auto failure = support::failureOf([&] { lab.client.session(lab.stop); });
    QCOMPARE(failure.key, QByteArray("ADDRESS_RESTRICTED"));
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "signin_test.moc"
