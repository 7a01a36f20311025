// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/net/serveridentity.h"
#include "net/http.h"
#include "net/troubles.h"
#include "support/connectproxy.h"
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

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verifiesTheServersCertificate_data();
    void verifiesTheServersCertificate();
    void keepsItsConnectionOpen();
    void goesThroughTheProxy();
    void goesPastTheProxyOnThisMachine();
    void refusesAProxyThatIsNone();
    void saysThatNobodyListens();
    void givesUpOnAServerThatDoesNotShakeHands();

private:
    QString identity(const QString &name) const { return m_folder.filePath(name); }
    model::Network network(const QString &proxy = QStringLiteral("none")) const
    {
        return {.proxy = proxy, .caFile = identity(QStringLiteral("good/ca.pem"))};
    }
    Response get(const QUrl &url) { return m_http->send({.url = url}, m_stop); }

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    base::Stop m_stop;
    std::optional<Http> m_http;
};

void ConnectionTest::initTestCase()
{
    const QString good = identity(QStringLiteral("good"));
    xipmaker::makeIdentity(good, support::serverIdentity());
    xipmaker::makeIdentity(identity(QStringLiteral("stranger")), support::serverIdentity());
    auto expired = support::serverIdentity(good);
    expired.notAfter = *base::fromIso(u"2021-01-01");
    xipmaker::makeIdentity(identity(QStringLiteral("expired")), expired);
    auto early = support::serverIdentity(good);
    early.notBefore = *base::fromIso(u"2044-01-01");
    xipmaker::makeIdentity(identity(QStringLiteral("early")), early);
    auto elsewhere = support::serverIdentity(good);
    elsewhere.commonName = QStringLiteral("elsewhere.example");
    elsewhere.subjectAltName = "DNS:elsewhere.example";
    xipmaker::makeIdentity(identity(QStringLiteral("elsewhere")), elsewhere);
    auto alone = support::serverIdentity();
    alone.selfSigned = true;
    xipmaker::makeIdentity(identity(QStringLiteral("alone")), alone);
    m_http.emplace(network(), m_clock, Area::Source);
}

void ConnectionTest::verifiesTheServersCertificate_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("names");
    QTest::newRow("good") << "good"
                          << "localhost"
                          << "";
    QTest::newRow("good, by address") << "good"
                                      << "127.0.0.1"
                                      << "";
    QTest::newRow("of an unknown authority") << "stranger"
                                             << "localhost"
                                             << "archive.example";
    QTest::newRow("expired") << "expired"
                             << "localhost"
                             << "expired";
    QTest::newRow("not valid yet") << "early"
                                   << "localhost"
                                   << "not yet valid";
    QTest::newRow("of another host") << "elsewhere"
                                     << "localhost"
                                     << "elsewhere.example";
    QTest::newRow("self-signed") << "alone"
                                 << "localhost"
                                 << "self-signed";
}

void ConnectionTest::verifiesTheServersCertificate()
{
    QFETCH(QString, who);
    QFETCH(QString, host);
    QFETCH(QString, names);
    HttpServer server(respondOk, identity(who));
    Http http(network(), m_clock, Area::Destination);
    const Request request{.url = server.url(QStringLiteral("/"), host)};
    if (names.isEmpty()) {
        QCOMPARE(http.send(request, m_stop).body, QByteArray("fine"));
        return;
    }
    const base::Failure failure = failureOf([&] { http.send(request, m_stop); });
    QCOMPARE(failure.key, QByteArray("TLS_CERTIFICATE"));
    QCOMPARE(failure.reaction, Reaction::EndRun);
    QCOMPARE(failure.area, Area::Destination);
    QVERIFY2(failure.text.contains(names), qPrintable(failure.text));
    QVERIFY2(failure.text.contains(host), qPrintable(failure.text));
    QVERIFY(net::neverArrived(failure));
    QVERIFY(server.requests().empty());
}

void ConnectionTest::keepsItsConnectionOpen()
{
    HttpServer server(respondOk, identity(QStringLiteral("good")));
    for (int each = 0; each < 5; ++each)
        QCOMPARE(get(server.url()).status, 200);
    QCOMPARE(server.connections(), 1);
}

void ConnectionTest::goesThroughTheProxy()
{
    HttpServer server(respondOk, identity(QStringLiteral("good")));
    support::ConnectProxy proxy(server.port());
    Http http(network(proxy.setting()), m_clock, Area::Source);
    QCOMPARE(http.send({.url = QUrl(QStringLiteral("https://archive.example/"))}, m_stop).body,
             QByteArray("fine"));
    QCOMPARE(proxy.asked(), QByteArrayList{"archive.example:443"});
    const auto failure =
        failureOf([&] { http.send({.url = QUrl(QStringLiteral("https://other.example/"))}, m_stop); });
    QCOMPARE(failure.key, QByteArray("TLS_CERTIFICATE"));
}

void ConnectionTest::goesPastTheProxyOnThisMachine()
{
    HttpServer server(respondOk);
    support::ConnectProxy proxy(server.port());
    Http http(network(proxy.setting()), m_clock, Area::Source);
    QCOMPARE(http.send({.url = server.url()}, m_stop).status, 200);
    QVERIFY(proxy.asked().isEmpty());
}

void ConnectionTest::refusesAProxyThatIsNone()
{
    Http http(network(QStringLiteral("proxy.example:3128")), m_clock, Area::Source);
    const auto failure =
        failureOf([&] { http.send({.url = QUrl(QStringLiteral("https://archive.example/"))}, m_stop); });
    QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
}

void ConnectionTest::saysThatNobodyListens()
{
    quint16 port = 0;
    {
        HttpServer server(respondOk);
        port = server.port();
    }
    const auto failure = failureOf([&] { get(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port))); });
    QCOMPARE(failure.key, QByteArray("CONNECTION_REFUSED"));
    QCOMPARE(failure.reaction, Reaction::Retry);
    QVERIFY(net::neverArrived(failure));
}

void ConnectionTest::givesUpOnAServerThatDoesNotShakeHands()
{
    QTcpServer mute;
    mute.listen(QHostAddress::LocalHost);
    Request request{.url = QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(mute.serverPort()))};
    request.timeouts.connect = milliseconds{100};
    const auto failure = failureOf([&] { m_http->send(request, m_stop); });
    QCOMPARE(failure.key, QByteArray("TLS_FAILED"));
    QVERIFY2(failure.text.contains(QStringLiteral("handshake within 0.1 s")), qPrintable(failure.text));
    QCOMPARE(failure.reaction, Reaction::Retry);
    QVERIFY(net::neverArrived(failure));
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
