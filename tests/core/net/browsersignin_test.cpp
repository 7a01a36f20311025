// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <future>
#include <thread>

#include <QTest>
#include <QUrlQuery>

#include "base/redactor.h"
#include "core/net/visit.h"
#include "net/browsersignin.h"
#include "net/entrafailure.h"
#include "net/pkce.h"
#include "support/failureof.h"
#include "support/httpserver.h"

using base::Reaction;
using net::BrowserSignIn;
using support::HttpRequest;
using support::HttpServer;

namespace {

QMap<QString, QString> itemsOf(const QString &query)
{
    QMap<QString, QString> items;
    for (const auto &[key, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded))
        items.insert(key, value);
    return items;
}

/// A person's sign-in in a thread of its own, whose browser is the test.
class SigningIn
{
public:
    explicit SigningIn(const BrowserSignIn &signIn)
        : m_thread([this, signIn] {
              m_failure = support::failureOf([&] {
                  net::Http http({.proxy = QStringLiteral("none")}, m_clock, base::Area::Destination);
                  const auto open = [&](const QUrl &url) {
                      m_opened.set_value(url);
                  };
                  m_token = net::signInWithBrowser(signIn, http, m_clock, open, m_stop);
              });
              m_hasEnded = true;
          })
    {}
    ~SigningIn()
    {
        m_stop.now();
        m_thread.join();
    }

    QUrl opened()
    {
        if (m_url.isEmpty())
            m_url = m_opened.get_future().get();
        return m_url;
    }
    QMap<QString, QString> asked() { return itemsOf(opened().query(QUrl::FullyEncoded)); }
    quint16 port()
    {
        return static_cast<quint16>(QUrl(asked().value(QStringLiteral("redirect_uri"))).port());
    }
    QByteArray state() { return asked().value(QStringLiteral("state")).toLatin1(); }

    QByteArray comeBack(const QByteArray &query)
    {
        return support::answerTo(port(), support::visitTo(port(), "/?" + query + "&state=" + state()));
    }

    /// Lets the test's servers work meanwhile.
    bool hasEnded()
    {
        return QTest::qWaitFor([this] { return m_hasEnded.load(); }, 30000);
    }

    const base::Stop &stop() const { return m_stop; }
    const base::Failure &failure() const { return *m_failure; }
    const net::Token &token() const { return *m_token; }

private:
    base::SystemClock m_clock;
    base::Stop m_stop;
    std::promise<QUrl> m_opened;
    QUrl m_url;
    std::optional<net::Token> m_token;
    std::optional<base::Failure> m_failure;
    std::atomic<bool> m_hasEnded = false;
    std::thread m_thread;
};

} // namespace

class BrowserSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsWanted();
    void exchangesTheCode();
    void bringsTheSecretOfAConfidentialClient();
    void mixesNoTwoSignIns();
    void ignoresAnAnswerWithAnotherState();
    void saysWhyItIsRefused_data();
    void saysWhyItIsRefused();
    void saysWhyTheCodeIsRefused();
    void neverShowsCodeOrVerifier();
    void givesUpWhenNobodySignsIn();
    void endsWithTheStop_data();
    void endsWithTheStop();
    void opensNothingWhenStoppedBefore();
    void refusesPlainHttpElsewhere();
    void passesOnThatThereIsNoBrowser();

private:
    BrowserSignIn signIn(const HttpServer &server) const
    {
        return {.authorizeUrl = QUrl(QStringLiteral("https://login.example/contoso/authorize")),
                .tokenUrl = server.url(QStringLiteral("/token")),
                .clientId = QStringLiteral("the client"),
                .scope = QStringLiteral("offline_access https://mail.example/.default"),
                .parameters = {{"prompt", "select_account"}},
                .explain = net::entraFailure};
    }

    base::SystemClock m_clock;
};

void BrowserSignInTest::asksForWhatIsWanted()
{
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    SigningIn person(signIn(server));
    auto asked = person.asked();
    QCOMPARE(person.opened().adjusted(QUrl::RemoveQuery), signIn(server).authorizeUrl);
    const QString address = person.opened().toString(QUrl::FullyEncoded);
    QCOMPARE(base::redacted(address), address); // it can be shown: nothing in it is good for a token
    QCOMPARE(asked.take(QStringLiteral("state")).size(), 43);
    QCOMPARE(asked.take(QStringLiteral("code_challenge")).size(), 43);
    QCOMPARE(asked,
             (QMap<QString, QString>{
                 {QStringLiteral("client_id"), QStringLiteral("the client")},
                 {QStringLiteral("response_type"), QStringLiteral("code")},
                 {QStringLiteral("redirect_uri"), QStringLiteral("http://localhost:%1").arg(person.port())},
                 {QStringLiteral("response_mode"), QStringLiteral("query")},
                 {QStringLiteral("scope"), signIn(server).scope},
                 {QStringLiteral("prompt"), QStringLiteral("select_account")},
                 {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}}));
}

