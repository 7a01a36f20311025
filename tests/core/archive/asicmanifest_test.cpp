// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/asicmanifest.h"
#include "refusal.h"

using archive::AsicManifest;

static QByteArray manifest(const QByteArray &inner)
{
    return "<?xml version=\"1.0\"?><a:ASiCManifest xmlns:a=\"http://uri.etsi.org/02918/v1.2.1#\" "
           "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">" +
           inner + "</a:ASiCManifest>";
}

static const QByteArray sha256 = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>";
static const QByteArray signature = "<a:SigReference URI=\"META-INF/signature.p7s\"/>";

static QByteArray object(const QByteArray &uri, const QByteArray &method, const QByteArray &value)
{
    return "<a:DataObjectReference URI=\"" + uri + "\">" + method + "<ds:DigestValue>" + value +
           "</ds:DigestValue></a:DataObjectReference>";
}

class AsicManifestTest : public QObject
{
    Q_OBJECT

private:
    const archive::Reading m_reading = makeReading();

private Q_SLOTS:
    void readsSignatureAndReferences()
    {
        const QByteArray value = base::Digest::sha256("text").toBase64();
        AsicManifest parsed =
            AsicManifest::parse(manifest(signature + object("items/a%20%C3%BC.eml", sha256, value) +
                                         object("b.eml", sha256, value) +
                                         "<a:ASiCManifestExtensions><a:Other/></a:ASiCManifestExtensions>"),
                                m_reading);
        QCOMPARE(parsed.signature, QByteArray("META-INF/signature.p7s"));
        QCOMPARE(parsed.references.size(), size_t(2));
        QCOMPARE(parsed.references[0].name, QByteArray("items/a \xc3\xbc.eml"));
        parsed.references[0].digest.add("text");
        QVERIFY(parsed.references[0].digest.agree());
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const QByteArray &xml, const char *key = "SIGNATURE_INVALID") {
            QTest::newRow(name) << xml << QByteArray(key);
        };
        const QByteArray good = object("a", sha256, "QUJD");
        row("no XML", "text");
        row("empty", "");
        row("other root", "<x/>");
        row("cut off", manifest(signature + good).chopped(10));
        row("no signature", manifest(good));
        row("two signatures", manifest(signature + signature + good));
        row("no digest", manifest(signature + "<a:DataObjectReference URI=\"a\"/>"));
        row("two digests",
            manifest(signature +
                     QByteArray(good).replace("</a:Data", "<ds:DigestValue>QUJD</ds:DigestValue></a:Data")));
        row("value before method",
            manifest(signature + "<a:DataObjectReference URI=\"a\"><ds:DigestValue>QUJD</ds:DigestValue>" +
                     sha256 + "</a:DataObjectReference>"),
            "SIGNATURE_UNSUPPORTED");
        row("SHA-1",
            manifest(signature +
                     object("a", "<ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"/>",
                            "QUJD")),
            "SIGNATURE_UNSUPPORTED");
        row("elsewhere", manifest(signature + object("http://example.com/a", sha256, "QUJD")));
        row("file URI", manifest(signature + object("file:///etc/passwd", sha256, "QUJD")));
        row("absolute", manifest(signature + object("/a", sha256, "QUJD")));
        row("no URI", manifest(signature + QByteArray(good).replace(" URI=\"a\"", "")));
        row("DTD", "<!DOCTYPE x [<!ENTITY e \"aaaa\">]>" + manifest(signature + good));
    }

    void refusesTheRest()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf([&] { AsicManifest::parse(xml, m_reading); }), key);
    }
};

QTEST_GUILESS_MAIN(AsicManifestTest)
#include "asicmanifest_test.moc"
