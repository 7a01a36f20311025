// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/xartocparser.h"
#include "refusal.h"

using namespace archive;

namespace {

XarToc parse(const QByteArray &xml, qsizetype step = 1 << 16, const Limits &limits = {})
{
    Reading reading = makeReading(limits);
    XarTocParser parser(reading);
    for (qsizetype at = 0; at < xml.size(); at += step)
        parser.add(xml.mid(at, step));
    return parser.finish();
}

QByteArray toc(const QByteArray &inner)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xar><toc>" + inner + "</toc></xar>\n";
}

const QByteArray checksum = "<checksum style=\"sha1\"><size>20</size><offset>0</offset></checksum>";

QByteArray file(const QByteArray &inner)
{
    return "<file id=\"1\">" + inner + "</file>";
}

const QByteArray data = "<data><length>3</length><offset>20</offset><size>5</size>"
                        "<encoding style=\"application/x-gzip\"/>"
                        "<extracted-checksum style=\"sha1\">abcd</extracted-checksum>"
                        "<archived-checksum style=\"SHA256\">0102</archived-checksum></data>";

} // namespace

class XarTocParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverythingInAnyPieces_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 7, 1 << 16})
            QTest::addRow("%d bytes at a time", step) << step;
    }

    void readsEverythingInAnyPieces()
    {
        QFETCH(int, step);
        const QByteArray keyInfo =
            "<KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
            "<X509Certificate>QUJD\nREVG</X509Certificate><X509Certificate>Rw==</X509Certificate>"
            "</X509Data></KeyInfo>";
        const XarToc got = parse(
            toc("<creation-time>2026-01-02T03:04:05</creation-time>" + checksum +
                "<signature-creation-time>816854400.5</signature-creation-time>" +
                "<signature style=\"RSA\"><offset>20</offset><size>256</size>" + keyInfo + "</signature>" +
                "<x-signature style=\"CMS\"><size>9216</size><offset>276</offset>" + keyInfo +
                "</x-signature>" +
                file(
                    "<file id=\"2\">" + data +
                    "<ea id=\"0\"><name>com.apple.x</name><offset>23</offset><length>2</length><size>2</size>"
                    "<archived-checksum style=\"sha1\">ff</archived-checksum></ea>"
                    "<type>file</type><mtime>2026-11-20T08:00:00Z</mtime><name>inner.eml</name></file>"
                    "<name>outer</name><type>directory</type>") +
                file("<name>&#252;&amp;</name><type>file</type>")),
            step);
        QCOMPARE(got.checksumStyle, QStringLiteral("sha1"));
        QCOMPARE(got.checksum.offset, 0);
        QCOMPARE(got.checksum.length, 20);
        QCOMPARE(got.signature->style, QStringLiteral("RSA"));
        QCOMPARE(got.signature->extent.length, 256);
        QCOMPARE(got.signature->certificates, QList<QByteArray>({"ABCDEF", "G"}));
        QCOMPARE(got.cmsSignature->extent.offset, 276);
        QCOMPARE(*got.signedAt, *base::fromIso(u"2026-11-20T08:00:00.500Z"));
        QCOMPARE(got.files.size(), size_t(3));
        QCOMPARE(got.path(got.files[1]), QStringLiteral("outer/inner.eml"));
        QCOMPARE(got.files[1].type, QStringLiteral("file"));
        QCOMPARE(got.files[1].modified, *base::fromIso(u"2026-11-20T08:00:00Z"));
        QCOMPARE(got.files[1].data->extent.offset, 20);
        QCOMPARE(got.files[1].data->extent.length, 3);
        QCOMPARE(got.files[1].data->size, 5);
        QCOMPARE(got.files[1].data->encoding, QStringLiteral("application/x-gzip"));
        QCOMPARE(got.files[1].data->archived.style, QStringLiteral("SHA256"));
        QCOMPARE(got.files[1].data->archived.value, QByteArray::fromHex("0102"));
        QCOMPARE(got.files[1].data->extracted.value, QByteArray::fromHex("abcd"));
        QCOMPARE(got.attributes.size(), size_t(1));
        QCOMPARE(got.attributes[0].extent.offset, 23);
        QCOMPARE(got.attributes[0].archived.value, QByteArray::fromHex("ff"));
        QCOMPARE(got.files[2].name, QStringLiteral("ü&"));
        QVERIFY(!got.files[2].data);
    }

    void ofRepeatedNamesTheLastHolds()
    {
        const XarToc got =
            parse(toc(checksum + file("<name>Bom</name><name>BomNudge</name><type>file</type>")));
        QCOMPARE(got.files[0].name, QStringLiteral("BomNudge"));
    }

    void readsBase64Names()
    {
        const XarToc got = parse(toc(checksum + file("<name enctype=\"base64\">w7w=</name>")));
        QCOMPARE(got.files[0].name, QStringLiteral("ü"));
    }

    void refusesAmbiguityAndTricks_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const QByteArray &xml, const char *key = "ARCHIVE_UNREADABLE") {
            QTest::newRow(name) << xml << QByteArray(key);
        };
        row("empty", "");
        row("no XML", "text");
        row("cut off", toc(checksum).chopped(10));
        row("another root", "<pkg><toc/></pkg>");
        row("no toc", "<xar/>");
        row("toc elsewhere", "<xar><x><toc>" + checksum + "</toc></x></xar>");
        row("two tocs", "<xar><toc>" + checksum + "</toc><toc/></xar>");
        row("two documents", toc(checksum) + toc(checksum));
        row("DTD", "<!DOCTYPE xar []>" + QByteArray("<xar><toc/></xar>"));
        row("entity bomb",
            "<!DOCTYPE xar [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xar><toc>&b;</toc></xar>");
        row("unknown entity", toc("&nbsp;"));
        row("two checksums", toc(checksum + checksum));
        row("two offsets",
            toc("<checksum style=\"sha1\"><offset>0</offset><offset>9</offset><size>20</size></checksum>"));
        row("two signatures", toc("<signature style=\"RSA\"/><signature style=\"RSA\"/>"));
        row("two data", toc(file(data + data)));
        row("two types", toc(file("<type>file</type><type>symlink</type>")));
        row("two digests",
            toc(file("<data><archived-checksum style=\"sha1\">aa</archived-checksum><archived-checksum "
                     "style=\"sha1\">bb</archived-checksum></data>")));
        row("negative", toc(file("<data><offset>-1</offset></data>")));
        row("plus sign", toc(file("<data><offset>+1</offset></data>")));
        row("hexadecimal", toc(file("<data><offset>0x10</offset></data>")));
        row("blank", toc(file("<data><offset> 1</offset></data>")));
        row("fraction", toc(file("<data><offset>1.0</offset></data>")));
        row("empty number", toc(file("<data><offset/></data>")));
        row("other digits", toc(file("<data><offset>\u0661</offset></data>")));
        row("overflows 64 bits", toc(file("<data><offset>18446744073709551617</offset></data>")));
        row("overflows 63 bits", toc(file("<data><offset>9223372036854775808</offset></data>")));
        row("data elsewhere", toc(file("<data href=\"file:///etc/passwd\"/>")), "ARCHIVE_UNSAFE");
        row("a reference", toc(file("<data><a href=\"http://example.com/\"/></data>")), "ARCHIVE_UNSAFE");
        row("nested deep", "<xar><toc>" + QByteArray("<file>").repeated(60), "ARCHIVE_LIMIT");
        row("a huge text", toc(file("<name>" + QByteArray(2 << 20, 'x') + "</name>")));
        row("a huge tag", toc(file("<name a=\"" + QByteArray(2 << 20, 'x') + "\"/>")));
    }

    void refusesAmbiguityAndTricks()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf([&] { parse(xml); }), key);
    }

    void boundsTheNumberOfFiles()
    {
        Limits limits;
        limits.members = 10;
        QCOMPARE(keyOf([&] { parse(toc(checksum + file("").repeated(11)), 1 << 16, limits); }),
                 QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(XarTocParserTest)
#include "xartocparser_test.moc"
