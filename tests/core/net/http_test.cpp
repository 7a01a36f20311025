// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

#include "core/net/packing.h"
#include "core/net/serveridentity.h"
#include "net/http.h"
#include "support/failureof.h"
#include "support/httpserver.h"

using base::Area;
using base::Reaction;
using net::Http;
using net::Request;
using net::Response;
using std::chrono::milliseconds;
using support::failureOf;
using support::HttpRequest;
using support::HttpServer;

namespace {

void respondOk(QTcpSocket &socket, const HttpRequest &)
{
    HttpServer::respond(socket, 200, "fine");
}

/// Ends the connection as a crash would: over plain TCP with a reset, over TLS without a word of it. False
/// where a test cannot.
bool drop(QTcpSocket &socket, bool isSecure)
{
    socket.flush();
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    const bool isReset = isSecure || ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET,
                                                  SO_LINGER, &atOnce, sizeof atOnce) == 0;
#else
    const bool isReset = isSecure;
#endif
    QMetaObject::invokeMethod(
        &socket, [&socket] { socket.abort(); }, Qt::QueuedConnection);
    return isReset;
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void returnsWhatTheServerAnswers();
    void sendsWhatItIsGiven();
    void sendsAnUploadFromItsDevice();
    void writesASuccessToTheSink();
    void takesADownloadForWholeOnlyWhenTheServerSaysSo_data();
    void takesADownloadForWholeOnlyWhenTheServerSaysSo();
    void returnsRefusalsAsAnswers();
    void refusesPlainHttpElsewhere();
    void followsARedirectOnTheSameHost();
    void refusesARedirectToAnotherHost();
    void takesNoCredentialsToAnotherHost();
    void givesUpOnEndlessRedirects();
    void returnsARedirectWhenAskedTo();
    void unpacksWhatIsPacked();
    void refusesTooLargeAnAnswer_data();
    void refusesTooLargeAnAnswer();
    void readsRetryAfter();

private:
    Response get(const QUrl &url) { return m_http->send({.url = url}, m_stop); }

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    base::Stop m_stop;
    std::optional<Http> m_http;
};

void HttpTest::initTestCase()
{
    xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("good")), support::serverIdentity());
    m_http.emplace(model::Network{.caFile = m_folder.filePath(QStringLiteral("good/ca.pem"))}, m_clock,
                   Area::Source);
}

void HttpTest::returnsWhatTheServerAnswers()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 201, "Grüße", "X-Request-Id: 7\r\n");
    });
    const Response response = get(server.url(QStringLiteral("/a")));
    QCOMPARE(response.status, 201);
    QVERIFY(response.isSuccess());
    QCOMPARE(response.body, QByteArray("Grüße"));
    QCOMPARE(response.bytes, 7);
    QCOMPARE(response.header("x-request-id"), QByteArray("7"));
    QCOMPARE(response.url, server.url(QStringLiteral("/a")));
    QVERIFY(!response.retryAfter);
}

void HttpTest::sendsWhatItIsGiven()
{
    HttpServer server(respondOk);
    m_http->send({.method = "POST",
                  .url = server.url(QStringLiteral("/things")),
                  .headers = {{"Content-Type", "application/json"}},
                  .credentials = {{"Authorization", "Bearer secret"}},
                  .body = "{}"},
                 m_stop);
    const HttpRequest &seen = server.requests().at(0);
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.target, QByteArray("/things"));
    QCOMPARE(seen.body, QByteArray("{}"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Bearer secret"));
    get(server.url());
    QVERIFY(!server.requests().at(1).headers.contains("content-length"));
}

void HttpTest::sendsAnUploadFromItsDevice()
{
    HttpServer server(respondOk);
    QByteArray content(3 << 20, 'x');
    QBuffer upload(&content);
    upload.open(QIODevice::ReadOnly);
    upload.seek(1);
    m_http->send({.method = "PUT", .url = server.url(), .upload = &upload}, m_stop);
    QCOMPARE(server.requests().at(0).body.size(), content.size() - 1);
}

void HttpTest::writesASuccessToTheSink()
{
    const QByteArray large(5 << 20, 'y');
    HttpServer server(
        [&](QTcpSocket &socket, const HttpRequest &request) {
            HttpServer::respond(socket, request.target == "/good" ? 200 : 404, large);
        },
        m_folder.filePath(QStringLiteral("good")));
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const Response good = m_http->send({.url = server.url(QStringLiteral("/good")), .sink = &sink}, m_stop);
    QCOMPARE(sink.data(), large);
    QCOMPARE(good.body, QByteArray());
    QCOMPARE(good.bytes, large.size());
    const Response bad = m_http->send({.url = server.url(QStringLiteral("/bad")), .sink = &sink}, m_stop);
    QCOMPARE(sink.data().size(), large.size());
    QCOMPARE(bad.body, large);
}

void HttpTest::takesADownloadForWholeOnlyWhenTheServerSaysSo_data()
{
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("plain, closed") << false << false;
    QTest::newRow("plain, reset") << false << true;
    QTest::newRow("TLS, closed") << true << false;
    QTest::newRow("TLS, ended without a word") << true << true;
}

void HttpTest::takesADownloadForWholeOnlyWhenTheServerSaysSo()
{
    QFETCH(bool, isSecure);
    QFETCH(bool, isDropped);
    const QByteArray content(5000, 'x');
    bool isAsMeant = true;
    const auto answer = [&](QTcpSocket &socket, const HttpRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + content);
        if (isDropped)
            isAsMeant = drop(socket, isSecure);
        else
            socket.disconnectFromHost();
    };
    std::optional<HttpServer> server;
    if (isSecure)
        server.emplace(answer, m_folder.filePath(QStringLiteral("good")));
    else
        server.emplace(answer);
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = failureOf([&] { m_http->send({.url = server->url(), .sink = &sink}, m_stop); });
    if (!isAsMeant)
        QSKIP("A connection cannot be reset here.");
    QCOMPARE(failure.key, QByteArray(isDropped ? "CONNECTION_CUT" : "NO_FAILURE"));
    if (isDropped)
        QCOMPARE(failure.reaction, Reaction::Retry);
    else
        QCOMPARE(sink.data(), content);
}

