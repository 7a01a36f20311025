// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include "server/httpserver.h"
#include "support/eventually.h"

using namespace std::chrono_literals;
using sandbox::HttpReply;
using sandbox::HttpRequest;
using sandbox::HttpServer;

namespace {

constexpr int kPatience = 20'000;

/// A connection that writes bytes and reads what comes, in the test's own thread.
class Peer
{
public:
    explicit Peer(const HttpServer &server)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        m_socket.waitForConnected(kPatience);
    }

    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    /// Reads until the end of what is looked for has come, or the connection has ended.
    QByteArray readTo(const QByteArray &end)
    {
        while (!m_arrived.contains(end) && m_socket.waitForReadyRead(kPatience))
            m_arrived += m_socket.readAll();
        const qsizetype at = m_arrived.indexOf(end);
        const qsizetype length = at < 0 ? m_arrived.size() : at + end.size();
        const QByteArray found = m_arrived.first(length);
        m_arrived.remove(0, length);
        return found;
    }

    QByteArray readAll()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.waitForReadyRead(kPatience))
            m_arrived += m_socket.readAll();
        return std::exchange(m_arrived, {}) + m_socket.readAll();
    }

private:
    QTcpSocket m_socket;
    QByteArray m_arrived;
};

HttpReply echo(const HttpRequest &request)
{
    return {.body = '[' + request.method + ' ' + request.target + ' ' + request.body + ']'};
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersPipelinedRequestsInTheirOrder()
    {
        const HttpServer server([](const HttpRequest &request) {
            HttpReply reply = echo(request);
            if (request.target == "/slow")
                reply.after = 50ms;
            return reply;
        });
        Peer peer(server);
        peer.write(post("/slow", "a") + post("/b", "bb") + "GET /c HTTP/1.1\r\n\r\n");
        const QByteArray answers = peer.readTo("[GET /c ]");
        const qsizetype first = answers.indexOf("[POST /slow a]");
        const qsizetype second = answers.indexOf("[POST /b bb]");
        QVERIFY(first >= 0 && second > first);
        QCOMPARE(server.connections(), 1);
    }

    void takesRequestsInAnyPieces()
    {
        const HttpServer server(echo);
        Peer peer(server);
        const QByteArray bytes =
            "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        for (const char byte : bytes)
            peer.write(QByteArray(1, byte));
        QVERIFY(peer.readTo("[POST /x abcde]").endsWith("[POST /x abcde]"));
        peer.write("POST /y HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(peer.readTo("100 Continue\r\n\r\n").contains(" 100 "));
        peer.write("ok");
        QVERIFY(peer.readTo("[POST /y ok]").contains(" 200 "));
    }

    void refusesWhatIsNoRequestAndEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nwhat\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("two lengths")
            << QByteArray("GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray(" 400 ");
        QTest::newRow("bad chunk") << QByteArray(
                                          "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                                   << QByteArray(" 400 ");
        QTest::newRow("large body") << post("/", QByteArray(1001, 'x')) << QByteArray(" 413 ");
        QTest::newRow("large head") << QByteArray("GET /" + QByteArray(70'000, 'x')) << QByteArray(" 413 ");
    }

    void refusesWhatIsNoRequestAndEndsTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        const HttpServer server(echo, {.bodyLimit = 1000});
        Peer peer(server);
        peer.write(bytes);
        const QByteArray answer = peer.readAll();
        QVERIFY2(answer.contains(status), answer.constData());
    }

    void cutsAndHalvesAnswersAndStillDoesWhatIsDueLater()
    {
        std::atomic<int> done{0};
        const HttpServer server([&](const HttpRequest &request) {
            HttpReply reply{.body = QByteArray(1000, 'x')};
            reply.ending = request.target == "/half" ? HttpReply::Ending::Half : HttpReply::Ending::Cut;
            reply.later = [&] {
                ++done;
            };
            reply.laterAfter = 30ms;
            return reply;
        });
        Peer cut(server);
        cut.write("GET /cut HTTP/1.1\r\n\r\n");
        QCOMPARE(cut.readAll(), QByteArray());
        Peer half(server);
        half.write("GET /half HTTP/1.1\r\n\r\n");
        const QByteArray answer = half.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        QVERIFY(answer.contains("Content-Length: 1000") && answer.size() < 1000);
        EVENTUALLY_EQUAL(server.pendingCalls(), 0);
        QCOMPARE(done.load(), 2);
    }

    void holdsManyAnswersBackAtOnceWithTwoThreads()
    {
        const HttpServer server([](const HttpRequest &request) {
            HttpReply reply = echo(request);
            reply.after = 300ms;
            return reply;
        });
        std::vector<std::unique_ptr<Peer>> peers;
        for (int i = 0; i < 60; ++i)
            peers.push_back(std::make_unique<Peer>(server));
        QElapsedTimer timer;
        timer.start();
        for (const auto &peer : peers)
            peer->write("GET /x HTTP/1.1\r\n\r\n");
        for (const auto &peer : peers)
            QVERIFY(peer->readTo("[GET /x ]").contains(" 200 "));
        QVERIFY2(timer.elapsed() < 60 * 300 / 4, "they waited one after the other");
        QVERIFY(timer.elapsed() >= 300);
    }

    void spoilsAnswersForAsLongAsItIsTold()
    {
        HttpServer server(echo);
        Peer peer(server);
        server.spoil([](const HttpRequest &, HttpReply &reply) { reply.body = "[spoiled]"; });
        peer.write("GET /x HTTP/1.1\r\n\r\n");
        QVERIFY(peer.readTo("[spoiled]").contains(" 200 "));
        server.spoil({});
        peer.write("GET /x HTTP/1.1\r\n\r\n");
        QVERIFY(peer.readTo("[GET /x ]").contains(" 200 "));
    }

    void releasesWhatIsHeldBeforeTheAnswerGoesOut()
    {
        std::atomic<int> inFlight{0};
        std::atomic<int> most{0};
        const HttpServer server([&](const HttpRequest &request) {
            most = std::max(most.load(), ++inFlight);
            HttpReply reply = echo(request);
            reply.held = std::shared_ptr<void>(
                &inFlight, [](void *count) { --*static_cast<std::atomic<int> *>(count); });
            return reply;
        });
        Peer peer(server);
        Peer other(server);
        for (int i = 0; i < 200; ++i) {
            Peer &next = i % 2 == 0 ? peer : other;
            next.write("GET /x HTTP/1.1\r\n\r\n");
            next.readTo("[GET /x ]");
        }
        QCOMPARE(most.load(), 1);
        QCOMPARE(inFlight.load(), 0);
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "httpserver_test.moc"
