// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/net/packing.h"
#include "net/body.h"

using base::Area;
using net::Body;
using net::Headers;
using net::Request;

class BodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItsEnd_data();
    void findsItsEnd();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void asksForAnEndOfWhatIsCutOff_data();
    void asksForAnEndOfWhatIsCutOff();
    void holdsToItsLimit();
    void tellsOfASinkThatFails();
};

void BodyTest::findsItsEnd_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isComplete");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, int status, const char *field, const char *value,
                        const char *content, bool isComplete, const char *key, const char *method = "GET") {
        QTest::newRow(name) << QByteArray(method) << status << QByteArray(field) << QByteArray(value)
                            << QByteArray(content) << isComplete << QByteArray(key);
    };
    row("by length", 200, "Content-Length", "5", "words", true, "");
    row("shorter than its length", 200, "Content-Length", "6", "words", false, "CONNECTION_CUT");
    row("nothing, by length", 200, "Content-Length", "0", "", true, "");
    row("by chunks", 200, "Transfer-Encoding", "Chunked", "5\r\nwords\r\n0\r\n\r\n", true, "");
    row("by chunks, cut", 200, "Transfer-Encoding", "chunked", "5\r\nwords\r\n", false, "CONNECTION_CUT");
    row("packed, nothing, by chunks", 200, "Content-Encoding", "gzip", "0\r\n\r\n", true, "");
    row("by the connection", 200, "Server", "x", "words", false, "");
    row("none after 204", 204, "Content-Length", "9", "", true, "");
    row("none after 304", 304, "Content-Length", "9", "", true, "");
    row("none after HEAD", 200, "Content-Length", "9", "", true, "", "HEAD");
}

void BodyTest::findsItsEnd()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, key);
    const Request request{.method = method, .url = QUrl(QStringLiteral("https://a.example"))};
    Body body(request, Area::Source);
    Headers headers{{field, value}};
    if (field == "Content-Encoding")
        headers.push_back({"Transfer-Encoding", "chunked"});
    QVERIFY(body.begin(status, headers));
    if (!content.isEmpty())
        QVERIFY(body.add(content));
    QTEST(body.isComplete(), "isComplete");
    const auto failure = body.ended();
    QCOMPARE(failure ? failure->key : QByteArray(), key);
    if (!failure)
        QCOMPARE(body.takeContent(), content.contains("words") ? QByteArray("words") : QByteArray());
}

void BodyTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("length") << QByteArray("Content-Length") << QByteArray("many");
    QTest::newRow("negative length") << QByteArray("Content-Length") << QByteArray("-1");
    QTest::newRow("second length") << QByteArray("Content-Length") << QByteArray("7");
    QTest::newRow("coding") << QByteArray("Transfer-Encoding") << QByteArray("gzip, chunked");
    QTest::newRow("packing") << QByteArray("Content-Encoding") << QByteArray("br");
}

void BodyTest::refusesWhatCannotBeRead()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    const Request request{.url = QUrl(QStringLiteral("https://a.example"))};
    Body body(request, Area::Source);
    QVERIFY(!body.begin(200, {{"Content-Length", "5"}, {field, value}}));
    QVERIFY(!body.add("words"));
    QCOMPARE(body.ended()->key, QByteArray("RESPONSE_UNREADABLE"));
}

void BodyTest::asksForAnEndOfWhatIsCutOff_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("hasSink");
    QTest::addColumn<bool>("isWhole");
    const QByteArray packing("Content-Encoding");
    QTest::newRow("by length") << QByteArray("Content-Length") << QByteArray("5") << QByteArray("words")
                               << true << true;
    QTest::newRow("packed") << packing << QByteArray("gzip") << support::gzipped("words") << true << true;
    QTest::newRow("packed, half") << packing << QByteArray("gzip") << support::gzipped("words").left(15)
                                  << true << false;
    QTest::newRow("packed, nothing") << packing << QByteArray("gzip") << QByteArray() << true << false;
    QTest::newRow("by the connection")
        << QByteArray("Server") << QByteArray("x") << QByteArray("words") << true << false;
    QTest::newRow("by the connection, kept in memory")
        << QByteArray("Server") << QByteArray("x") << QByteArray("words") << false << true;
}

void BodyTest::asksForAnEndOfWhatIsCutOff()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, content);
    QFETCH(bool, hasSink);
    QFETCH(bool, isWhole);
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const Request request{.url = QUrl(QStringLiteral("https://a.example")),
                          .sink = hasSink ? &sink : nullptr};
    Body body(request, Area::Source);
    QVERIFY(body.begin(200, {{field, value}}));
    QVERIFY(body.add(content));
    const auto failure = body.cut();
    QCOMPARE(failure ? failure->key : QByteArray(), isWhole ? QByteArray() : QByteArray("CONNECTION_CUT"));
}

void BodyTest::holdsToItsLimit()
{
    const Request request{.url = QUrl(QStringLiteral("https://a.example")), .limit = 5};
    Body exact(request, Area::Destination);
    exact.begin(200, {});
    QVERIFY(exact.add("words"));
    QVERIFY(!exact.ended());
    Body beyond(request, Area::Destination);
    beyond.begin(200, {});
    QVERIFY(!beyond.add("words!"));
    QCOMPARE(beyond.ended()->key, QByteArray("RESPONSE_TOO_LARGE"));
    QCOMPARE(beyond.ended()->area, Area::Destination);
}

void BodyTest::tellsOfASinkThatFails()
{
    QBuffer closed;
    const Request request{.url = QUrl(QStringLiteral("https://a.example")), .sink = &closed};
    Body body(request, Area::Source);
    body.begin(200, {{"Content-Length", "5"}});
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!body.add("words"));
    QCOMPARE(body.ended()->key, QByteArray("STORAGE_FAILED"));
    QCOMPARE(body.ended()->area, Area::Storage);
}

QTEST_GUILESS_MAIN(BodyTest)
#include "body_test.moc"
