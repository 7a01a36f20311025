// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/headerfields.h"
#include "support/failureof.h"

namespace {

QString flattened(const QByteArray &text)
{
    QStringList list;
    for (const mime::RawField &field : mime::splitFields(text))
        list += QString::fromLatin1(field.name) + u'=' + QString::fromUtf8(field.value);
    return list.join(u'|');
}

/// Gives one byte a call, so that every line end falls between two reads.
class Drip final : public QIODevice
{
public:
    explicit Drip(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (size < 1 || m_at == m_bytes.size())
            return 0;
        *data = m_bytes[m_at++];
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

class HeaderFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEnd_data();
    void findsTheEnd();
    void boundsTheHeader();
    void splitsFields_data();
    void splitsFields();
    void knowsMixedLineEnds_data();
    void knowsMixedLineEnds();
    void knowsAFieldLine_data();
    void knowsAFieldLine();
};

void HeaderFieldsTest::findsTheEnd_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const char *mail, const char *header) {
        QTest::newRow(name) << QByteArray(mail) << QByteArray(header);
    };
    row("LF", "A: 1\nB: 2\n\nbody\n\n", "A: 1\nB: 2\n");
    row("CRLF", "A: 1\r\nB: 2\r\n\r\nbody", "A: 1\r\nB: 2\r\n");
    row("mixed", "A: 1\r\nB: 2\n\r\nbody", "A: 1\r\nB: 2\n");
    row("mixed the other way", "A: 1\n\r\nbody", "A: 1\n");
    row("no body", "A: 1\nB: 2\n", "A: 1\nB: 2\n");
    row("no line end", "A: 1", "A: 1");
    row("empty", "", "");
    row("empty first line", "\nA: 1\n\n", "");
    row("empty first line, CRLF", "\r\nA: 1\n\n", "");
    row("CR", "A: 1\rB: 2\r\rTo: body\r", "A: 1\rB: 2\r");
    row("CR, LF in the body", "A: 1\rB: 2\r\rbody\nbody\r\n\r\n", "A: 1\rB: 2\r");
    row("CR, one field", "A: 1\r\rbody", "A: 1\r");
    row("CR, no body", "A: 1\rB: 2\r", "A: 1\rB: 2\r");
    row("CR, empty first line", "\rA: 1\r\r", "");
    row("many CR", "A: 1\r\r\nB: 2\r\r\n\r\r\nTo: body\r\r\n", "A: 1\r\r\nB: 2\r\r\n");
    row("spaces are no empty line", "A: 1\n \nB: 2\n\n", "A: 1\n \nB: 2\n");
}

void HeaderFieldsTest::findsTheEnd()
{
    QFETCH(QByteArray, mail);
    QFETCH(QByteArray, header);
    QCOMPARE(mime::readHeaderPart(*compose::deviceOf(mail)), header);
    Drip drip(mail);
    QCOMPARE(mime::readHeaderPart(drip), header);
    QCOMPARE(mime::headerPartOf(mail), header);
}

void HeaderFieldsTest::boundsTheHeader()
{
    const auto header = [](qsizetype size) {
        return QByteArray("A: " + QByteArray(size - 4, 'x') + '\n');
    };
    QCOMPARE(mime::readHeaderPart(*compose::deviceOf(header(mime::headerPartLimit) + "\nbody")).size(),
             mime::headerPartLimit);
    const base::Failure failure = support::failureOf(
        [&] { mime::readHeaderPart(*compose::deviceOf(header(mime::headerPartLimit + 1) + "\nbody")); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void HeaderFieldsTest::splitsFields_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const char *text, const char *fields) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(fields);
    };
    row("two", "A: 1\r\nB:2\r\n", "A=1|B=2");
    row("folded", "A: 1\n 2\n\t3\nB: 4\n", "A=1 2\t3|B=4");
    row("folded at once", "A:\n 1\n", "A=1");
    row("empty value", "A:\nB: \n", "A=|B=");
    row("space before the colon", "To : x\n", "To=x");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "A: 1\n",
        "A=1");
    row("mbox", "From ann@x.com Fri Nov 20 08:00:00 2026\nA: 1\n", "A=1");
    row("mbox within", "A: 1\n>From x\nB: 2\n", "A=1|B=2");
    row("stray line", "A: 1\nstray\n folded\nB: 2\n", "A=1|B=2");
    row("first line folded", " x\nA: 1\n", "A=1");
    row("8 bit value", "A: \xC3\xBC\n", "A=ü");
    row("8 bit name", "\xC3\xBC: 1\nB: 2\n", "B=2");
    row("many CR", "A: 1\r\r\nB: 2\n", "A=1|B=2");
    row("CR alone", "A: 1\rB: 2\r 3\rC: 4", "A=1|B=2 3|C=4");
    row("nothing", "", "");
}

void HeaderFieldsTest::splitsFields()
{
    QFETCH(QByteArray, text);
    QTEST(flattened(text), "fields");
}

void HeaderFieldsTest::knowsMixedLineEnds_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isMixed");
    for (const char *header :
         {"A: 1\nB: 2\r\nC: 3\n", "A: 1\rB: 2\r", "A: 1\r\r\nB: 2\r\n", "A: 1\nB: 2\r2\nC: 3\n",
          "A: 1\nB: 2\r 2\nC: 3\n", "A: 1\nB: 2\n\r", "A: 1", ""})
        QTest::newRow(header) << QByteArray(header) << false;
    for (const char *header :
         {"A: 1\nB: 2\rTo: 3\n", "A: 1\nB: 2\r\rbody\n", "A: 1\rB: 2\nC: 3\n", "A: 1\nB: 2\rTo: 3"})
        QTest::newRow(header) << QByteArray(header) << true;
}

void HeaderFieldsTest::knowsMixedLineEnds()
{
    QFETCH(QByteArray, header);
    QTEST(mime::hasMixedLineEnds(header), "isMixed");
}

void HeaderFieldsTest::knowsAFieldLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isField");
    for (const char *line : {"A: 1", "A:", "X-A-b: x", "To : x"})
        QTest::newRow(line) << QByteArray(line) << true;
    for (const char *line : {"", ":", ": x", " A: x", "a b: x", "From x 08:00:00", "text", "\xFF: x"})
        QTest::newRow(line) << QByteArray(line) << false;
}

void HeaderFieldsTest::knowsAFieldLine()
{
    QFETCH(QByteArray, line);
    QTEST(mime::isFieldLine(line), "isField");
}

QTEST_GUILESS_MAIN(HeaderFieldsTest)

#include "headerfields_test.moc"
