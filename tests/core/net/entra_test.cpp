// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

#include "core/net/keymaker.h"
#include "net/entra.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "support/httpserver.h"

using base::Secret;
using net::EntraApp;
using net::TokenRequest;
using support::failureOf;
using support::HttpRequest;
using support::HttpServer;

namespace {

const QString tenant = QStringLiteral("contoso.example");
const QString clientId = QStringLiteral("6731de76-14a6-49ae-97bc-6eba6914391e");
const QString scope = QStringLiteral("https://graph.microsoft.com/.default");

EntraApp appFor(const HttpServer &server)
{
    return {.tenant = tenant, .clientId = clientId, .loginUrl = server.url(QString())};
}

QMap<QByteArray, QByteArray> formOf(const HttpRequest &request)
{
    QMap<QByteArray, QByteArray> form;
    for (const auto &[key, value] :
         QUrlQuery(QString::fromLatin1(request.body)).queryItems(QUrl::FullyDecoded))
        form.insert(key.toUtf8(), value.toUtf8());
    return form;
}

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

} // namespace

class EntraTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksEachCloudsOwnAuthority_data();
    void asksEachCloudsOwnAuthority();
    void refusesWhatIsNoApp_data();
    void refusesWhatIsNoApp();
    void letsACredentialBeGivenLater();
    void provesItselfWithTheSecret();
    void provesItselfWithTheCertificate();
    void signsEachAssertionAnew();
    void takesKeyAndCertificateFromPkcs12();
    void keepsEachNewRefreshToken();
    void usesTheOldRefreshTokenWhenNoneComes();
    void failsWhenTheNewRefreshTokenCannotBeKept();
    void prefersThePersonThenTheKeyThenTheSecret();
    void letsAPersonSignIn();
    void explainsARefusal();
    void neverShowsItsSecrets();

private:
    QByteArray file(const char *name) const { return m_keys.read(QString::fromLatin1(name)); }
    QByteArray tokenOf(const EntraApp &app, net::KeepRefreshToken keep = {})
    {
        return net::entraTokenSource(app, scope, m_clock, std::move(keep))->token(m_http, m_stop).reveal();
    }
    EntraApp certificateApp(const HttpServer &server) const
    {
        EntraApp app = appFor(server);
        app.privateKey = Secret(file("own.key"));
        app.certificate = file("own.crt");
        return app;
    }

    support::KeyMaker m_keys;
    support::FakeClock m_clock;
    base::Stop m_stop;
    net::Http m_http{{.proxy = QStringLiteral("none")}, m_clock, base::Area::Destination};
};

void EntraTest::initTestCase()
{
    m_keys.make(QStringLiteral("own"));
    m_keys.openssl(QStringLiteral("pkey -in own.key -pubout -out own.pub"));
    m_keys.openssl(
        QStringLiteral("pkcs12 -export -inkey own.key -in own.crt -passout pass:open -out own.p12"));
}

void EntraTest::asksEachCloudsOwnAuthority_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QUrl>("loginUrl");
    QTest::addColumn<QString>("url");
    const QString path = QStringLiteral("/contoso.example/oauth2/v2.0/token");
    for (const net::Cloud &each : net::allClouds())
        QTest::newRow(each.id.toLatin1().constData())
            << each.id << QUrl() << each.authority.toString() + path;
    QTest::newRow("set") << QString() << QUrl(QStringLiteral("https://login.example/base/"))
                         << QStringLiteral("https://login.example/base") + path;
    QTest::newRow("this machine") << QString() << QUrl(QStringLiteral("http://127.0.0.1:8080"))
                                  << QStringLiteral("http://127.0.0.1:8080") + path;
}

void EntraTest::asksEachCloudsOwnAuthority()
{
    QFETCH(QString, cloud);
    QFETCH(QUrl, loginUrl);
    QFETCH(QString, url);
    const EntraApp app{.cloud = cloud, .tenant = tenant, .clientId = clientId, .loginUrl = loginUrl};
    QCOMPARE(net::entraEndpoint(app, QStringLiteral("token")).toString(), url);
    QCOMPARE(net::entraSecretRequest(app, scope).url.toString(), url);
}

