// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/bodywriter.h"
#include "mime/encodedword.h"

namespace {

/// The media types in the order they stand, one level deeper for each multipart.
QStringList structure(const QByteArray &bytes)
{
    QStringList types;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith("Content-Type: "))
            types += QString::fromLatin1(line.mid(14).trimmed().split(';').at(0));
    }
    return types;
}

model::Message message(bool hasHtml, bool hasInline, bool hasFile)
{
    model::Message message = compose::message();
    if (hasHtml)
        message.html = QStringLiteral("<p>x <img src=\"cid:pic\"></p>");
    if (hasInline)
        message.attachments.push_back(compose::attachment(QStringLiteral("pic.png"), "1", "pic"));
    if (hasFile)
        message.attachments.push_back(compose::attachment(QStringLiteral("file.bin"), "2"));
    return message;
}

const compose::Files files = {{"1", "picture"}, {"2", "file"}};

} // namespace

class BodyWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutLevelsThatHoldOnePart_data();
    void leavesOutLevelsThatHoldOnePart();
    void endsWithALineEnd_data();
    void endsWithALineEnd();
    void keepsTextsExactly_data();
    void keepsTextsExactly();
    void givesBoundariesThatNoContentCanEnd();
    void cleansMediaTypes_data();
    void cleansMediaTypes();
    void streamsAnEmptyAttachment();
};

void BodyWriterTest::leavesOutLevelsThatHoldOnePart_data()
{
    QTest::addColumn<bool>("hasHtml");
    QTest::addColumn<bool>("hasInline");
    QTest::addColumn<bool>("hasFile");
    QTest::addColumn<QString>("types");
    const auto row = [](bool html, bool inlined, bool file, const char *types) {
        QTest::newRow(types) << html << inlined << file << QString::fromLatin1(types);
    };
    row(false, false, false, "text/plain");
    row(true, false, false, "multipart/alternative text/plain text/html");
    row(true, true, false,
        "multipart/related multipart/alternative text/plain text/html application/octet-stream");
    row(false, false, true, "multipart/mixed text/plain application/octet-stream");
    row(true, false, true,
        "multipart/mixed multipart/alternative text/plain text/html application/octet-stream");
    row(true, true, true,
        "multipart/mixed multipart/related multipart/alternative text/plain text/html "
        "application/octet-stream "
        "application/octet-stream");
    row(false, true, true, "multipart/mixed text/plain application/octet-stream application/octet-stream");
}

void BodyWriterTest::leavesOutLevelsThatHoldOnePart()
{
    QFETCH(bool, hasHtml);
    QFETCH(bool, hasInline);
    QFETCH(bool, hasFile);
    const QByteArray bytes = compose::written(message(hasHtml, hasInline, hasFile), files);
    QTEST(structure(bytes).join(u' '), "types");
    const mime::Parsed parsed = compose::parsed(bytes);
    QCOMPARE(parsed.text, QStringLiteral("At noon?"));
    QCOMPARE(parsed.html.isEmpty(), !hasHtml);
    QCOMPARE(parsed.attachments.size(), size_t{hasInline} + size_t{hasFile});
}

void BodyWriterTest::endsWithALineEnd_data()
{
    leavesOutLevelsThatHoldOnePart_data();
}

void BodyWriterTest::endsWithALineEnd()
{
    QFETCH(bool, hasHtml);
    QFETCH(bool, hasInline);
    QFETCH(bool, hasFile);
    const QByteArray bytes = compose::written(message(hasHtml, hasInline, hasFile), files);
    QVERIFY(bytes.endsWith("\r\n"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
    for (const char c : bytes)
        QVERIFY((c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n' || c == '\t');
}

void BodyWriterTest::keepsTextsExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no line end") << QStringLiteral("a");
    QTest::newRow("line end") << QStringLiteral("a\n");
    QTest::newRow("empty lines") << QStringLiteral("\n\na\n\n\n");
    QTest::newRow("spaces") << QStringLiteral("  a  \n \t\n");
    QTest::newRow("other scripts") << QStringLiteral("会議 מרחבא 👩‍💻\n");
    QTest::newRow("mbox") << QStringLiteral("From me\n>From you\n.\n");
    QTest::newRow("boundary") << QStringLiteral("--=_a\n--=_a--\n");
}

void BodyWriterTest::keepsTextsExactly()
{
    QFETCH(QString, text);
    for (const bool hasHtml : {false, true}) {
        for (const bool hasFile : {false, true}) {
            model::Message sent = message(hasHtml, false, hasFile);
            sent.text = text;
            const QString expected = text.trimmed().isEmpty() && hasHtml ? QStringLiteral("x [image]") : text;
            QCOMPARE(compose::parsed(compose::written(sent, files)).text, expected);
        }
    }
}

void BodyWriterTest::givesBoundariesThatNoContentCanEnd()
{
    const QString key = QString::fromLatin1(compose::stamp().key.toHex());
    QString hostile;
    for (const char level : {'a', 'b', 'c'})
        hostile += QStringLiteral("\n--=_%1_%2\n\n--=_%1_%2--\n").arg(key).arg(QLatin1Char(level));
    model::Message sent = message(true, true, true);
    sent.text = hostile;
    sent.html += hostile.toHtmlEscaped();
    const mime::Parsed parsed =
        compose::parsed(compose::written(sent, {{"1", hostile.toUtf8()}, {"2", hostile.toUtf8()}}));
    QCOMPARE(parsed.text, hostile);
    QCOMPARE(parsed.attachments.size(), size_t{2});
    QCOMPARE(parsed.attachments[1].attachment.size, hostile.size());
}

void BodyWriterTest::cleansMediaTypes_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("clean");
    const auto row = [](const char *given, const char *clean) {
        QTest::newRow(given) << QByteArray(given) << QByteArray(clean);
    };
    row("image/PNG", "image/png");
    row("text/csv; charset=UTF-8", "text/csv; charset=\"utf-8\"");
    row("text/plain;charset=\"iso-8859-1\"; format=flowed", "text/plain; charset=\"iso-8859-1\"");
    row("text/plain; charset=\"x\r\nBcc: y\"", "text/plain");
    row("application/vnd.ms-excel.sheet+xml; a=b", "application/vnd.ms-excel.sheet+xml");
    for (const char *bad :
         {"", "image", "/png", "image/", "a/b/c", "image/p ng\r\nBcc: x", "im\"age/png", "ima ge/p(n)g",
          "multipart/mixed; boundary=x", "message/rfc822", "Message/Partial", "\xFF/x"})
        row(bad, "application/octet-stream");
}

void BodyWriterTest::cleansMediaTypes()
{
    QFETCH(QByteArray, given);
    QTEST(QByteArray::fromStdString(mime::cleanMediaType(given)).replace(mime::foldPoint, ' '), "clean");
}

void BodyWriterTest::streamsAnEmptyAttachment()
{
    const mime::Parsed parsed = compose::parsed(compose::written(message(false, false, true), {}));
    QCOMPARE(parsed.attachments.at(0).attachment.size, 0);
    QCOMPARE(parsed.attachments.at(0).attachment.name, QStringLiteral("file.bin"));
}

QTEST_GUILESS_MAIN(BodyWriterTest)

#include "bodywriter_test.moc"
