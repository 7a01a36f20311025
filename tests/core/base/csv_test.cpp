// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/csv.h"
#include "base/digest.h"
#include "support/failureof.h"

using base::CsvReader;
using base::CsvRecord;

namespace {

/// Hands out one byte a call, so that every boundary falls between two pieces.
class Drip final : public QIODevice
{
public:
    explicit Drip(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (size < 1 || m_at == m_bytes.size())
            return 0;
        *data = m_bytes.at(m_at++);
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

class Broken final : public QIODevice
{
public:
    Broken() { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override
    {
        setErrorString(QStringLiteral("the disk is gone"));
        return -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

/// `header | cell | cell` with the line of each record before it.
QString flattened(QIODevice &device)
{
    CsvReader reader(device, QStringLiteral("people.csv"));
    QStringList records{reader.header().join(u'|')};
    for (CsvRecord record; reader.next(record);)
        records.append(QString::number(record.line) + u':' + record.cells.join(u'|'));
    return records.join(u'/');
}

QString flattened(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return flattened(buffer);
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void readsTheSameFromTheSmallestPieces_data() { readsWhatPeopleWrite_data(); }
    void readsTheSameFromTheSmallestPieces();
    void refusesWithNameLineAndCause_data();
    void refusesWithNameLineAndCause();
    void refusesARecordBeyondTheLimit();
    void refusesAHeaderBeyondTheLimit();
    void takesARecordJustBelowTheLimit();
    void skipsARecordBeyondTheLimitWhereAsked();
    void refusesMoreThanAThousandCells();
    void reportsAReadErrorAsStorageFailure();
    void writesLinesThatReadBackTheSame_data();
    void writesLinesThatReadBackTheSame();
    void quotesOnlyWhereNeeded();
    void disarmsFormulasForSpreadsheetsOnly_data();
    void disarmsFormulasForSpreadsheetsOnly();
};

void CsvTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &file, const QString &expected) {
        QTest::newRow(name) << file << expected;
    };
    row("commas", "a,b\n1,2\n3,4\n", QStringLiteral("a|b/2:1|2/3:3|4"));
    row("semicolons", "a;b\n1,5;2\n", QStringLiteral("a|b/2:1,5|2"));
    row("tabs", "a\tb\n1;x\t2,y\n", QStringLiteral("a|b/2:1;x|2,y"));
    row("the separator the header uses most", "a;b;c,d\n1;2;3\n", QStringLiteral("a|b|c,d/2:1|2|3"));
    row("separators in quoted names do not count", "\"a;b;c\",d\n1;2,3\n", QStringLiteral("a;b;c|d/2:1;2|3"));
    row("doubled quotes in names do not end them", "\"a\"\";b;c\",d\n1,2\n",
        QStringLiteral("a\";b;c|d/2:1|2"));
    row("one column", "a\n1\n2", QStringLiteral("a/2:1/3:2"));
    row("CRLF", "a,b\r\n1,2\r\n", QStringLiteral("a|b/2:1|2"));
    row("CR alone", "a,b\r1,2\r3,4", QStringLiteral("a|b/2:1|2/3:3|4"));
    row("no line break at the end", "a,b\n1,2", QStringLiteral("a|b/2:1|2"));
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2\n",
        QStringLiteral("a|b/2:1|2"));
    row("byte order mark before a quote", "\xEF\xBB\xBF\"a\",b\n1,2\n", QStringLiteral("a|b/2:1|2"));
    row("a letter that starts like the mark", "\xEF\xBB\x80,b\n1,2\n", QStringLiteral("\uFEC0|b/2:1|2"));
    row("zero-width space is text elsewhere",
        "a,b\n\xEF\xBB\xBF"
        "1,2\n",
        QStringLiteral("a|b/2:") + QChar(0xFEFF) + QStringLiteral("1|2"));
    row("empty lines are skipped", "\n\r\na,b\n\n\n1,2\n\r\n3,4\n\n", QStringLiteral("a|b/6:1|2/8:3|4"));
    row("header only", "a,b\n", QStringLiteral("a|b"));
    row("empty cells", "a,b,c\n,,\n1,,\n", QStringLiteral("a|b|c/2:||/3:1||"));
    row("a quoted empty cell is a record", "a\n\"\"\n", QStringLiteral("a/2:"));
    row("more and fewer cells than names", "a,b\n1\n1,2,3\n", QStringLiteral("a|b/2:1/3:1|2|3"));
    row("quoted separators", "a,b\n\"1,5\",\"2;6\"\n", QStringLiteral("a|b/2:1,5|2;6"));
    row("doubled quotes", "a,b\n\"he said \"\"no\"\"\",\"\"\"\"\n",
        QStringLiteral("a|b/2:he said \"no\"|\""));
    row("a quote inside a plain cell", "a,b\n5\" pipe,x\n", QStringLiteral("a|b/2:5\" pipe|x"));
    row("line breaks in cells are counted", "a,b\n\"1\n2\r\n3\r4\",x\n5,6\n",
        QStringLiteral("a|b/2:1\n2\r\n3\r4|x/6:5|6"));
    row("a line break in a name", "\"a\nA\",b\n1,2\n", QStringLiteral("a\nA|b/3:1|2"));
    row("spaces stay", " a , b\n 1 ,2 \n", QStringLiteral(" a | b/2: 1 |2 "));
    row("text beyond Latin", "a,b\n\xC3\xA9\xF0\x9F\x98\x80,\xD8\xB9\n",
        QStringLiteral("a|b/2:\u00E9\U0001F600|\u0639"));
}

void CsvTest::readsWhatPeopleWrite()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(flattened(file), expected);
}

void CsvTest::readsTheSameFromTheSmallestPieces()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    Drip drip(file);
    QCOMPARE(flattened(drip), expected);
}

void CsvTest::refusesWithNameLineAndCause_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const QByteArray &file, int line, const QString &cause) {
        QTest::newRow(name) << file << QStringLiteral("people.csv, line %1:").arg(line) << cause;
    };
    row("empty", "", 1, QStringLiteral("no header"));
    row("only a byte order mark", "\xEF\xBB\xBF", 1, QStringLiteral("no header"));
    row("only empty lines", "\n\n\r\n", 4, QStringLiteral("no header"));
    row("UTF-16 little endian",
        QByteArray("\xFF\xFE"
                   "a\0,\0",
                   6),
        1, QStringLiteral("UTF-16"));
    row("UTF-16 big endian", QByteArray("\xFE\xFF\0a\0,", 6), 1, QStringLiteral("UTF-16"));
    row("UTF-16 without a mark", QByteArray("a\0,\0b\0", 6), 1, QStringLiteral("UTF-16"));
    row("UTF-16 big endian without a mark", QByteArray("\0a\0,\0b", 6), 1, QStringLiteral("UTF-16"));
    row("Latin-1", "a,b\n1,2\nJ\xFCrgen,3\n", 3, QStringLiteral("not UTF-8"));
    row("Latin-1 in the header", "a,\xFC\n", 1, QStringLiteral("not UTF-8"));
    row("a character cut short", "a\nx\xE2\x82\n", 2, QStringLiteral("not UTF-8"));
    row("overlong", "a\n\xC0\xAF\n", 2, QStringLiteral("not UTF-8"));
    row("a surrogate", "a\n\xED\xA0\x80\n", 2, QStringLiteral("not UTF-8"));
    row("an open quote", "a,b\n1,2\n3,\"4\n5,6\n", 3, QStringLiteral("never closed"));
    row("an open quote in the header", "a,\"b\n1,2\n", 1, QStringLiteral("never closed"));
    row("an open quote at the end", "a\n1\n\"", 3, QStringLiteral("never closed"));
    row("text after a quote", "a,b\n1,2\n\"3\" ,4\n", 3, QStringLiteral("follows a closing"));
    row("text after a quote on a later line", "a,b\n\"3\n\n\"x,4\n", 4, QStringLiteral("follows a closing"));
}