void EntraTest::refusesWhatIsNoApp_data()
{
    QTest::addColumn<EntraApp>("app");
    QTest::addColumn<QByteArray>("key");
    const auto row = [&](const char *name, const QByteArray &key,
                         const std::function<void(EntraApp &)> &change) {
        EntraApp app{.tenant = tenant, .clientId = clientId, .clientSecret = Secret("s")};
        change(app);
        QTest::newRow(name) << app << key;
    };
    row("no tenant", "INVALID_SETTING", [](EntraApp &app) { app.tenant.clear(); });
    row("a path as tenant", "INVALID_SETTING", [](EntraApp &app) { app.tenant = QStringLiteral("../x"); });
    row("an address as tenant", "INVALID_SETTING", [](EntraApp &app) { app.tenant = QStringLiteral("a@b"); });
    row("dots as tenant", "INVALID_SETTING", [](EntraApp &app) { app.tenant = QStringLiteral(".."); });
    row("no client", "INVALID_SETTING", [](EntraApp &app) { app.clientId = QStringLiteral("chancery"); });
    row("braces around the client", "INVALID_SETTING",
        [](EntraApp &app) { app.clientId = u'{' + clientId + u'}'; });
    row("another cloud", "INVALID_SETTING", [](EntraApp &app) { app.cloud = QStringLiteral("moon"); });
    row("plain http", "INSECURE_ADDRESS",
        [](EntraApp &app) { app.loginUrl = QUrl(QStringLiteral("http://login.example")); });
    row("a query in the login address", "INVALID_SETTING",
        [](EntraApp &app) { app.loginUrl = QUrl(QStringLiteral("https://login.example/?sig=hush")); });
    row("nothing to prove", "SIGN_IN_MISSING", [](EntraApp &app) { app.clientSecret = {}; });
    row("no key", "KEY_INVALID", [](EntraApp &app) { app.privateKey = Secret("key"); });
    row("no certificate", "CERTIFICATE_INVALID",
        [&](EntraApp &app) { app.privateKey = Secret(file("own.key")); });
}

void EntraTest::refusesWhatIsNoApp()
{
    QFETCH(EntraApp, app);
    QFETCH(QByteArray, key);
    const auto failure = failureOf([&] { net::checkEntraApp(app); });
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, key == "SIGN_IN_MISSING" ? base::Area::SignIn : base::Area::Input);
    QVERIFY(!failure.fix.isEmpty());
    QCOMPARE(failureOf([&] { tokenOf(app); }).key, key);
}

void EntraTest::letsACredentialBeGivenLater()
{
    const EntraApp nothing{.tenant = tenant, .clientId = clientId};
    EntraApp unusable = nothing;
    unusable.privateKey = Secret("key");
    for (const EntraApp &app : {nothing, unusable})
        QVERIFY(net::entraTokenSource(app, scope, m_clock) != nullptr);
    const EntraApp nowhere{.tenant = QStringLiteral("a@b"), .clientId = clientId};
    QCOMPARE(failureOf([&] { net::entraTokenSource(nowhere, scope, m_clock); }).key,
             QByteArray("INVALID_SETTING"));
}

void EntraTest::provesItselfWithTheSecret()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"token_type":"Bearer","expires_in":3599,"access_token":"t1"})");
    });
    EntraApp app = appFor(server);
    app.clientSecret = Secret("s3~cret");
    QCOMPARE(tokenOf(app), QByteArray("t1"));
    QCOMPARE(server.requests().at(0).target, QByteArray("/contoso.example/oauth2/v2.0/token"));
    QCOMPARE(formOf(server.requests().at(0)),
             (QMap<QByteArray, QByteArray>{{"client_id", clientId.toLatin1()},
                                           {"client_secret", "s3~cret"},
                                           {"grant_type", "client_credentials"},
                                           {"scope", scope.toLatin1()}}));
}

