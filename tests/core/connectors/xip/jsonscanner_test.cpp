// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "connectors/xip/jsonscanner.h"
#include "support/failureof.h"

class JsonScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneValue_data();
    void takesOneValue();
    void failsWhereTheTextStopsMakingSense_data();
    void failsWhereTheTextStopsMakingSense();
    void readsAcrossPieces();
    void skipsTooLargeAValue();
    void takesKeys();
    void goesBackToAPlace();
};

class Scanned
{
public:
    explicit Scanned(const QByteArray &text) : m_bytes(text), m_buffer(&m_bytes)
    {
        m_buffer.open(QIODevice::ReadOnly);
        scanner.emplace(m_buffer);
    }

    std::optional<xip::JsonScanner> scanner;

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
};

void JsonScannerTest::takesOneValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<char>("then");
    const auto row = [](const char *text, const char *value, char then) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(value) << then;
    };
    row("{} ,", "{}", ',');
    row("  {\"a\":[1,2,{}]}]", "{\"a\":[1,2,{}]}", ']');
    row("\"x\\\"}\\\\\",", "\"x\\\"}\\\\\"", ',');
    row("{\"a\":\"]}\\\"\"}x", "{\"a\":\"]}\\\"\"}", 'x');
    row("12.5e3]", "12.5e3", ']');
    row("true}", "true", '}');
    row("null", "null", '\0');
    row("\xEF\xBB\xBF[1]", "[1]", '\0');
    row("\r\n\t[1]\r\n{}", "[1]", '{');
}

void JsonScannerTest::takesOneValue()
{
    QFETCH(QByteArray, text);
    QFETCH(char, then);
    Scanned scanned(text);
    const xip::RawRecord value = scanned.scanner->takeValue();
    QTEST(value.bytes, "value");
    QCOMPARE(int(scanned.scanner->peek()), int(then));
}

void JsonScannerTest::failsWhereTheTextStopsMakingSense_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mention");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("byte 0");
    QTest::newRow("a closing bracket") << QByteArray("  ]") << QStringLiteral("byte 2");
    QTest::newRow("an open object") << QByteArray("{\"a\":1") << QStringLiteral("inside a record at byte 6");
    QTest::newRow("an open text") << QByteArray("\"abc") << QStringLiteral("inside a record");
    QTest::newRow("an escaped end") << QByteArray("\"abc\\\"") << QStringLiteral("inside a record");
    QTest::newRow("a NUL") << QByteArray(" \0{}", 4) << QStringLiteral("NUL");
}

void JsonScannerTest::failsWhereTheTextStopsMakingSense()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, mention);
    Scanned scanned(text);
    const auto failure = support::failureOf([&] { scanned.scanner->takeValue(); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(mention), qUtf8Printable(failure.text));
}

void JsonScannerTest::readsAcrossPieces()
{
    const QByteArray value = "{\"a\":\"" + QByteArray(200'000, 'x') + "\\\"\"}";
    Scanned scanned(QByteArray(65'530, ' ') + value + ",[]");
    QCOMPARE(scanned.scanner->takeValue().bytes, value);
    QVERIFY(scanned.scanner->take(','));
    QCOMPARE(scanned.scanner->takeValue().bytes, QByteArray("[]"));
}

void JsonScannerTest::skipsTooLargeAValue()
{
    const QByteArray value = "{\"a\":\"" + QByteArray(int(xip::recordLimit), 'x') + "\"}";
    Scanned scanned("  " + value + ",7");
    const xip::RawRecord record = scanned.scanner->takeValue();
    QVERIFY(record.isTooLarge);
    QVERIFY(record.bytes.isEmpty());
    QCOMPARE(record.offset, 2);
    QCOMPARE(record.length, value.size());
    QCOMPARE(record.sha256, base::Digest::sha256(value));
    QVERIFY(scanned.scanner->take(','));
    QCOMPARE(scanned.scanner->takeValue().bytes, QByteArray("7"));
}

void JsonScannerTest::takesKeys()
{
    Scanned scanned(R"( "a\u00e9\"" : 1)");
    QCOMPARE(scanned.scanner->takeKey(), u"aé\"");
    QCOMPARE(scanned.scanner->takeValue().bytes, QByteArray("1"));
    Scanned bare("a:1");
    QVERIFY(support::failureOf([&] { bare.scanner->takeKey(); }).text.contains(u"name of a field"));
    Scanned colonless(R"("a" 1)");
    QVERIFY(support::failureOf([&] { colonless.scanner->takeKey(); }).text.contains(u"colon"));
}

void JsonScannerTest::goesBackToAPlace()
{
    const QByteArray large = "{\"a\":\"" + QByteArray(200'000, 'x') + "\n\"}";
    Scanned scanned("[1]\n\n" + large + "\n{\"b\":2}");
    scanned.scanner->takeValue();
    scanned.scanner->peek();
    const auto place = scanned.scanner->place();
    for (int turn = 0; turn < 2; ++turn) {
        scanned.scanner->goBack(place);
        const xip::RawRecord value = scanned.scanner->takeValue();
        QCOMPARE(value.bytes, large);
        QCOMPARE(value.line, 3);
    }
    QCOMPARE(scanned.scanner->takeValue().line, 5);
    QCOMPARE(int(scanned.scanner->peek()), 0);
    scanned.scanner->goBack(place);
    QCOMPARE(scanned.scanner->takeValue().bytes, large);
}

QTEST_GUILESS_MAIN(JsonScannerTest)
#include "jsonscanner_test.moc"