void CsvTest::refusesWithNameLineAndCause()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, place);
    QFETCH(QString, cause);
    const base::Failure failure = support::failureOf([&] { flattened(file); });
    QCOMPARE(failure.key, QByteArray("CSV_INVALID"));
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY2(failure.text.startsWith(place), qPrintable(failure.text));
    QVERIFY2(failure.text.contains(cause), qPrintable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
}

void CsvTest::refusesARecordBeyondTheLimit()
{
    for (const char *quote : {"", "\""}) {
        const QByteArray file = QByteArray("a,b\n1,2\n") + quote + QByteArray((10 << 20) + 1, 'x') + quote;
        const base::Failure failure = support::failureOf([&] { flattened(file); });
        QCOMPARE(failure.key, QByteArray("CSV_INVALID"));
        QVERIFY2(failure.text.startsWith(QStringLiteral("people.csv, line 3:")), qPrintable(failure.text));
        QVERIFY2(failure.text.contains(QStringLiteral("10 MiB")), qPrintable(failure.text));
    }
}

void CsvTest::refusesAHeaderBeyondTheLimit()
{
    const base::Failure failure = support::failureOf([] { flattened(QByteArray((10 << 20) + 1, 'x')); });
    QVERIFY2(failure.text.contains(QStringLiteral("10 MiB")), qPrintable(failure.text));
}

void CsvTest::takesARecordJustBelowTheLimit()
{
    const QByteArray cell((10 << 20) - 10, 'x');
    QVERIFY(flattened("a\n" + cell + "\n1").endsWith(QStringLiteral("xx/3:1")));
}

