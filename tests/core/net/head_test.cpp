// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/head.h"
#include "support/failureof.h"

using net::Request;

class HeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStatusAndFields();
    void unfoldsFields();
    void knowsWhetherTheConnectionStays_data();
    void knowsWhetherTheConnectionStays();
    void refusesWhatIsNoHead_data();
    void refusesWhatIsNoHead();
    void writesARequest();
    void writesInternationalHosts();
    void refusesFieldsThatWouldNotStayOne_data();
    void refusesFieldsThatWouldNotStayOne();
};

void HeadTest::readsStatusAndFields()
{
    const auto head = net::parsedHead("HTTP/1.1 404 Not Found\r\nServer: x\r\nEmpty:\r\nA: b: c");
    QVERIFY(head);
    QCOMPARE(head->status, 404);
    const net::Headers expected{{"Server", "x"}, {"Empty", ""}, {"A", "b: c"}};
    QCOMPARE(head->headers, expected);
    QCOMPARE(net::parsedHead("HTTP/1.1 200")->status, 200);
}

void HeadTest::unfoldsFields()
{
    const auto head = net::parsedHead("HTTP/1.1 200 OK\r\nA: one\r\n  two\r\n\tthree");
    QCOMPARE(net::valueOf(head->headers, "A"), QByteArray("one two three"));
}

void HeadTest::knowsWhetherTheConnectionStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("stays");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1 200 OK") << true;
    QTest::newRow("1.1, close") << QByteArray("HTTP/1.1 200 OK\r\nConnection: Close") << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK") << false;
    QTest::newRow("1.0, keep-alive") << QByteArray("HTTP/1.0 200 OK\r\nConnection: Keep-Alive") << true;
}

void HeadTest::knowsWhetherTheConnectionStays()
{
    QFETCH(QByteArray, text);
    QTEST(net::parsedHead(text)->keepsConnection, "stays");
}

void HeadTest::refusesWhatIsNoHead_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "HTTP/1.1", "HTTP/1.1 OK", "HTTP/2 200 OK", "HTTP/1.1 20 OK", "HTTP/1.1200 OK", "SSH-2.0-x",
          "<html>", "HTTP/1.1 200 OK\r\nno colon", "HTTP/1.1 200 OK\r\n: no name",
          "HTTP/1.1 200 OK\r\n folded", "HTTP/1.1 200 OK\r\nA : blank"})
        QTest::newRow(text) << QByteArray(text);
}

void HeadTest::refusesWhatIsNoHead()
{
    QFETCH(QByteArray, text);
    QVERIFY(!net::parsedHead(text));
}

void HeadTest::writesARequest()
{
    const Request request{.method = "POST",
                          .url = QUrl(QStringLiteral("https://a.example:8443/a b/ü?q=1 2&r=%26#part")),
                          .headers = {{"Accept", "*/*"}},
                          .credentials = {{"Authorization", "Bearer x"}}};
    QCOMPARE(net::requestHead(request, 5, "a=b"), QByteArray("POST /a%20b/%C3%BC?q=1%202&r=%26 HTTP/1.1\r\n"
                                                             "Host: a.example:8443\r\n"
                                                             "User-Agent: Chancery\r\n"
                                                             "Accept-Encoding: gzip\r\n"
                                                             "Content-Length: 5\r\n"
                                                             "Cookie: a=b\r\n"
                                                             "Accept: */*\r\n"
                                                             "Authorization: Bearer x\r\n\r\n"));
}

void HeadTest::writesInternationalHosts()
{
    const auto hostOf = [](const char *url) {
        const QByteArray head = net::requestHead({.url = QUrl(QString::fromUtf8(url))}, -1, {});
        return head.split('\n').at(1).trimmed();
    };
    QCOMPARE(hostOf("https://bücher.example"), QByteArray("Host: xn--bcher-kva.example"));
    QCOMPARE(hostOf("http://[::1]:80/"), QByteArray("Host: [::1]:80"));
    QCOMPARE(net::requestHead({.url = QUrl(QStringLiteral("https://a.example"))}, -1, {}).split(' ').at(1),
             QByteArray("/"));
}

void HeadTest::refusesFieldsThatWouldNotStayOne_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("line break") << QByteArray("A") << QByteArray("b\r\nC: d");
    QTest::newRow("line feed") << QByteArray("A") << QByteArray("b\nC: d");
    QTest::newRow("zero") << QByteArray("A") << QByteArray("b\0c", 3);
    QTest::newRow("name with a colon") << QByteArray("A: b") << QByteArray("c");
    QTest::newRow("no name") << QByteArray() << QByteArray("c");
}

void HeadTest::refusesFieldsThatWouldNotStayOne()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const Request request{.url = QUrl(QStringLiteral("https://a.example")), .headers = {{name, value}}};
    QCOMPARE(support::failureOf([&] { net::requestHead(request, -1, {}); }).key,
             QByteArray("INVALID_HEADER"));
    const Request method{.method = "GET / HTTP/1.1\r\nX:", .url = request.url};
    QCOMPARE(support::failureOf([&] { net::requestHead(method, -1, {}); }).key, QByteArray("INVALID_HEADER"));
}

QTEST_GUILESS_MAIN(HeadTest)
#include "head_test.moc"
