// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/imap/response.h"

using imap::Piece;
using imap::Response;
using imap::Value;

static std::optional<Response> parsed(const QByteArray &line)
{
    const std::vector<Piece> pieces{{Piece::Kind::Line, line}};
    return imap::parsedResponse(pieces);
}

class ResponseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStatus_data();
    void readsStatus();
    void readsContinuations();
    void readsData();
    void readsLiteralsInTheirPlace();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void boundsDepth();
    void knowsLinesThatAreTextToTheirEnd();
};

void ResponseTest::readsStatus_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("codeData");
    QTest::addColumn<QString>("text");
    QTest::newRow("tagged") << QByteArray("A1 OK Done.") << QByteArray("A1") << QByteArray("OK")
                            << QByteArray() << QByteArray() << "Done.";
    QTest::newRow("receipt") << QByteArray("A2 OK [APPENDUID 38505 3955:3957] Yes") << QByteArray("A2")
                             << QByteArray("OK") << QByteArray("APPENDUID") << QByteArray("38505 3955:3957")
                             << "Yes";
    QTest::newRow("bye") << QByteArray("* bye [Unavailable] Later") << QByteArray() << QByteArray("BYE")
                         << QByteArray("UNAVAILABLE") << QByteArray() << "Later";
    QTest::newRow("code alone") << QByteArray("* OK [UIDNEXT 5]") << QByteArray() << QByteArray("OK")
                                << QByteArray("UIDNEXT") << QByteArray("5") << "";
    QTest::newRow("bracket in text") << QByteArray("A1 NO x [y] {5}") << QByteArray("A1") << QByteArray("NO")
                                     << QByteArray() << QByteArray() << "x [y] {5}";
    QTest::newRow("open bracket") << QByteArray("A1 NO [never closed") << QByteArray("A1") << QByteArray("NO")
                                  << QByteArray() << QByteArray() << "[never closed";
    QTest::newRow("nothing more") << QByteArray("A1 BAD") << QByteArray("A1") << QByteArray("BAD")
                                  << QByteArray() << QByteArray() << "";
}

void ResponseTest::readsStatus()
{
    QFETCH(QByteArray, line);
    const auto response = parsed(line);
    QVERIFY(response);
    QCOMPARE(response->kind, Response::Kind::Status);
    QTEST(response->tag, "tag");
    QTEST(response->name, "name");
    QTEST(response->code, "code");
    QTEST(response->codeData, "codeData");
    QTEST(response->text, "text");
}

void ResponseTest::readsContinuations()
{
    for (const QByteArray line : {"+ go on", "+ ", "+"}) {
        const auto response = parsed(line);
        QVERIFY(response);
        QCOMPARE(response->kind, Response::Kind::Continuation);
        QCOMPARE(response->text.toUtf8(), line.mid(2));
    }
}

void ResponseTest::readsData()
{
    const auto list = parsed("* LIST (\\HasNoChildren \\Sent) \".\" \"IN\\\"BOX\"");
    QVERIFY(list);
    QCOMPARE(list->name, "LIST");
    QCOMPARE(list->values.size(), 3u);
    QCOMPARE(list->values[0].items.size(), 2u);
    QCOMPARE(list->values[0].items[1].text, "\\Sent");
    QCOMPARE(list->values[2].text, "IN\"BOX");
    const auto exists = parsed("* 23 EXISTS");
    QCOMPARE(exists->number, 23u);
    QCOMPARE(exists->name, "EXISTS");
    const auto fetched = parsed("* 1 FETCH (UID 5 X NIL BODY[HEADER.FIELDS (A B)] \"k\" (()))");
    QVERIFY(fetched);
    const std::vector<Value> &items = fetched->values.at(0).items;
    QCOMPARE(items.size(), 7u);
    QCOMPARE(items[3].kind, Value::Kind::Nil);
    QCOMPARE(items[4].text, "BODY[HEADER.FIELDS (A B)]");
    QCOMPARE(items[5].kind, Value::Kind::String);
    QCOMPARE(items[6].items.at(0).kind, Value::Kind::List);
}

void ResponseTest::readsLiteralsInTheirPlace()
{
    const std::vector<Piece> pieces{{Piece::Kind::Line, "* 1 FETCH (BODY[] "},
                                    {Piece::Kind::Literal, "a)\r\n\"b"},
                                    {Piece::Kind::Line, " UID 7 BODY[1] "},
                                    {Piece::Kind::Streamed, ""},
                                    {Piece::Kind::Line, ")"}};
    const auto response = imap::parsedResponse(pieces);
    QVERIFY(response);
    const std::vector<Value> &items = response->values.at(0).items;
    QCOMPARE(items.size(), 6u);
    QCOMPARE(items[1].text, "a)\r\n\"b");
    QCOMPARE(items[3].text, "7");
    QCOMPARE(items[5].kind, Value::Kind::Streamed);
    QVERIFY(!imap::parsedResponse(std::span(pieces).first(2)));
    QVERIFY(!imap::parsedResponse(std::span(pieces).first(3)));
}

void ResponseTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"", " ", "*", "* ", "* LIST (", "* LIST )", "* LIST (a", "* LIST \"a", "* LIST \"a\\",
          "* 1 FETCH (BODY[)", "A1 LIST a", "A+ OK x", "* LIST ((a)", "HTTP/1.1 200 fine"})
        QTest::newRow(line) << QByteArray(line);
}

void ResponseTest::refusesWhatIsNone()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parsed(line));
    QVERIFY(!imap::parsedResponse({}));
}

void ResponseTest::boundsDepth()
{
    QVERIFY(parsed("* X " + QByteArray(16, '(') + QByteArray(16, ')')));
    QVERIFY(!parsed("* X " + QByteArray(17, '(') + QByteArray(17, ')')));
    QVERIFY(!parsed("* X " + QByteArray("a ").repeated(60000)));
}

void ResponseTest::knowsLinesThatAreTextToTheirEnd()
{
    QVERIFY(imap::isTextLine("* OK see {5}"));
    QVERIFY(imap::isTextLine("A1 no {5}"));
    QVERIFY(imap::isTextLine("+ {5}"));
    QVERIFY(!imap::isTextLine("* LIST () \".\" {5}"));
}

QTEST_GUILESS_MAIN(ResponseTest)
#include "response_test.moc"
