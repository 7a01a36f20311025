// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/signin.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "support/httpserver.h"

using azureblob::SignIn;

static const QString container = QStringLiteral("https://contoso1.blob.core.windows.net/archive");

/// What an account may have been given.
struct Given
{
    model::Values values;
    QMap<QByteArray, QByteArray> secrets;
};

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheOneWayThatIsGiven_data();
    void takesTheOneWayThatIsGiven();
    void refusesWhatCannotSignIn_data();
    void refusesWhatCannotSignIn();
    void opensNoSecretBeforeItIsNeeded();
    void refusesASecretThatIsNone_data();
    void refusesASecretThatIsNone();
    void putsTheSasBehindTheAddressAsItIs_data();
    void putsTheSasBehindTheAddressAsItIs();
    void signsAnewEachTime();
    void bearsATokenUntilItIsRefused();

private:
    staging::StagingContext context(const Given &given)
    {
        return {.values = given.values,
                .secretKeys = given.secrets.keys(),
                .secret =
                    [this, secrets = given.secrets](const QByteArray &key) {
                        ++m_opened;
                        return base::Secret(secrets.value(key));
                    },
                .clock = &m_clock,
                .network = {.proxy = QStringLiteral("none")}};
    }

    SignIn signIn(const Given &given, const QString &url = container)
    {
        return SignIn(context(given), azureblob::containerAddress(url));
    }

    net::Request signedBy(SignIn &signIn, const QString &url)
    {
        net::Request request{.url = QUrl(url)};
        net::Http http({.proxy = QStringLiteral("none")}, m_clock, base::Area::Destination);
        signIn.sign(request, http, {});
        return request;
    }

    support::FakeClock m_clock;
    int m_opened = 0;
};

static const QByteArray key = QByteArray("key.").repeated(16).toBase64();
static const Given entra{{{"stagingTenant", QStringLiteral("contoso.example")},
                          {"stagingClientId", QStringLiteral("11111111-2222-3333-4444-555555555555")}},
                         {{"stagingClientSecret", "word"}}};

void SignInTest::takesTheOneWayThatIsGiven_data()
{
    QTest::addColumn<Given>("given");
    QTest::addColumn<SignIn::Way>("way");
    QTest::newRow("SAS") << Given{{}, {{"sas", "sig=a"}}} << SignIn::Way::Sas;
    QTest::newRow("key") << Given{{}, {{"accountKey", key}}} << SignIn::Way::AccountKey;
    QTest::newRow("Entra, secret") << entra << SignIn::Way::Entra;
    QTest::newRow("Entra, certificate")
        << Given{entra.values, {{"stagingPrivateKey", "-----BEGIN"}}} << SignIn::Way::Entra;
}

void SignInTest::takesTheOneWayThatIsGiven()
{
    QFETCH(Given, given);
    QFETCH(SignIn::Way, way);
    QCOMPARE(signIn(given).way(), way);
}

void SignInTest::refusesWhatCannotSignIn_data()
{
    QTest::addColumn<Given>("given");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("failure");
    const QByteArray missing = "MISSING_SETTING";
    const QByteArray invalid = "INVALID_SETTING";
    QTest::newRow("nothing") << Given{} << container << missing;
    QTest::newRow("two") << Given{{}, {{"accountKey", key}, {"sas", "sig=a"}}} << container << invalid;
    QTest::newRow("SAS and Entra") << Given{entra.values, {{"sas", "sig=a"}}} << container << invalid;
    QTest::newRow("no proof") << Given{entra.values, {}} << container << missing;
    QTest::newRow("no tenant") << Given{{{"stagingClientId", QStringLiteral("1")}}, entra.secrets}
                               << container << missing;
    QTest::newRow("a key for an unknown account")
        << Given{{}, {{"accountKey", key}}} << "https://blobs.example.com/archive" << invalid;
}

void SignInTest::refusesWhatCannotSignIn()
{
    QFETCH(Given, given);
    QFETCH(QString, url);
    QFETCH(QByteArray, failure);
    const base::Failure thrown = support::failureOf([&] { signIn(given, url); });
    QCOMPARE(thrown.key, failure);
    QCOMPARE(thrown.area, base::Area::Input);
    QVERIFY(!thrown.fix.isEmpty());
}

