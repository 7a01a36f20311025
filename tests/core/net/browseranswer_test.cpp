// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/browseranswer.h"

using net::browserAnswer;

namespace {

constexpr quint16 port = 49152;
const QByteArray good = "/?code=abc&state=the-state";
const QByteArray host = " HTTP/1.1\r\nHost: localhost:49152\r\n";

std::optional<QUrlQuery> read(const QByteArray &head)
{
    return browserAnswer(head, port, "the-state");
}

} // namespace

class BrowserAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheRequestWithTheState_data();
    void takesTheRequestWithTheState();
    void takesNothingElse_data();
    void takesNothingElse();
    void readsSpacesWrittenAsForms();
    void readsWhatIsEncoded();
};

void BrowserAnswerTest::takesTheRequestWithTheState_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("by name") << "GET " + good + host + "Accept: */*";
    QTest::newRow("by address") << "GET " + good + " HTTP/1.1\r\nAccept: */*\r\nhost:127.0.0.1:49152";
    QTest::newRow("by the newer address") << "GET " + good + " HTTP/1.1\r\nHOST: [::1]:49152 ";
    QTest::newRow("in capitals") << "GET " + good + " HTTP/1.1\r\nHost: LOCALHOST:49152";
    QTest::newRow("in another order") << "GET /?state=the-state&code=abc" + host;
    QTest::newRow("encoded") << "GET /?code=abc&state=the%2Dstate" + host;
}

void BrowserAnswerTest::takesTheRequestWithTheState()
{
    QFETCH(QByteArray, head);
    const auto answer = read(head);
    QVERIFY(answer);
    QCOMPARE(answer->queryItemValue(QStringLiteral("code")), QStringLiteral("abc"));
}

void BrowserAnswerTest::takesNothingElse_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an icon") << "GET /favicon.ico" + host;
    QTest::newRow("no query") << "GET /" + host;
    QTest::newRow("another path") << "GET /other?code=abc&state=the-state" + host;
    QTest::newRow("another state") << "GET /?code=abc&state=the-stale" + host;
    QTest::newRow("a longer state") << "GET /?code=abc&state=the-state1" + host;
    QTest::newRow("an empty state") << "GET /?code=abc&state=" + host;
    QTest::newRow("no state") << "GET /?code=abc" + host;
    QTest::newRow("two states") << "GET /?code=abc&state=the-state&state=the-state" + host;
    QTest::newRow("an error without state") << "GET /?error=access_denied" + host;
    QTest::newRow("a post") << "POST " + good + host;
    QTest::newRow("a look") << "HEAD " + good + host;
    QTest::newRow("no version") << "GET " + good;
    QTest::newRow("a word more") << "GET " + good + " x" + host;
    QTest::newRow("another host") << "GET " + good + " HTTP/1.1\r\nHost: rebound.example:49152";
    QTest::newRow("another port") << "GET " + good + " HTTP/1.1\r\nHost: localhost:49153";
    QTest::newRow("no port") << "GET " + good + " HTTP/1.1\r\nHost: localhost";
    QTest::newRow("no host") << "GET " + good + " HTTP/1.1";
    QTest::newRow("two hosts") << "GET " + good + host + "Host: localhost:49152";
    QTest::newRow("a whole address") << "GET http://localhost:49152" + good + host;
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01");
}

void BrowserAnswerTest::takesNothingElse()
{
    QFETCH(QByteArray, head);
    QVERIFY(!read(head));
}

void BrowserAnswerTest::readsSpacesWrittenAsForms()
{
    const auto answer = read("GET /?error_description=It+is%20no+%2B&state=the-state" + host);
    QVERIFY(answer);
    QCOMPARE(answer->queryItemValue(QStringLiteral("error_description"), QUrl::FullyDecoded),
             QStringLiteral("It is no +"));
}

void BrowserAnswerTest::readsWhatIsEncoded()
{
    const auto answer = read("GET /?code=0.AX%2Fy%3D%26_z&state=the-state" + host);
    QVERIFY(answer);
    QCOMPARE(answer->queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded),
             QStringLiteral("0.AX/y=&_z"));
}

QTEST_GUILESS_MAIN(BrowserAnswerTest)
#include "browseranswer_test.moc"
