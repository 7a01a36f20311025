// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QUrlQuery>

#include "net/oauth.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "support/httpserver.h"

using base::Reaction;
using base::Secret;
using net::Token;
using net::TokenRequest;
using std::chrono::milliseconds;
using std::chrono::seconds;
using support::failureOf;
using support::HttpRequest;
using support::HttpServer;

class OAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsTheForm();
    void readsTheToken();
    void readsTheLife_data();
    void readsTheLife();
    void refusesAnAnswerWithoutAToken_data();
    void refusesAnAnswerWithoutAToken();
    void triesAgainOnlyWhatPasses_data();
    void triesAgainOnlyWhatPasses();
    void letsTheCallerExplain();
    void neverShowsASecretThatTheServerQuotes_data();
    void neverShowsASecretThatTheServerQuotes();
    void followsNoRedirect();
    void endsWithTheStop();

private:
    Token ask(const HttpServer &server, TokenRequest request = {})
    {
        request.url = server.url(QStringLiteral("/token"));
        return net::requestToken(request, m_http, m_clock, m_stop);
    }

    support::FakeClock m_clock;
    base::Stop m_stop;
    net::Http m_http{{.proxy = QStringLiteral("none")}, m_clock, base::Area::Destination};
};

void OAuthTest::postsTheForm()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t","token_type":"bearer"})");
    });
    ask(server, {.fields = {{"scope", "a b"}, {"name", "Grüße & <more>=1+2"}},
                 .secrets = {{"client_secret", Secret("p&w=+%")}},
                 .credentials = {{"Authorization", "Basic eDp5"}}});
    const HttpRequest &seen = server.requests().at(0);
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/token"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Basic eDp5"));
    QCOMPARE(seen.body, QByteArray("name=Gr%C3%BC%C3%9Fe%20%26%20%3Cmore%3E%3D1%2B2&scope=a%20b&"
                                   "client_secret=p%26w%3D%2B%25"));
}

void OAuthTest::readsTheToken()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(
            socket, 200,
            R"({"access_token":"t1","refresh_token":"r1","expires_in":3599,"token_type":"Bearer","id":"x",)"
            R"("id_token":"i1"})");
    });
    const Token token = ask(server);
    QCOMPARE(token.value.reveal(), QByteArray("t1"));
    QCOMPARE(token.refreshToken.reveal(), QByteArray("r1"));
    QCOMPARE(token.idToken.reveal(), QByteArray("i1"));
    QCOMPARE(token.further.value(u"id").toString(), u"x");
    QVERIFY(!token.further.contains(u"access_token") && !token.further.contains(u"refresh_token"));
    QCOMPARE(token.expiresAt, m_clock.now() + seconds{3599});
}

void OAuthTest::readsTheLife_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<qint64>("life");
    QTest::newRow("number") << QByteArray(R"(,"expires_in":60)") << qint64{60};
    QTest::newRow("text") << QByteArray(R"(,"expires_in":"60")") << qint64{60};
    QTest::newRow("none") << QByteArray() << qint64{1234};
    QTest::newRow("nonsense") << QByteArray(R"(,"expires_in":"soon")") << qint64{1234};
    QTest::newRow("negative") << QByteArray(R"(,"expires_in":-5)") << qint64{1234};
    QTest::newRow("endless") << QByteArray(R"(,"expires_in":1e300)") << qint64{10} * 365 * 86400;
}

void OAuthTest::readsTheLife()
{
    QFETCH(QByteArray, member);
    QFETCH(qint64, life);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t")" + member + '}');
    });
    QCOMPARE(ask(server, {.assumedLife = seconds{1234}}).expiresAt, m_clock.now() + seconds{life});
}

void OAuthTest::refusesAnAnswerWithoutAToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray("<html>Please sign in to the guest network</html>");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer"})");
    QTest::newRow("empty token") << QByteArray(R"({"access_token":""})");
    QTest::newRow("no text") << QByteArray(R"({"access_token":7})");
    QTest::newRow("another type") << QByteArray(R"({"access_token":"t","token_type":"mac"})");
    QTest::newRow("a header in it") << QByteArray("{\"access_token\":\"t\\r\\nX-Other: 1\"}");
}