void BrowserSignInTest::exchangesTheCode()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t1","refresh_token":"r1","expires_in":3599})");
    });
    SigningIn person(signIn(server));
    QVERIFY(person.comeBack("code=0.AX%2Fy_z-~").startsWith("HTTP/1.1 200 "));
    QVERIFY(person.hasEnded());
    QCOMPARE(person.token().value.reveal(), QByteArray("t1"));
    QCOMPARE(person.token().refreshToken.reveal(), QByteArray("r1"));
    auto sent = itemsOf(QString::fromLatin1(server.requests().at(0).body));
    const QByteArray verifier = sent.take(QStringLiteral("code_verifier")).toLatin1();
    QCOMPARE(net::pkceChallenge(verifier), person.asked().value(QStringLiteral("code_challenge")).toLatin1());
    QCOMPARE(sent, (QMap<QString, QString>{
                       {QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                       {QStringLiteral("client_id"), QStringLiteral("the client")},
                       {QStringLiteral("redirect_uri"), person.asked().value(QStringLiteral("redirect_uri"))},
                       {QStringLiteral("scope"), signIn(server).scope},
                       {QStringLiteral("code"), QStringLiteral("0.AX/y_z-~")}}));
}

void BrowserSignInTest::bringsTheSecretOfAConfidentialClient()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t1"})");
    });
    BrowserSignIn confidential = signIn(server);
    confidential.clientSecret = base::Secret("s3cret");
    SigningIn person(confidential);
    person.comeBack("code=c");
    QVERIFY(person.hasEnded());
    QVERIFY(server.requests().at(0).body.contains("client_secret=s3cret"));
    QVERIFY(!person.opened().toEncoded().contains("s3cret"));
}

void BrowserSignInTest::mixesNoTwoSignIns()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &request) {
        const QString code = itemsOf(QString::fromLatin1(request.body)).value(QStringLiteral("code"));
        HttpServer::respond(socket, 200, R"({"access_token":"of-)" + code.toLatin1() + R"("})");
    });
    SigningIn one(signIn(server));
    SigningIn two(signIn(server));
    QVERIFY(one.port() != two.port());
    QVERIFY(one.state() != two.state());
    const QString challenge = QStringLiteral("code_challenge");
    QVERIFY(one.asked().value(challenge) != two.asked().value(challenge));
    const QByteArray swapped =
        support::answerTo(two.port(), support::visitTo(two.port(), "/?code=wrong&state=" + one.state()));
    QVERIFY(swapped.startsWith("HTTP/1.1 404 "));
    two.comeBack("code=second");
    one.comeBack("code=first");
    QVERIFY(one.hasEnded() && two.hasEnded());
    QCOMPARE(one.token().value.reveal(), QByteArray("of-first"));
    QCOMPARE(two.token().value.reveal(), QByteArray("of-second"));
}

void BrowserSignInTest::ignoresAnAnswerWithAnotherState()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, R"({"access_token":"t1"})");
    });
    SigningIn person(signIn(server));
    for (const QByteArray &query : {QByteArray("code=evil"), QByteArray("error=access_denied")}) {
        const QByteArray request = support::visitTo(person.port(), "/?" + query + "&state=guessed");
        QVERIFY(support::answerTo(person.port(), request).startsWith("HTTP/1.1 404 "));
    }
    person.comeBack("code=good");
    QVERIFY(person.hasEnded());
    QCOMPARE(server.requests().size(), size_t(1));
    QVERIFY(server.requests().at(0).body.contains("code=good"));
}

void BrowserSignInTest::saysWhyItIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Reaction>("reaction");
    const auto again = Reaction::SignInAgain;
    QTest::newRow("declined")
        << QByteArray("error=access_denied&error_description=AADSTS65004%3a+User+declined+to+consent.")
        << QByteArray("AADSTS65004") << again;
    QTest::newRow("without a code") << QByteArray("error=access_denied&code=c")
                                    << QByteArray("SIGN_IN_REFUSED") << again;
    QTest::newRow("nothing said") << QByteArray("session_state=1") << QByteArray("SIGN_IN_REFUSED") << again;
    QTest::newRow("an empty code") << QByteArray("code=") << QByteArray("SIGN_IN_REFUSED") << again;
    QTest::newRow("overload") << QByteArray("error=temporarily_unavailable")
                              << QByteArray("SIGN_IN_UNAVAILABLE") << Reaction::Retry;
    QTest::newRow("server error") << QByteArray("error=server_error") << QByteArray("SIGN_IN_UNAVAILABLE")
                                  << Reaction::Retry;
}