void HttpTest::returnsRefusalsAsAnswers()
{
    for (const int status : {400, 401, 403, 404, 409, 413, 418, 429, 500, 501, 503}) {
        HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
            HttpServer::respond(socket, status, "why", "WWW-Authenticate: Basic realm=\"x\"\r\n");
        });
        const Response response = get(server.url());
        QCOMPARE(response.status, status);
        QCOMPARE(response.body, QByteArray("why"));
        QCOMPARE(server.requests().size(), size_t(1));
    }
}

void HttpTest::refusesPlainHttpElsewhere()
{
    const auto failure = failureOf([&] { get(QUrl(QStringLiteral("http://archive.example/"))); });
    QCOMPARE(failure.key, QByteArray("INSECURE_ADDRESS"));
}

void HttpTest::followsARedirectOnTheSameHost()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &request) {
        request.target == "/new" ? HttpServer::respond(socket, 200, "here")
                                 : HttpServer::respond(socket, 302, {}, "Location: /new\r\n");
    });
    const Response response = m_http->send(
        {.url = server.url(QStringLiteral("/old")), .credentials = {{"Authorization", "Bearer secret"}}},
        m_stop);
    QCOMPARE(response.body, QByteArray("here"));
    QCOMPARE(response.url, server.url(QStringLiteral("/new")));
    QCOMPARE(server.requests().at(1).headers.value("authorization"), QByteArray("Bearer secret"));
}

void HttpTest::refusesARedirectToAnotherHost()
{
    HttpServer other(respondOk);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 302, {}, "Location: " + other.url().toEncoded() + "\r\n");
    });
    const auto failure = failureOf([&] { get(server.url()); });
    QCOMPARE(failure.key, QByteArray("REDIRECT_REFUSED"));
    QVERIFY(other.requests().empty());
}

void HttpTest::takesNoCredentialsToAnotherHost()
{
    HttpServer other(respondOk);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 302, {}, "Location: " + other.url().toEncoded() + "\r\n");
    });
    const Response response = m_http->send({.url = server.url(),
                                            .headers = {{"X-Plain", "yes"}},
                                            .credentials = {{"Authorization", "Bearer secret"}},
                                            .redirects = Request::Redirects::AnyHost},
                                           m_stop);
    QCOMPARE(response.body, QByteArray("fine"));
    QVERIFY(!other.requests().at(0).headers.contains("authorization"));
    QCOMPARE(other.requests().at(0).headers.value("x-plain"), QByteArray("yes"));
}

void HttpTest::givesUpOnEndlessRedirects()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 307, {}, "Location: /again\r\n");
    });
    QCOMPARE(failureOf([&] { get(server.url()); }).key, QByteArray("REDIRECT_REFUSED"));
    QCOMPARE(server.requests().size(), size_t(6));
}

void HttpTest::returnsARedirectWhenAskedTo()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 302, "login", "Location: https://login.example/\r\n");
    });
    const Response response =
        m_http->send({.url = server.url(), .redirects = Request::Redirects::None}, m_stop);
    QCOMPARE(response.status, 302);
    QCOMPARE(response.header("Location"), QByteArray("https://login.example/"));
}

void HttpTest::unpacksWhatIsPacked()
{
    const QByteArray text = QByteArray("Words and words. ").repeated(100000);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, 200, support::gzipped(text), "Content-Encoding: gzip\r\n");
    });
    QCOMPARE(get(server.url()).body, text);
    QCOMPARE(server.requests().at(0).headers.value("accept-encoding"), QByteArray("gzip"));
}

void HttpTest::refusesTooLargeAnAnswer_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("plain") << QByteArray(2 << 20, 'z') << QByteArray();
    QTest::newRow("a bomb") << support::gzipped(QByteArray(256 << 20, '\0'))
                            << QByteArray("Content-Encoding: gzip\r\n");
}

void HttpTest::refusesTooLargeAnAnswer()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, headers);
    HttpServer server(
        [&](QTcpSocket &socket, const HttpRequest &) { HttpServer::respond(socket, 200, content, headers); });
    const auto failure = failureOf([&] { m_http->send({.url = server.url(), .limit = 1 << 20}, m_stop); });
    QCOMPARE(failure.key, QByteArray("RESPONSE_TOO_LARGE"));
    QCOMPARE(failure.reaction, Reaction::EndRun);
    HttpServer fine(respondOk);
    QCOMPARE(get(fine.url()).status, 200);
}

void HttpTest::readsRetryAfter()
{
    for (const int status : {429, 503}) {
        HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
            HttpServer::respond(socket, status, "slow down", "Retry-After: 2.128\r\n");
        });
        const Response response = get(server.url());
        QCOMPARE(response.retryAfter, milliseconds{2128});
        const base::Failure refusal = net::refusalOf(response, Area::Destination);
        QCOMPARE(refusal.reaction, Reaction::Retry);
        QCOMPARE(refusal.retryAfter, milliseconds{2128});
        QCOMPARE(refusal.area, Area::Destination);
    }
}

QTEST_GUILESS_MAIN(HttpTest)
#include "http_test.moc"
