// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QBuffer>
#include <QTest>
#include <QTimer>

#include "core/net/packing.h"
#include "net/http.h"
#include "net/troubles.h"
#include "support/failureof.h"
#include "support/httpserver.h"

using base::Area;
using base::Reaction;
using net::Http;
using net::Request;
using std::chrono::milliseconds;
using support::failureOf;
using support::HttpRequest;
using support::HttpServer;

namespace {

void respondOk(QTcpSocket &socket, const HttpRequest &)
{
    HttpServer::respond(socket, 200, "fine");
}

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesACutConnection_data();
    void noticesACutConnection();
    void writesNothingTwiceWhenTheConnectionIsCut();
    void asksOnceWhenTheConnectionIsCut_data();
    void asksOnceWhenTheConnectionIsCut();
    void givesUpOnAStalledAnswer();
    void givesUpOnASlowAnswer();
    void leavesAWaitWhenStopped();
    void finishesARequestWhenStoppedGently();
    void leavesALongPollWhenStoppedGently();

private:
    base::SystemClock m_clock;
    base::Stop m_stop;
    std::optional<Http> m_http{std::in_place, model::Network{}, m_clock, Area::Source};
};

void ExchangeTest::noticesACutConnection_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("before anything") << QByteArray();
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("in the content") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("in the content, announced")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("in a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf");
    QTest::newRow("between chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n4\r\nhalf\r\n");
    QTest::newRow("in packed content")
        << "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\n" +
               support::gzipped("whole").left(15);
}

void ExchangeTest::noticesACutConnection()
{
    QFETCH(QByteArray, sent);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        socket.write(sent);
        socket.disconnectFromHost();
    });
    for (const Request &request :
         {Request{.method = "POST", .url = server.url(), .body = "x"}, Request{.url = server.url()}}) {
        const auto failure = failureOf([&] { m_http->send(request, m_stop); });
        QCOMPARE(failure.key, QByteArray("CONNECTION_CUT"));
        QCOMPARE(failure.reaction, Reaction::Retry);
        QCOMPARE(failure.area, Area::Source);
        QVERIFY(!net::neverArrived(failure));
    }
}

void ExchangeTest::writesNothingTwiceWhenTheConnectionIsCut()
{
    for (const QByteArray head : {"Content-Length: 8\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n8\r\n"}) {
        int asked = 0;
        HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
            socket.write("HTTP/1.1 200 OK\r\n" + head + (++asked == 1 ? "half" : "halfmore\r\n0\r\n\r\n"));
            socket.disconnectFromHost();
        });
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        const auto failure = failureOf([&] { m_http->send({.url = server.url(), .sink = &sink}, m_stop); });
        QCOMPARE(failure.key, QByteArray("CONNECTION_CUT"));
        QCOMPARE(asked, 1);
    }
}

void ExchangeTest::asksOnceWhenTheConnectionIsCut_data()
{
    QTest::addColumn<bool>("isUsedBefore");
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"POST", "PATCH", "PUT", "DELETE"}) {
        QTest::addRow("%s, new", method) << false << QByteArray(method);
        QTest::addRow("%s, used before", method) << true << QByteArray(method);
    }
}

void ExchangeTest::asksOnceWhenTheConnectionIsCut()
{
    QFETCH(bool, isUsedBefore);
    QFETCH(QByteArray, method);
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &request) {
        request.method == "GET" ? HttpServer::respond(socket, 200, "fine") : socket.abort();
    });
    Http http({}, m_clock, Area::Destination);
    if (isUsedBefore)
        http.send({.url = server.url()}, m_stop);
    const auto failure =
        failureOf([&] { http.send({.method = method, .url = server.url(), .body = "x"}, m_stop); });
    QCOMPARE(failure.key, QByteArray("CONNECTION_CUT"));
    QCOMPARE(server.requests().size(), size_t(isUsedBefore ? 2 : 1));
}

void ExchangeTest::givesUpOnAStalledAnswer()
{
    HttpServer server([](QTcpSocket &socket, const HttpRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    });
    Request request{.url = server.url()};
    request.timeouts.idle = milliseconds{100};
    const auto failure = failureOf([&] { m_http->send(request, m_stop); });
    QCOMPARE(failure.key, QByteArray("RESPONSE_TIMEOUT"));
    QVERIFY2(failure.text.contains(QStringLiteral("0.1 s")), qPrintable(failure.text));
    QVERIFY(!net::neverArrived(failure));
}

void ExchangeTest::givesUpOnASlowAnswer()
{
    QTimer drip;
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        QObject::connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip.start(5);
    });
    Request request{.url = server.url()};
    request.timeouts.idle = milliseconds{10000};
    request.timeouts.overall = milliseconds{200};
    const auto failure = failureOf([&] { m_http->send(request, m_stop); });
    QCOMPARE(failure.key, QByteArray("RESPONSE_TIMEOUT"));
    QVERIFY2(failure.text.contains(QStringLiteral("0.2 s")), qPrintable(failure.text));
}

void ExchangeTest::leavesAWaitWhenStopped()
{
    const base::Stop stop;
    HttpServer server([&](QTcpSocket &, const HttpRequest &) { std::thread([&] { stop.now(); }).join(); });
    const auto failure = failureOf([&] { m_http->send({.url = server.url()}, stop); });
    QCOMPARE(failure.reaction, Reaction::Stopped);
    QCOMPARE(failureOf([&] { m_http->send({.url = server.url()}, stop); }).reaction, Reaction::Stopped);
    QCOMPARE(server.requests().size(), size_t(1));
}

void ExchangeTest::finishesARequestWhenStoppedGently()
{
    const base::Stop stop;
    HttpServer server([&](QTcpSocket &socket, const HttpRequest &request) {
        stop.gently();
        respondOk(socket, request);
    });
    QCOMPARE(m_http->send({.url = server.url()}, stop).status, 200);
}

void ExchangeTest::leavesALongPollWhenStoppedGently()
{
    const base::Stop stop;
    HttpServer server([&](QTcpSocket &, const HttpRequest &) { stop.gently(); });
    const auto failure = failureOf([&] { m_http->send({.url = server.url(), .endsGently = true}, stop); });
    QCOMPARE(failure.reaction, Reaction::Stopped);
}

QTEST_GUILESS_MAIN(ExchangeTest)
#include "exchange_test.moc"
