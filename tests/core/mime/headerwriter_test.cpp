// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QBuffer>
#include <QTest>

#include "mime/headerwriter.h"
#include "mime/output.h"

namespace {

QByteArray fields(const std::function<void(mime::HeaderWriter &)> &write, std::string_view lineEnd = "\r\n")
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    mime::Output out(device);
    mime::HeaderWriter writer(out, lineEnd);
    write(writer);
    out.flush();
    return device.data();
}

} // namespace

class HeaderWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAFieldALine();
    void writesNothingForAnEmptyValue();
    void foldsBetweenTokens();
    void keepsAFirstTokenBehindItsName();
    void keepsASuffixWithItsToken();
    void usesTheLineEndItIsGiven();
    void cannotBeBrokenOutOf_data();
    void cannotBeBrokenOutOf();
};

void HeaderWriterTest::writesAFieldALine()
{
    QCOMPARE(fields([](auto &w) {
                 w.write("Date", "today");
                 w.writeText("Subject", "Lunch at noon");
                 w.endFields();
             }),
             QByteArray("Date: today\r\nSubject: Lunch at noon\r\n\r\n"));
}

void HeaderWriterTest::writesNothingForAnEmptyValue()
{
    QCOMPARE(fields([](auto &w) {
                 w.write("Date", "");
                 w.writeText("Subject", "");
             }),
             QByteArray());
}

void HeaderWriterTest::foldsBetweenTokens()
{
    const QByteArray written = fields([](auto &w) {
        w.begin("References");
        for (int i = 0; i < 20; ++i)
            w.add("<id-" + std::to_string(i) + "@example.com>");
        w.end();
    });
    for (const QByteArray &line : written.split('\n'))
        QVERIFY(line.size() <= 77);
    QCOMPARE(QByteArray(written).replace("\r\n ", " ").count('\n'), 1);
    QCOMPARE(written.count("<id-"), 20);
}

void HeaderWriterTest::keepsAFirstTokenBehindItsName()
{
    for (const size_t size : {60u, 100u, 900u})
        QCOMPARE(fields([&](auto &w) { w.write("Message-ID", std::string(size, 'x')); }),
                 QByteArray("Message-ID: " + QByteArray(static_cast<qsizetype>(size), 'x') + "\r\n"));
    QVERIFY(fields([&](auto &w) {
                w.write("Message-ID", std::string(995, 'x'));
            }).startsWith("Message-ID:\r\n x"));
}

void HeaderWriterTest::keepsASuffixWithItsToken()
{
    const QByteArray written = fields([](auto &w) {
        w.begin("To");
        w.add(std::string(40, 'a') + '\n' + std::string(30, 'b'), ",");
        w.add("c");
        w.end();
    });
    QCOMPARE(written, QByteArray("To: " + QByteArray(40, 'a') + ' ' + QByteArray(30, 'b') + ",\r\n c\r\n"));
}

void HeaderWriterTest::usesTheLineEndItIsGiven()
{
    const auto long_ = std::string(70, 'x');
    QCOMPARE(fields([&](auto &w) { w.write("X-Long-Name", long_ + "\ny"); }, "\n"),
             QByteArray("X-Long-Name: " + QByteArray(70, 'x') + "\n y\n"));
}

void HeaderWriterTest::cannotBeBrokenOutOf_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("CRLF") << QByteArray("a\r\nBcc: x@example.com");
    QTest::newRow("LF and space") << QByteArray("a\n\nbody");
    QTest::newRow("CR") << QByteArray("a\rBcc: x");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("8 bit") << QByteArray("a\xFF");
    QTest::newRow("DEL") << QByteArray("a\x7F");
}

void HeaderWriterTest::cannotBeBrokenOutOf()
{
    QFETCH(QByteArray, token);
    const QByteArray asToken = fields([&](auto &w) { w.write("X", token.toStdString()); });
    const QByteArray asText = fields([&](auto &w) { w.writeText("X", token.toStdString()); });
    for (const QByteArray &written : {asToken, asText}) {
        QVERIFY(written.endsWith("\r\n"));
        const QByteArray unfolded = QByteArray(written).replace("\r\n ", " ");
        QCOMPARE(unfolded.count('\n'), 1);
        for (const char c : unfolded.chopped(2))
            QVERIFY(c >= 0x20 && c < 0x7F);
    }
}

QTEST_GUILESS_MAIN(HeaderWriterTest)

#include "headerwriter_test.moc"