void EntraTest::provesItselfWithTheCertificate()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"expires_in":3599,"access_token":"t1"})");
    });
    QCOMPARE(tokenOf(certificateApp(server)), QByteArray("t1"));
    auto form = formOf(server.requests().at(0));
    const QByteArrayList parts = form.take("client_assertion").split('.');
    QCOMPARE(form, (QMap<QByteArray, QByteArray>{
                       {"client_id", clientId.toLatin1()},
                       {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                       {"grant_type", "client_credentials"},
                       {"scope", scope.toLatin1()}}));
    m_keys.write(QStringLiteral("signature"), decoded(parts.at(2)));
    QCOMPARE(
        m_keys.openssl(QStringLiteral("dgst -sha256 -verify own.pub -sigopt rsa_padding_mode:pss -sigopt "
                                      "rsa_pss_saltlen:32 -signature signature"),
                       parts.at(0) + '.' + parts.at(1)),
        QByteArray("Verified OK\n"));
    const QByteArray print = m_keys.openssl(QStringLiteral("x509 -in own.crt -noout -fingerprint -sha256"));
    const QByteArray thumbprint =
        QByteArray::fromHex(print.mid(print.indexOf('=') + 1).trimmed().replace(':', ""));
    QCOMPARE(thumbprint.size(), 32);
    const QJsonObject header = QJsonDocument::fromJson(decoded(parts.at(0))).object();
    QCOMPARE(header.value(QStringLiteral("alg")).toString(), QStringLiteral("PS256"));
    QCOMPARE(decoded(header.value(QStringLiteral("x5t#S256")).toString().toLatin1()), thumbprint);
    QJsonObject claims = QJsonDocument::fromJson(decoded(parts.at(1))).object();
    const qint64 now = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    QCOMPARE(claims.take(QStringLiteral("jti")).toString().size(), 36);
    QCOMPARE(claims,
             (QJsonObject{{QStringLiteral("aud"),
                           server.url(QStringLiteral("/contoso.example/oauth2/v2.0/token")).toString()},
                          {QStringLiteral("iss"), clientId},
                          {QStringLiteral("sub"), clientId},
                          {QStringLiteral("nbf"), now},
                          {QStringLiteral("iat"), now},
                          {QStringLiteral("exp"), now + 600}}));
}

void EntraTest::signsEachAssertionAnew()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"expires_in":10,"access_token":"t"})");
    });
    const auto source = net::entraTokenSource(certificateApp(server), scope, m_clock);
    for (int each = 0; each < 2; ++each) {
        source->token(m_http, m_stop);
        m_clock.advance(std::chrono::hours{1});
    }
    std::vector<QJsonObject> claims;
    for (const HttpRequest &each : server.requests())
        claims.push_back(
            QJsonDocument::fromJson(decoded(formOf(each).value("client_assertion").split('.').at(1)))
                .object());
    QCOMPARE(claims.size(), size_t(2));
    QVERIFY(claims[0].value(QStringLiteral("jti")) != claims[1].value(QStringLiteral("jti")));
    QCOMPARE(claims[1].value(QStringLiteral("exp")).toInteger(),
             claims[0].value(QStringLiteral("exp")).toInteger() + 3600);
}

void EntraTest::takesKeyAndCertificateFromPkcs12()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t1"})");
    });
    EntraApp app = appFor(server);
    app.privateKey = Secret(file("own.p12"));
    app.keyPassphrase = Secret("open");
    QCOMPARE(tokenOf(app), QByteArray("t1"));
    QVERIFY(formOf(server.requests().at(0)).contains("client_assertion"));
}

void EntraTest::keepsEachNewRefreshToken()
{
    int answered = 0;
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        const QByteArray number = QByteArray::number(++answered);
        HttpServer::respond(socket, 200,
                            R"({"access_token":"t)" + number + R"(","refresh_token":"r)" + number + R"("})");
    });
    EntraApp app = appFor(server);
    app.refreshToken = Secret("r0");
    QByteArrayList kept;
    const auto source =
        net::entraTokenSource(app, scope, m_clock, [&](const Secret &token) { kept += token.reveal(); });
    QCOMPARE(source->token(m_http, m_stop).reveal(), QByteArray("t1"));
    m_clock.advance(std::chrono::hours{1});
    QCOMPARE(source->token(m_http, m_stop).reveal(), QByteArray("t2"));
    QCOMPARE(kept, (QByteArrayList{"r1", "r2"}));
    QCOMPARE(formOf(server.requests().at(0)),
             (QMap<QByteArray, QByteArray>{{"client_id", clientId.toLatin1()},
                                           {"refresh_token", "r0"},
                                           {"grant_type", "refresh_token"},
                                           {"scope", scope.toLatin1()}}));
    QCOMPARE(formOf(server.requests().at(1)).value("refresh_token"), QByteArray("r1"));
}

