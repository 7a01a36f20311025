// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/failureof.h"
#include "target/imap/responsereader.h"

using imap::Response;
using imap::ResponseReader;
using imap::Value;

class ResponseReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItArrives();
    void streamsALargeLiteral();
    void takesNoLiteralFromText();
    void refusesWhatIsHostile_data();
    void refusesWhatIsHostile();
    void neverKeepsMoreThanItsBound();
    void knowsWhetherAnythingIsLeft();
};

static std::vector<Response> allOf(ResponseReader &reader)
{
    std::vector<Response> all;
    while (auto response = reader.next())
        all.push_back(*response);
    return all;
}

void ResponseReaderTest::readsTheSameHoweverItArrives()
{
    const QByteArray wire = "* OK [UIDNEXT 3] hi\r\n* LIST () {1}\r\n. {5}\r\na\r\nb)\r\n"
                            "* 1 FETCH (UID 4 BODY[] {0}\r\n)\r\n+ go\r\nA1 OK [APPENDUID 1 2] done {3}\r\n";
    ResponseReader whole;
    whole.add(wire);
    const std::vector<Response> expected = allOf(whole);
    QCOMPARE(expected.size(), 5u);
    QCOMPARE(expected[1].values.at(2).text, "a\r\nb)");
    for (const qsizetype piece : {1, 2, 3, 7}) {
        ResponseReader reader;
        std::vector<Response> got;
        for (qsizetype at = 0; at < wire.size(); at += piece) {
            reader.add(wire.mid(at, piece));
            for (const Response &response : allOf(reader))
                got.push_back(response);
        }
        QVERIFY(got == expected);
    }
}

void ResponseReaderTest::streamsALargeLiteral()
{
    const QByteArray body = QByteArray("0123456789\r\n").repeated(20000);
    QByteArray streamed;
    ResponseReader reader;
    reader.setSink([&](QByteArrayView bytes) { streamed += bytes.toByteArray(); });
    const QByteArray wire =
        "* 1 FETCH (UID 4 BODY[] {" + QByteArray::number(body.size()) + "}\r\n" + body + " X {1}\r\ny)\r\n";
    std::vector<Response> got;
    for (qsizetype at = 0; at < wire.size(); at += 10000) {
        reader.add(wire.mid(at, 10000));
        for (const Response &response : allOf(reader))
            got.push_back(response);
    }
    QCOMPARE(got.size(), 1u);
    QCOMPARE(got[0].values.at(0).items.at(3).kind, Value::Kind::Streamed);
    QCOMPARE(got[0].values.at(0).items.at(5).text, "y");
    QVERIFY(streamed == body);
}

void ResponseReaderTest::takesNoLiteralFromText()
{
    ResponseReader reader;
    reader.add("A1 NO limit is {50}\r\n* OK next\r\n");
    QCOMPARE(allOf(reader).size(), 2u);
}

void ResponseReaderTest::refusesWhatIsHostile_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("bare line feed") << QByteArray("* OK a\n* OK b\r\n");
    QTest::newRow("empty line") << QByteArray("\n");
    QTest::newRow("NUL") << QByteArray("* OK a\0b\r\n", 10);
    QTest::newRow("CR within") << QByteArray("* OK a\rb\r\n");
    QTest::newRow("endless line") << QByteArray(ResponseReader::longestLine + 2, 'a');
    QTest::newRow("literal of many digits") << QByteArray("* LIST {99999999999}\r\n");
    QTest::newRow("literal beyond 32 bit") << QByteArray("* LIST {4294967296}\r\n");
    QTest::newRow("large literal nobody asked for") << QByteArray("* LIST {70000}\r\n");
    QTest::newRow("no literal at all") << QByteArray("* LIST {x}\r\n");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
}

void ResponseReaderTest::refusesWhatIsHostile()
{
    QFETCH(QByteArray, wire);
    ResponseReader reader;
    reader.add(wire);
    const base::Failure failure = support::failureOf([&] { allOf(reader); });
    QCOMPARE(failure.key, "RESPONSE_UNREADABLE");
    QCOMPARE(failure.reaction, base::Reaction::Retry);
}

void ResponseReaderTest::neverKeepsMoreThanItsBound()
{
    ResponseReader reader;
    const QByteArray one = "{60000}\r\n" + QByteArray(60000, 'x') + ' ';
    const base::Failure failure = support::failureOf([&] {
        reader.add("* LIST ");
        for (int i = 0; i < 100; ++i) {
            reader.add(one);
            reader.next();
        }
    });
    QCOMPARE(failure.key, "RESPONSE_UNREADABLE");
    ResponseReader twice;
    twice.setSink([](QByteArrayView) {});
    twice.add(QByteArray("* X {70000}\r\n" + QByteArray(70000, 'x') + " {70000}\r\n"));
    QCOMPARE(support::failureOf([&] { twice.next(); }).key, "RESPONSE_UNREADABLE");
}

void ResponseReaderTest::knowsWhetherAnythingIsLeft()
{
    ResponseReader reader;
    QVERIFY(reader.isEmpty());
    reader.add("* OK a\r\n* OK");
    QVERIFY(reader.next());
    QVERIFY(!reader.isEmpty());
    QVERIFY(!reader.next());
    reader.add(" b\r\n");
    QVERIFY(reader.next());
    QVERIFY(reader.isEmpty());
}

QTEST_GUILESS_MAIN(ResponseReaderTest)
#include "responsereader_test.moc"
