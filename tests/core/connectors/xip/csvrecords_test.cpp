// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

#include "base/digest.h"
#include "connectors/xip/csvrecords.h"
#include "support/failureof.h"

class CsvRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachLineWithItsHeader_data();
    void givesEachLineWithItsHeader();
    void takesNoRecordOfAnotherLength_data();
    void takesNoRecordOfAnotherLength();
    void failsForThisItemAlone_data();
    void failsForThisItemAlone();
    void skipsARecordThatIsTooLarge_data();
    void skipsARecordThatIsTooLarge();
    void readsWhatIsTwiceAsLongInItsOwnForm();
    void namesTheColumns();
};

static std::unique_ptr<QBuffer> device(const QByteArray &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

void CsvRecordsTest::givesEachLineWithItsHeader_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("objects");
    QTest::newRow("commas") << QByteArray("a,b\r\n1,2\r\n3,4\r\n")
                            << QByteArray(R"({"a":"1","b":"2"}|{"a":"3","b":"4"})");
    QTest::newRow("semicolons") << QByteArray("a;b\n\"x;y\";\"p,q\"\n")
                                << QByteArray(R"({"a":"x;y","b":"p,q"})");
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << QByteArray(R"({"a":"1","b":"2"})");
    QTest::newRow("line breaks") << QByteArray("a,b\n\"x\ny\",\"\"\"q\"\"\"\n")
                                 << QByteArray(R"({"a":"x\ny","b":"\"q\""})");
    QTest::newRow("empty cells too many") << QByteArray("a,b\n1,2,,\n") << QByteArray(R"({"a":"1","b":"2"})");
    QTest::newRow("empty cells") << QByteArray("a,b\n,\n") << QByteArray(R"({"a":"","b":""})");
    QTest::newRow("columns of one name")
        << QByteArray("to,cc,To , to,text,text\na,b,c,d,x,x\n,,c,,,y\n")
        << QByteArray(R"({"cc":"b","text":"x","to":["a","c","d"]}|{"cc":"","text":"y","to":"c"})");
    QTest::newRow("an id and a time twice")
        << QByteArray("id,date,id,date\n1,2026,2,\n") << QByteArray(R"({"date":"","id":"2"})");
    QTest::newRow("a header alone") << QByteArray("a,b\n") << QByteArray();
}

void CsvRecordsTest::givesEachLineWithItsHeader()
{
    QFETCH(QByteArray, text);
    xip::CsvRecords records(device(text), QStringLiteral("x.csv"));
    QByteArrayList objects;
    while (const auto record = records.next())
        objects.append(QJsonDocument(xip::CsvRecords::object(record->bytes)).toJson(QJsonDocument::Compact));
    QTEST(objects.join('|'), "objects");
    QVERIFY(records.hasFoundPlace());
}

void CsvRecordsTest::takesNoRecordOfAnotherLength_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("count");
    QTest::newRow("one cell more") << QByteArray("1,2,3,4") << QStringLiteral("4");
    QTest::newRow("more, after an empty one") << QByteArray("1,2,3,,5,") << QStringLiteral("6");
    QTest::newRow("one cell less") << QByteArray("1,2") << QStringLiteral("2");
    QTest::newRow("one cell") << QByteArray("\"\"") << QStringLiteral("1");
}

void CsvRecordsTest::takesNoRecordOfAnotherLength()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, count);
    xip::CsvRecords records(device("a,b,c\n" + line + "\n1,2,3\n"), QStringLiteral("x.csv"));
    const auto record = records.next();
    QCOMPARE(record->line, 2);
    const auto failure = support::failureOf([&] { xip::CsvRecords::object(record->bytes); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(QString(u" is " + count + u',')), qUtf8Printable(failure.text));
    QVERIFY2(failure.text.contains(u" is 3."), qUtf8Printable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
    QVERIFY(!xip::CsvRecords::object(records.next()->bytes).isEmpty()); // the next one is not harmed
}

void CsvRecordsTest::failsForThisItemAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an open quote") << QByteArray("a,b\n1,2\n\"x\n");
    QTest::newRow("no UTF-8") << QByteArray("a,b\n1,\xFF\n");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0,\0b\0",
                                          8);
    QTest::newRow("nothing") << QByteArray();
}

void CsvRecordsTest::failsForThisItemAlone()
{
    QFETCH(QByteArray, text);
    xip::CsvRecords records(device(text), QStringLiteral("x.csv"));
    const auto failure = support::failureOf([&] {
        while (records.next())
            continue;
    });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(u"x.csv"), qUtf8Printable(failure.text));
}

void CsvRecordsTest::skipsARecordThatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("large");
    const QByteArray letters(qsizetype(xip::recordLimit), 'x');
    QTest::newRow("plain") << QByteArray("1," + letters);
    QTest::newRow("in quotes") << QByteArray("\"1\",\"" + letters + "\n,\"\"\"");
    QTest::newRow("of letters that are none") << QByteArray("1," + letters + '\xFF');
}

void CsvRecordsTest::skipsARecordThatIsTooLarge()
{
    QFETCH(QByteArray, large);
    xip::CsvRecords records(device("a,b\r\n1,2\r\n" + large + "\r\n3,4\r\n"), QStringLiteral("x.csv"));
    QVERIFY(!records.next()->isTooLarge);
    const auto record = records.next();
    QVERIFY(record->isTooLarge);
    QVERIFY(record->bytes.isEmpty());
    QCOMPARE(record->line, 3);
    QCOMPARE(record->offset, 10);
    QCOMPARE(record->length, large.size());
    QCOMPARE(record->sha256, base::Digest::sha256(large));
    const auto last = records.next();
    QCOMPARE(QJsonDocument(xip::CsvRecords::object(last->bytes)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"a":"3","b":"4"})"));
    QVERIFY(!records.next());
}

void CsvRecordsTest::readsWhatIsTwiceAsLongInItsOwnForm()
{
    const QByteArray marks(qsizetype(xip::recordLimit) - 2, '"'); // doubled when the record is written anew
    xip::CsvRecords records(device("a\tb\n1\t'" + marks.chopped(1) + '\n'), QStringLiteral("x.tsv"));
    const auto record = records.next();
    QVERIFY(!record->isTooLarge);
    QCOMPARE(xip::CsvRecords::object(record->bytes).value(u"b").toString().size(), marks.size());
}

void CsvRecordsTest::namesTheColumns()
{
    QCOMPARE(xip::CsvRecords::columns(*device(" from ,to\n")).keys(),
             QStringList({QStringLiteral("from"), QStringLiteral("to")}));
    QCOMPARE(support::failureOf([] { xip::CsvRecords::columns(*device("\xFF")); }).key,
             QByteArray("SOURCE_ITEM_UNREADABLE"));
}

QTEST_GUILESS_MAIN(CsvRecordsTest)
#include "csvrecords_test.moc"
