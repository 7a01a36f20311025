// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <future>
#include <thread>

#include <QNetworkInterface>
#include <QTest>

#include "core/net/visit.h"
#include "net/loopback.h"
#include "support/failureof.h"

using net::Loopback;
using std::chrono::milliseconds;
using std::chrono::minutes;
using support::answerTo;
using support::visitTo;

namespace {

/// A wait in a thread of its own, as a lane does it.
class Waiting
{
public:
    explicit Waiting(milliseconds patience = minutes{5})
        : m_thread([this, patience] {
              m_failure = support::failureOf([&] {
                  Loopback loopback("the-state");
                  m_port.set_value(loopback.port());
                  m_answer = loopback.wait(patience, m_stop);
              });
          })
    {}
    ~Waiting()
    {
        m_stop.now();
        if (m_thread.joinable())
            m_thread.join();
    }

    quint16 port() { return m_known == 0 ? m_known = m_port.get_future().get() : m_known; }
    QByteArray visit(const QByteArray &target) { return answerTo(port(), visitTo(port(), target)); }

    const base::Stop &stop() const { return m_stop; }

    /// After its end: the query, or null where there is none.
    QString answer()
    {
        m_thread.join();
        return m_answer ? m_answer->query() : QString();
    }
    const base::Failure &failure() const { return *m_failure; }

private:
    base::Stop m_stop;
    std::promise<quint16> m_port;
    quint16 m_known = 0;
    std::optional<QUrlQuery> m_answer;
    std::optional<base::Failure> m_failure;
    std::thread m_thread;
};

const QByteArray good = "/?code=abc&state=the-state";

} // namespace

class LoopbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheRequestWithTheState();
    void listensOnThisMachineAlone();
    void listensOnBothOfItsAddresses();
    void turnsOthersAwayAndGoesOn_data();
    void turnsOthersAwayAndGoesOn();
    void answersAlikeWhateverCame();
    void takesOneRequestOnly();
    void isNotHeldUpBySilentVisitors();
    void readsARequestInPieces();
    void endsWhenNobodyComes();
    void endsWithTheStop_data();
    void endsWithTheStop();
};

void LoopbackTest::takesTheRequestWithTheState()
{
    Waiting waiting;
    QVERIFY(waiting.visit(good).startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(waiting.answer(), QStringLiteral("code=abc&state=the-state"));
}

void LoopbackTest::listensOnThisMachineAlone()
{
    Waiting waiting;
    QVERIFY(!waiting.visit(QByteArray("/")).isEmpty());
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
    others.append(QHostAddress(QStringLiteral("127.0.0.2"))); // there for a server that listens everywhere
    const QList<QHostAddress> ours{QHostAddress(QHostAddress::LocalHost),
                                   QHostAddress(QHostAddress::LocalHostIPv6)};
    for (const QHostAddress &each : others) {
        if (!ours.contains(each))
            QCOMPARE(answerTo(waiting.port(), visitTo(waiting.port(), "/"), each), QByteArray());
    }
}

void LoopbackTest::listensOnBothOfItsAddresses()
{
    const bool hasIpv6 = QTcpServer().listen(QHostAddress::LocalHostIPv6);
    Waiting waiting;
    const QByteArray answer =
        answerTo(waiting.port(), visitTo(waiting.port(), good), QHostAddress::LocalHostIPv6);
    QCOMPARE(answer.startsWith("HTTP/1.1 200"), hasIpv6);
}

void LoopbackTest::turnsOthersAwayAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("request"); // # stands for the port
    const QByteArray host = " HTTP/1.1\r\nHost: localhost:#\r\n\r\n";
    QTest::newRow("an icon") << "GET /favicon.ico" + host;
    QTest::newRow("another state") << "GET /?code=abc&state=the-stale" + host;
    QTest::newRow("another host") << "GET " + good + " HTTP/1.1\r\nHost: rebound.example:#\r\n\r\n";
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01\r\n\r\n");
    QTest::newRow("endless") << "GET /?" + QByteArray(70000, 'a');
}

void LoopbackTest::turnsOthersAwayAndGoesOn()
{
    QFETCH(QByteArray, request);
    Waiting waiting;
    request.replace("#", QByteArray::number(waiting.port()));
    const QByteArray answer = answerTo(waiting.port(), request);
    if (request.size() < 1000) // what is not read to its end may be cut
        QVERIFY2(answer.startsWith("HTTP/1.1 404 "), answer.constData());
    waiting.visit(good);
    QCOMPARE(waiting.answer(), QStringLiteral("code=abc&state=the-state"));
}

void LoopbackTest::answersAlikeWhateverCame()
{
    Waiting one;
    Waiting two;
    const QByteArray taken = one.visit(good);
    QCOMPARE(two.visit("/?error=<script>alert(1)</script>&state=the-state"), taken);
    QVERIFY(taken.contains("\r\nContent-Security-Policy: default-src 'none'\r\n"));
    QVERIFY(taken.contains("\r\nCache-Control: no-store\r\n"));
    Waiting three;
    QCOMPARE(three.visit("/canary?state=canary"), three.visit("/favicon.ico"));
}

void LoopbackTest::takesOneRequestOnly()
{
    Waiting waiting;
    waiting.visit(good);
    waiting.answer();
    QCOMPARE(waiting.visit(good), QByteArray());
}

void LoopbackTest::isNotHeldUpBySilentVisitors()
{
    Waiting waiting;
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int each = 0; each < 40; ++each) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), waiting.port());
        QVERIFY(silent.back()->waitForConnected(10000));
    }
    waiting.visit(good);
    QCOMPARE(waiting.answer(), QStringLiteral("code=abc&state=the-state"));
}

void LoopbackTest::readsARequestInPieces()
{
    Waiting waiting;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), waiting.port());
    QVERIFY(socket.waitForConnected(10000));
    for (const char each : visitTo(waiting.port(), good)) {
        socket.putChar(each);
        socket.flush();
    }
    QCOMPARE(waiting.answer(), QStringLiteral("code=abc&state=the-state"));
}

void LoopbackTest::endsWhenNobodyComes()
{
    Waiting waiting(milliseconds{1});
    waiting.port();
    QCOMPARE(waiting.answer(), QString());
    QCOMPARE(waiting.failure().key, QByteArray("NO_FAILURE"));
}

void LoopbackTest::endsWithTheStop_data()
{
    QTest::addColumn<bool>("isGentle");
    QTest::newRow("gently") << true;
    QTest::newRow("now") << false;
}

void LoopbackTest::endsWithTheStop()
{
    QFETCH(bool, isGentle);
    Waiting waiting;
    waiting.port();
    isGentle ? waiting.stop().gently() : waiting.stop().now();
    waiting.answer();
    QCOMPARE(waiting.failure().reaction, base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(LoopbackTest)
#include "loopback_test.moc"