void SignInTest::opensNoSecretBeforeItIsNeeded()
{
    m_opened = 0;
    SignIn one = signIn({{}, {{"accountKey", key}}});
    QCOMPARE(m_opened, 0);
    one.prepare();
    one.prepare();
    QCOMPARE(m_opened, 1);
}

void SignInTest::refusesASecretThatIsNone_data()
{
    QTest::addColumn<Given>("given");
    QTest::newRow("SAS") << Given{{}, {{"sas", "c2VjcmV0"}}};
    QTest::newRow("key") << Given{{}, {{"accountKey", "AccountKey=c2VjcmV0;"}}};
    QTest::newRow("a part of a key") << Given{{}, {{"accountKey", "c2VjcmV0"}}};
}

void SignInTest::refusesASecretThatIsNone()
{
    QFETCH(Given, given);
    SignIn one = signIn(given);
    const base::Failure failure = support::failureOf([&] { one.prepare(); });
    QCOMPARE(failure.key, "INVALID_SECRET");
    QVERIFY(!failure.text.contains(QStringLiteral("c2VjcmV0")));
    QVERIFY(failure.fix.contains(QStringLiteral("in the Azure portal")));
}

void SignInTest::putsTheSasBehindTheAddressAsItIs_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("whole");
    const QByteArray sas = "sv=2023-11-03&se=2026-12-24T18%3A00%3A00Z&sig=a%2Bb%2Fc%3D";
    QTest::newRow("a blob") << container + QStringLiteral("/a") << container.toLatin1() + "/a?" + sas;
    QTest::newRow("a block") << container + QStringLiteral("/a?comp=block&blockid=YQ%3D%3D")
                             << container.toLatin1() + "/a?comp=block&blockid=YQ%3D%3D&" + sas;
}

void SignInTest::putsTheSasBehindTheAddressAsItIs()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, whole);
    SignIn one = signIn({{}, {{"sas", "?sv=2023-11-03&se=2026-12-24T18%3A00%3A00Z&sig=a%2Bb%2Fc%3D"}}});
    const net::Request request = signedBy(one, url);
    QCOMPARE(request.url.toEncoded(), whole);
    QVERIFY(request.credentials.empty());
}

void SignInTest::signsAnewEachTime()
{
    SignIn one = signIn({{}, {{"accountKey", key + '\n'}}});
    const net::Request first = signedBy(one, container);
    QCOMPARE(net::valueOf(first.headers, "x-ms-date"), "Fri, 20 Nov 2026 08:00:00 GMT");
    QVERIFY(net::valueOf(first.credentials, "Authorization").startsWith("SharedKey contoso1:"));
    m_clock.advance(std::chrono::minutes{1});
    const net::Request second = signedBy(one, container);
    QCOMPARE(net::valueOf(second.headers, "x-ms-date"), "Fri, 20 Nov 2026 08:01:00 GMT");
    QVERIFY(second.credentials != first.credentials);
}

void SignInTest::bearsATokenUntilItIsRefused()
{
    int asked = 0;
    support::HttpServer server([&](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(
            socket, 200,
            "{\"token_type\": \"Bearer\", \"expires_in\": 3600, \"access_token\": \"token" +
                QByteArray::number(++asked) + "\"}",
            "Content-Type: application/json\r\n");
    });
    Given given = entra;
    given.values.insert("stagingLoginUrl", server.url(QString()).toString());
    SignIn one = signIn(given);
    QCOMPARE(net::valueOf(signedBy(one, container).credentials, "Authorization"), "Bearer token1");
    QCOMPARE(net::valueOf(signedBy(one, container).credentials, "Authorization"), "Bearer token1");
    QVERIFY(!one.isOutdated({.status = 403}));
    QVERIFY(one.isOutdated({.status = 401}));
    QCOMPARE(net::valueOf(signedBy(one, container).credentials, "Authorization"), "Bearer token2");
    QCOMPARE(server.requests().front().target, "/contoso.example/oauth2/v2.0/token");
    QVERIFY(server.requests().front().body.contains("storage.azure.com"));
}

QTEST_GUILESS_MAIN(SignInTest)
#include "signin_test.moc"
