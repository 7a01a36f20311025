// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include <gmime/gmime.h>

#include "mime/gmimevalues.h"
#include "mime/output.h"
#include "mime/transferencoding.h"

using mime::TransferEncoding;

namespace {

QByteArray encoded(const QByteArray &text, TransferEncoding encoding, bool closeLine = false)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    mime::Output out(device);
    mime::writeEncoded(out, text, encoding, closeLine);
    out.flush();
    return device.data();
}

QByteArray decodedByGMime(const QByteArray &text, TransferEncoding encoding)
{
    mime::useGMime();
    const bool isBase64 = encoding == TransferEncoding::Base64;
    GMimeEncoding decoder;
    g_mime_encoding_init_decode(&decoder, isBase64 ? GMIME_CONTENT_ENCODING_BASE64
                                                   : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    const auto size = static_cast<size_t>(text.size());
    QByteArray out(static_cast<qsizetype>(g_mime_encoding_outlen(&decoder, size)), Qt::Uninitialized);
    out.truncate(static_cast<qsizetype>(g_mime_encoding_step(&decoder, text.constData(), size, out.data())));
    return out;
}

} // namespace

class TransferEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesByContent_data();
    void choosesByContent();
    void writesQuotedPrintable_data();
    void writesQuotedPrintable();
    void closesAnOpenLineWithoutChangingTheText();
    void comesBackThroughGMime_data();
    void comesBackThroughGMime();
};

void TransferEncodingTest::choosesByContent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isBase64");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("ASCII") << QByteArray("hello") << false;
    QTest::newRow("a fifth") << QByteArray("\xC3\xBC"
                                           "aaaaaaaa")
                             << false;
    QTest::newRow("above a fifth") << QByteArray("\xC3\xBC"
                                                 "aaaaaaa")
                                   << true;
    QTest::newRow("CJK") << QByteArray("会議") << true;
}

void TransferEncodingTest::choosesByContent()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isBase64);
    QCOMPARE(mime::encodingFor(text) == TransferEncoding::Base64, isBase64);
}

void TransferEncodingTest::writesQuotedPrintable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plain") << QByteArray("a b\tc\r\nd") << QByteArray("a b\tc\r\nd");
    QTest::newRow("equals") << QByteArray("a=b") << QByteArray("a=3Db");
    QTest::newRow("8 bit") << QByteArray("ü") << QByteArray("=C3=BC");
    QTest::newRow("space at the end") << QByteArray("a \r\nb\t") << QByteArray("a=20\r\nb=09");
    QTest::newRow("only a space") << QByteArray(" \r\n") << QByteArray("=20\r\n");
    QTest::newRow("mbox separator") << QByteArray("From me\r\nFrom: me")
                                    << QByteArray("=46rom me\r\nFrom: me");
    QTest::newRow("SMTP's end") << QByteArray(".\r\n.x") << QByteArray("=2E\r\n=2Ex");
    QTest::newRow("boundary") << QByteArray("--=_x") << QByteArray("--=3D_x");
    QTest::newRow("75") << QByteArray(75, 'x') << QByteArray(75, 'x');
    QTest::newRow("76") << QByteArray(76, 'x') << QByteArray(QByteArray(75, 'x') + "=\r\nx");
    QTest::newRow("74 and a space") << QByteArray(QByteArray(74, 'x') + " \r\n")
                                    << QByteArray(QByteArray(74, 'x') + "=\r\n=20\r\n");
    QTest::newRow("character at the end")
        << QByteArray(QByteArray(72, 'x') + "ü") << QByteArray(QByteArray(72, 'x') + "=\r\n=C3=BC");
}

void TransferEncodingTest::writesQuotedPrintable()
{
    QFETCH(QByteArray, text);
    QTEST(encoded(text, TransferEncoding::QuotedPrintable), "encoded");
}

void TransferEncodingTest::closesAnOpenLineWithoutChangingTheText()
{
    QCOMPARE(encoded("a", TransferEncoding::QuotedPrintable, true), QByteArray("a=\r\n"));
    QCOMPARE(encoded("a\r\n", TransferEncoding::QuotedPrintable, true), QByteArray("a\r\n"));
    QCOMPARE(encoded({}, TransferEncoding::QuotedPrintable, true), QByteArray());
    QCOMPARE(encoded("a", TransferEncoding::Base64, true), QByteArray("YQ==\r\n"));
}

void TransferEncodingTest::comesBackThroughGMime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("long line") << QByteArray(5000, 'x');
    QTest::newRow("spaces") << QByteArray(5000, ' ');
    QTest::newRow("equals") << QByteArray(5000, '=');
    QTest::newRow("dots") << QByteArray(5000, '.');
    QTest::newRow("from") << QByteArray("From ").repeated(1000);
    QTest::newRow("mixed") << QByteArray("a ü 会議 😀 = \t\r\n \r\n.\r\n").repeated(300);
    QTest::newRow("emoji") << QByteArray("😀").repeated(3000);
    QTest::newRow("empty lines") << QByteArray("\r\n").repeated(3000);
}

void TransferEncodingTest::comesBackThroughGMime()
{
    QFETCH(QByteArray, text);
    for (const TransferEncoding encoding : {TransferEncoding::QuotedPrintable, TransferEncoding::Base64}) {
        const QByteArray once = encoded(text, encoding, true);
        QCOMPARE(decodedByGMime(once, encoding), text);
        for (const QByteArray &line : once.split('\n'))
            QVERIFY(line.size() <= 77);
    }
}

QTEST_GUILESS_MAIN(TransferEncodingTest)

#include "transferencoding_test.moc"