void BrowserSignInTest::saysWhyItIsRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, key);
    QFETCH(Reaction, reaction);
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    SigningIn person(signIn(server));
    QVERIFY(person.comeBack(query).startsWith("HTTP/1.1 200 ")); // constant: the program says what came of it
    QVERIFY(person.hasEnded());
    QCOMPARE(person.failure().key, key);
    QCOMPARE(person.failure().reaction, reaction);
    QCOMPARE(person.failure().area,
             reaction == Reaction::Retry ? base::Area::Destination : base::Area::SignIn);
    QVERIFY(!person.failure().fix.isEmpty());
    QVERIFY(server.requests().empty());
}

void BrowserSignInTest::saysWhyTheCodeIsRefused()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 400, R"({"error":"invalid_request","error_codes":[9002326]})");
    });
    SigningIn person(signIn(server));
    person.comeBack("code=c");
    QVERIFY(person.hasEnded());
    QCOMPARE(person.failure().key, QByteArray("AADSTS9002326"));
}

void BrowserSignInTest::neverShowsCodeOrVerifier()
{
    QByteArray verifier;
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &request) {
        verifier =
            itemsOf(QString::fromLatin1(request.body)).value(QStringLiteral("code_verifier")).toLatin1();
        HttpServer::respond(socket, 400,
                            R"({"error":"invalid_grant","error_description":"Not canary-code )" + verifier +
                                R"("})");
    });
    SigningIn person(signIn(server));
    person.comeBack("code=canary-code");
    QVERIFY(person.hasEnded());
    const QString shown = person.failure().text + person.failure().fix;
    QCOMPARE(person.failure().key, QByteArray("SIGN_IN_REFUSED"));
    QVERIFY(!shown.contains(QStringLiteral("canary")) && !shown.contains(QString::fromLatin1(verifier)));
    QVERIFY(!person.opened().toEncoded().contains(verifier));
}

void BrowserSignInTest::givesUpWhenNobodySignsIn()
{
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    BrowserSignIn impatient = signIn(server);
    impatient.patience = std::chrono::milliseconds{1};
    SigningIn person(impatient);
    QVERIFY(person.hasEnded());
    QCOMPARE(person.failure().key, QByteArray("SIGN_IN_TIMEOUT"));
    QCOMPARE(person.failure().reaction, Reaction::SignInAgain);
}

void BrowserSignInTest::endsWithTheStop_data()
{
    QTest::addColumn<bool>("isGentle");
    QTest::newRow("gently") << true;
    QTest::newRow("now") << false;
}

void BrowserSignInTest::endsWithTheStop()
{
    QFETCH(bool, isGentle);
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    SigningIn person(signIn(server));
    person.opened();
    isGentle ? person.stop().gently() : person.stop().now();
    QVERIFY(person.hasEnded());
    QCOMPARE(person.failure().reaction, Reaction::Stopped);
}

void BrowserSignInTest::opensNothingWhenStoppedBefore()
{
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    const base::Stop stop;
    stop.gently();
    net::Http http({}, m_clock, base::Area::Destination);
    int opened = 0;
    const auto failure = support::failureOf([&] {
        net::signInWithBrowser(
            signIn(server), http, m_clock, [&](const QUrl &) { ++opened; }, stop);
    });
    QCOMPARE(failure.reaction, Reaction::Stopped);
    QCOMPARE(opened, 0);
}

void BrowserSignInTest::refusesPlainHttpElsewhere()
{
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    BrowserSignIn plain = signIn(server);
    plain.authorizeUrl = QUrl(QStringLiteral("http://login.example/authorize"));
    net::Http http({}, m_clock, base::Area::Destination);
    const auto failure = support::failureOf([&] {
        net::signInWithBrowser(
            plain, http, m_clock, [](const QUrl &) {}, base::Stop());
    });
    QCOMPARE(failure.key, QByteArray("INSECURE_ADDRESS"));
}

void BrowserSignInTest::passesOnThatThereIsNoBrowser()
{
    HttpServer server([](QTcpSocket &, const HttpRequest &) {});
    net::Http http({}, m_clock, base::Area::Destination);
    const auto open = [](const QUrl &) {
        throw base::inputFailure("NO_BROWSER", QStringLiteral("None."));
    };
    const auto failure = support::failureOf(
        [&] { net::signInWithBrowser(signIn(server), http, m_clock, open, base::Stop()); });
    QCOMPARE(failure.key, QByteArray("NO_BROWSER"));
}

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "browsersignin_test.moc"
