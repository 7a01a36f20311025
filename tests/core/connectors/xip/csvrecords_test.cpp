// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/csvrecords.h"
#include "support/failureof.h"

class CsvRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachLineWithItsHeader_data();
    void givesEachLineWithItsHeader();
    void failsForThisItemAlone_data();
    void failsForThisItemAlone();
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

void CsvRecordsTest::namesTheColumns()
{
    QCOMPARE(xip::CsvRecords::columns(*device(" from ,to\n")).keys(),
             QStringList({QStringLiteral("from"), QStringLiteral("to")}));
    QVERIFY(xip::CsvRecords::columns(*device("\xFF")).isEmpty());
}

QTEST_GUILESS_MAIN(CsvRecordsTest)
#include "csvrecords_test.moc"