void EntraTest::usesTheOldRefreshTokenWhenNoneComes()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &request) {
        const bool isFirst = request.body.contains("r0");
        HttpServer::respond(socket, 200,
                            isFirst ? R"({"access_token":"t","refresh_token":"r0","expires_in":1})"
                                    : R"({"access_token":"wrong"})");
    });
    EntraApp app = appFor(server);
    app.refreshToken = Secret("r0");
    int kept = 0;
    const auto source = net::entraTokenSource(app, scope, m_clock, [&](const Secret &) { ++kept; });
    source->token(m_http, m_stop);
    m_clock.advance(std::chrono::hours{1});
    QCOMPARE(source->token(m_http, m_stop).reveal(), QByteArray("t"));
    QCOMPARE(kept, 0);
}

void EntraTest::failsWhenTheNewRefreshTokenCannotBeKept()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t","refresh_token":"r1"})");
    });
    EntraApp app = appFor(server);
    app.refreshToken = Secret("r0");
    const auto failure = failureOf([&] {
        tokenOf(app,
                [](const Secret &) { throw base::storageFailure("STORAGE_FULL", QStringLiteral("Full.")); });
    });
    QCOMPARE(failure.key, QByteArray("STORAGE_FULL"));
}

void EntraTest::prefersThePersonThenTheKeyThenTheSecret()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t"})");
    });
    EntraApp app = certificateApp(server);
    app.clientSecret = Secret("s");
    app.refreshToken = Secret("r");
    tokenOf(app);
    app.refreshToken = {};
    tokenOf(app);
    const auto first = formOf(server.requests().at(0));
    const auto second = formOf(server.requests().at(1));
    QVERIFY(first.contains("refresh_token") && !first.contains("client_assertion"));
    QVERIFY(second.contains("client_assertion"));
    QVERIFY(!first.contains("client_secret") && !second.contains("client_secret"));
}

void EntraTest::letsAPersonSignIn()
{
    const EntraApp app{.cloud = QStringLiteral("dod"), .tenant = tenant, .clientId = clientId};
    const net::BrowserSignIn signIn = net::entraBrowserSignIn(app, scope);
    const QString base = QStringLiteral("https://login.microsoftonline.us/contoso.example/oauth2/v2.0/");
    QCOMPARE(signIn.authorizeUrl.toString(), base + QStringLiteral("authorize"));
    QCOMPARE(signIn.tokenUrl.toString(), base + QStringLiteral("token"));
    QCOMPARE(signIn.clientId, clientId);
    QVERIFY(signIn.scope.split(u' ').contains(QStringLiteral("offline_access")));
    QVERIFY(signIn.scope.split(u' ').contains(QStringLiteral("profile"))); // tells who signed in
    QVERIFY(signIn.scope.split(u' ').contains(scope));
    QVERIFY(signIn.clientSecret.isEmpty());
    QCOMPARE(signIn.explain({.codes = {65004}}).key, QByteArray("AADSTS65004"));
}

void EntraTest::explainsARefusal()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(
            socket, 401,
            R"({"error":"invalid_client","error_description":"AADSTS7000222: The provided client )"
            R"(secret keys are expired.\r\nTrace ID: 1","error_codes":[7000222]})");
    });
    EntraApp app = appFor(server);
    app.clientSecret = Secret("s3cret");
    const auto failure = failureOf([&] { tokenOf(app); });
    QCOMPARE(failure.key, QByteArray("AADSTS7000222"));
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QVERIFY(failure.fix.contains(QStringLiteral("new secret")));
}

void EntraTest::neverShowsItsSecrets()
{
    QByteArray answer;
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &request) {
        const auto form = formOf(request);
        answer = form.value("client_secret") + form.value("refresh_token") + form.value("client_assertion");
        HttpServer::respond(socket, 400,
                            R"({"error":"invalid_grant","error_description":"Not )" + answer + R"("})");
    });
    EntraApp withSecret = appFor(server);
    withSecret.clientSecret = Secret("canary-secret");
    EntraApp withRefreshToken = appFor(server);
    withRefreshToken.refreshToken = Secret("canary-refresh");
    for (const EntraApp &app : {withSecret, withRefreshToken, certificateApp(server)}) {
        const auto failure = failureOf([&] { tokenOf(app); });
        QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
        QVERIFY(!answer.isEmpty());
        QVERIFY2(!(failure.text + failure.fix).toUtf8().contains(answer.left(20)), qPrintable(failure.text));
    }
}

QTEST_GUILESS_MAIN(EntraTest)
#include "entra_test.moc"
