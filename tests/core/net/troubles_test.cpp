// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/troubles.h"

using base::Area;
using base::Reaction;
using std::chrono::milliseconds;

class TroublesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarTheRequestGot_data();
    void saysHowFarTheRequestGot();
    void aRequestWithoutItsTokenNeverArrived();
    void tellsWhoWantsAClientCertificate();
    void namesTheLimitThatWasReached();
    void tellsAPortWithoutTlsFromOneWhoseTlsFails();
    void tellsWhatIsNoHttp_data();
    void tellsWhatIsNoHttp();
};

void TroublesTest::saysHowFarTheRequestGot_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("neverArrived");
    const auto row = [](QAbstractSocket::SocketError error, bool isSent, const char *key) {
        QTest::addRow("%d, %s", int(error), isSent ? "sent" : "not sent")
            << int(error) << isSent << QByteArray(key) << !isSent;
    };
    row(QAbstractSocket::HostNotFoundError, false, "HOST_NOT_FOUND");
    row(QAbstractSocket::ConnectionRefusedError, false, "CONNECTION_REFUSED");
    row(QAbstractSocket::NetworkError, false, "CONNECTION_FAILED");
    row(QAbstractSocket::RemoteHostClosedError, false, "CONNECTION_FAILED");
    row(QAbstractSocket::SslHandshakeFailedError, false, "TLS_FAILED");
    row(QAbstractSocket::ProxyAuthenticationRequiredError, false, "PROXY_SIGN_IN");
    row(QAbstractSocket::ProxyConnectionRefusedError, false, "PROXY_FAILED");
    row(QAbstractSocket::ProxyNotFoundError, false, "PROXY_FAILED");
    row(QAbstractSocket::RemoteHostClosedError, true, "CONNECTION_CUT");
    row(QAbstractSocket::ProxyConnectionClosedError, true, "CONNECTION_CUT");
    row(QAbstractSocket::NetworkError, true, "CONNECTION_CUT");
}

void TroublesTest::saysHowFarTheRequestGot()
{
    QFETCH(int, error);
    QFETCH(bool, isSent);
    const QUrl url(QStringLiteral("https://a.example:8443/path?sig=secret"));
    const base::Failure failure = net::troubleOf(static_cast<QAbstractSocket::SocketError>(error),
                                                 QStringLiteral("detail"), url, isSent, Area::Destination);
    QTEST(failure.key, "key");
    QTEST(net::neverArrived(failure), "neverArrived");
    QCOMPARE(failure.area, Area::Destination);
    QVERIFY(failure.text.contains(QStringLiteral("a.example")));
    QVERIFY(!failure.text.contains(QStringLiteral("secret")));
    QCOMPARE(failure.reaction, failure.key == "PROXY_SIGN_IN" ? Reaction::EndRun : Reaction::Retry);
}

void TroublesTest::aRequestWithoutItsTokenNeverArrived()
{
    const base::Failure failure(Reaction::Retry, Area::Destination, "SIGN_IN_UNAVAILABLE",
                                QStringLiteral("Nobody signs in just now."));
    QVERIFY(net::neverArrived(failure));
}

/// With TLS 1.3 the alert comes when the request is on its way.
void TroublesTest::tellsWhoWantsAClientCertificate()
{
    for (const char *detail : {"error:0A00045C:SSL routines::tlsv13 alert certificate required",
                               "error:0A000418:SSL routines::tlsv1 alert unknown ca",
                               "error:0A000415:SSL routines::sslv3 alert certificate expired"}) {
        for (const bool isSent : {false, true}) {
            const base::Failure failure =
                net::troubleOf(QAbstractSocket::SslInternalError, QLatin1String(detail),
                               QUrl(QStringLiteral("https://a.example/")), isSent, Area::Source);
            QCOMPARE(failure.key, QByteArray("CLIENT_CERTIFICATE_REFUSED"));
            QVERIFY(failure.reaction == Reaction::EndRun && failure.text.contains(u"a.example"));
            QVERIFY(!net::neverArrived(failure));
        }
    }
}

void TroublesTest::namesTheLimitThatWasReached()
{
    const QUrl url(QStringLiteral("https://a.example"));
    for (const auto limit :
         {net::Limit::Connect, net::Limit::Handshake, net::Limit::Idle, net::Limit::Overall}) {
        const bool isSent = limit != net::Limit::Connect && limit != net::Limit::Handshake;
        const base::Failure failure = net::timeoutOf(limit, milliseconds{1500}, url, isSent, Area::Source);
        QCOMPARE(failure.reaction, Reaction::Retry);
        QCOMPARE(net::neverArrived(failure), !isSent);
        QVERIFY(failure.text.contains(QStringLiteral("1.5 s")));
    }
}

void TroublesTest::tellsAPortWithoutTlsFromOneWhoseTlsFails()
{
    const QUrl url(QStringLiteral("https://a.example:8080"));
    const auto textOf = [&](const char *detail) {
        const base::Failure failure = net::troubleOf(QAbstractSocket::SslHandshakeFailedError,
                                                     QLatin1String(detail), url, false, Area::Source);
        return failure.sentence();
    };
    const QString plain =
        textOf("Error during SSL handshake: error:0A00010B:SSL routines::wrong version number");
    QVERIFY2(plain.contains(QStringLiteral("a.example:8080 does not speak TLS")), qPrintable(plain));
    QVERIFY2(plain.contains(QStringLiteral("port")), qPrintable(plain));
    const QString old =
        textOf("Error during SSL handshake: error:0A00042E:SSL routines::tlsv1 alert protocol version");
    QVERIFY2(old.contains(QStringLiteral("TLS 1.2")), qPrintable(old));
    const base::Failure closed = net::troubleOf(QAbstractSocket::RemoteHostClosedError,
                                                QStringLiteral("closed"), url, false, Area::Source);
    QVERIFY2(closed.text.contains(QStringLiteral("before it was encrypted")), qPrintable(closed.text));
}

void TroublesTest::tellsWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QString>("text");
    QTest::newRow("mail") << QByteArray("220 mx ESMTP\r\n") << QStringLiteral("“220 mx ESMTP”");
    QTest::newRow("TLS") << QByteArray("\x15\x03\x01\0\2\2F", 7) << QStringLiteral("speaks TLS");
    QTest::newRow("bytes") << QByteArray("\0\x7f\x1b[2J", 6) << QStringLiteral("“???[2J”");
}

void TroublesTest::tellsWhatIsNoHttp()
{
    QFETCH(QByteArray, begin);
    QFETCH(QString, text);
    const base::Failure failure =
        net::notHttp(begin, QUrl(QStringLiteral("http://a.example:81")), Area::Source);
    QCOMPARE(failure.key, "RESPONSE_UNREADABLE");
    QVERIFY2(failure.text.contains(text), qPrintable(failure.text));
    QVERIFY(failure.text.contains(QStringLiteral("a.example:81")));
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(TroublesTest)
#include "troubles_test.moc"