void CsvTest::skipsARecordBeyondTheLimitWhereAsked()
{
    for (const QByteArray large : {"\"12\n4\",5678", "1,2,3,4,5,6", "123456789,\xFF"}) {
        Drip drip("a,b\n1,2\n\n" + large + "\n12345,7890\n");
        CsvReader reader(drip, QStringLiteral("f"), 10, CsvReader::TooLarge::Skip);
        CsvRecord record;
        QVERIFY(reader.next(record) && !record.isTooLarge);
        QVERIFY(reader.next(record) && record.isTooLarge);
        QVERIFY(record.cells.isEmpty());
        QCOMPARE(record.line, 4);
        QCOMPARE(record.offset, 9);
        QCOMPARE(record.length, large.size());
        QCOMPARE(record.sha256, base::Digest::sha256(large));
        QVERIFY(reader.next(record) && !record.isTooLarge);
        QCOMPARE(record.cells.join(u'|'), u"12345|7890");
        QVERIFY(!reader.next(record));
    }
    Drip drip("abcdefghijk\n1\n");
    QCOMPARE(
        support::failureOf([&] { CsvReader(drip, QStringLiteral("f"), 10, CsvReader::TooLarge::Skip); }).key,
        QByteArray("CSV_INVALID"));
}

void CsvTest::refusesMoreThanAThousandCells()
{
    const QByteArray thousand = QByteArray("1,").repeated(999) + "1";
    QVERIFY(flattened("a,b\n" + thousand + "\n").endsWith(QStringLiteral("|1")));
    const base::Failure failure = support::failureOf([&] { flattened("a,b\n" + thousand + ",\n"); });
    QCOMPARE(failure.key, QByteArray("CSV_INVALID"));
    QVERIFY2(failure.text.contains(QStringLiteral("line 2: there are more than 1,000 cells")),
             qPrintable(failure.text));
}

void CsvTest::reportsAReadErrorAsStorageFailure()
{
    Broken broken;
    const base::Failure failure = support::failureOf([&] { flattened(broken); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY2(failure.text.contains(QStringLiteral("people.csv: the disk is gone")), qPrintable(failure.text));
}

void CsvTest::writesLinesThatReadBackTheSame_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("plain") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("empty") << QStringList{{}, {}, {}};
    QTest::newRow("one empty cell") << QStringList{QString()};
    QTest::newRow("separators") << QStringList{QStringLiteral("a,b"), QStringLiteral("c;d\te")};
    QTest::newRow("quotes") << QStringList{QStringLiteral("\""), QStringLiteral("a\"b\"\"c")};
    QTest::newRow("line breaks") << QStringList{QStringLiteral("a\nb"), QStringLiteral("\r\n"),
                                                QStringLiteral("\r")};
    QTest::newRow("spaces") << QStringList{QStringLiteral(" a "), QStringLiteral(" ")};
    QTest::newRow("formula") << QStringList{QStringLiteral("=1+1"), QStringLiteral("-x")};
    QTest::newRow("text beyond Latin")
        << QStringList{QStringLiteral("\u00E9\U0001F600"), QString(QChar(0xFEFF))};
}

void CsvTest::writesLinesThatReadBackTheSame()
{
    QFETCH(QStringList, cells);
    QByteArray file = "h1,h2\r\n" + base::csvLine(cells, false);
    QVERIFY(file.endsWith("\r\n"));
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, QStringLiteral("f"));
    CsvRecord record;
    QVERIFY(reader.next(record));
    QCOMPARE(record.cells, cells);
    QVERIFY(!reader.next(record));
}

void CsvTest::quotesOnlyWhereNeeded()
{
    const QStringList cells{QStringLiteral("a b"), QStringLiteral("c,d"), QStringLiteral("it's"), {}};
    QCOMPARE(base::csvLine(cells, false), QByteArray("a b,\"c,d\",it's,\r\n"));
}

void CsvTest::disarmsFormulasForSpreadsheetsOnly_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("disarmed");
    const auto row = [](const char *cell, const QByteArray &plain, const QByteArray &disarmed) {
        QTest::newRow(cell) << QString::fromLatin1(cell) << plain << disarmed;
    };
    row("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0\r\n", "'=cmd|' /C calc'!A0\r\n");
    row("+1", "+1\r\n", "'+1\r\n");
    row("-1", "-1\r\n", "'-1\r\n");
    row("@SUM(A1)", "@SUM(A1)\r\n", "'@SUM(A1)\r\n");
    row("\t=1", "\"\t=1\"\r\n", "\"'\t=1\"\r\n");
    row("\r=1", "\"\r=1\"\r\n", "\"'\r=1\"\r\n");
    row("a=1", "a=1\r\n", "a=1\r\n");
    row("user@example.com", "user@example.com\r\n", "user@example.com\r\n");
}

void CsvTest::disarmsFormulasForSpreadsheetsOnly()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, disarmed);
    QCOMPARE(base::csvLine({cell}, false), plain);
    QCOMPARE(base::csvLine({cell}, true), disarmed);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