void OAuthTest::refusesAnAnswerWithoutAToken()
{
    QFETCH(QByteArray, body);
    HttpServer server(
        [&](QTcpSocket &socket, const HttpRequest &) { HttpServer::respond(socket, 200, body); });
    const auto failure = failureOf([&] { ask(server); });
    QCOMPARE(failure.key, QByteArray("SIGN_IN_UNREADABLE"));
    QCOMPARE(failure.reaction, Reaction::SignInAgain);
    QCOMPARE(failure.area, base::Area::SignIn);
}

void OAuthTest::triesAgainOnlyWhatPasses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("passes");
    const QByteArray refused = R"({"error":"invalid_client","error_description":"no"})";
    QTest::newRow("too many") << 429 << refused << true;
    QTest::newRow("server error") << 500 << QByteArray() << true;
    QTest::newRow("overload") << 503 << QByteArray("<html>") << true;
    QTest::newRow("says so") << 400 << QByteArray(R"({"error":"temporarily_unavailable"})") << true;
    QTest::newRow("bad request") << 400 << QByteArray(R"({"error":"invalid_grant"})") << false;
    QTest::newRow("unauthorized") << 401 << refused << false;
    QTest::newRow("forbidden") << 403 << QByteArray() << false;
    QTest::newRow("not found") << 404 << QByteArray("<html>") << false;
}

void OAuthTest::triesAgainOnlyWhatPasses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, passes);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, status, body, "Retry-After: 7\r\n");
    });
    const auto failure = failureOf([&] { ask(server); });
    QCOMPARE(failure.reaction, passes ? Reaction::Retry : Reaction::SignInAgain);
    QCOMPARE(failure.area, passes ? base::Area::Destination : base::Area::SignIn); // nobody has to sign in
    QVERIFY(!failure.fix.isEmpty());
    QCOMPARE(failure.key, QByteArray(passes ? "SIGN_IN_UNAVAILABLE" : "SIGN_IN_REFUSED"));
    QCOMPARE(failure.retryAfter, passes ? std::optional<milliseconds>(7000) : std::nullopt);
    QCOMPARE(server.requests().size(), size_t(1));
}

void OAuthTest::letsTheCallerExplain()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 400, R"({"error":"invalid_grant","error_codes":[50173]})");
    });
    net::OAuthRefusal seen;
    const auto failure = failureOf([&] {
        ask(server, {.explain = [&](const net::OAuthRefusal &refusal) {
                seen = refusal;
                return base::inputFailure("EXPLAINED", {});
            }});
    });
    QCOMPARE(failure.key, QByteArray("EXPLAINED"));
    QCOMPARE(seen, (net::OAuthRefusal{QStringLiteral("127.0.0.1"), 400, "invalid_grant", {}, {50173}}));
}

void OAuthTest::neverShowsASecretThatTheServerQuotes_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("as it is") << QByteArray("canary+5f/1c");
    QTest::newRow("as it was sent") << QByteArray("canary%2B5f%2F1c");
    QTest::newRow("the header") << QByteArray("dXNlcjpoZWFkZXI5ZQ==");
    QTest::newRow("taken from the header") << QByteArray("header9e");
}

void OAuthTest::neverShowsASecretThatTheServerQuotes()
{
    QFETCH(QByteArray, quoted);
    const QByteArray described =
        R"({"error":"invalid_client","error_description":"The secret )" + quoted + R"( is wrong"})";
    const QByteArray named = R"({"error":")" + quoted + R"("})";
    for (const QByteArray &each : {described, named}) {
        HttpServer server(
            [&](QTcpSocket &socket, const HttpRequest &) { HttpServer::respond(socket, 400, each); });
        const auto failure = failureOf([&] {
            ask(server, {.secrets = {{"client_secret", Secret("canary+5f/1c")}},
                         .credentials = {{"Authorization", "Basic dXNlcjpoZWFkZXI5ZQ=="}}});
        });
        QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
        QVERIFY2(!(failure.text + failure.fix).toUtf8().contains(quoted), qPrintable(failure.text));
    }
}

void OAuthTest::followsNoRedirect()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 307, {}, "Location: /elsewhere\r\n");
    });
    QCOMPARE(failureOf([&] { ask(server); }).key, QByteArray("SIGN_IN_REFUSED"));
    QCOMPARE(server.requests().size(), size_t(1));
}

void OAuthTest::endsWithTheStop()
{
    HttpServer server([&](QTcpSocket &, const HttpRequest &) { m_stop.now(); });
    QCOMPARE(failureOf([&] { ask(server); }).reaction, Reaction::Stopped);
}

QTEST_GUILESS_MAIN(OAuthTest)
#include "oauth_test.moc"
