// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/asic.h"
#include "opened.h"
#include "rawzip.h"
#include "xipmaker/cms.h"

using xipmaker::Identity;
using xipmaker::IdentityOptions;

namespace {

const QByteArray simpleType = "application/vnd.etsi.asic-s+zip";
const QByteArray extendedType = "application/vnd.etsi.asic-e+zip";

QByteArray reference(const QByteArray &uri, const QByteArray &bytes)
{
    return "<asic:DataObjectReference URI=\"" + uri +
           "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
           base::Digest::sha256(bytes).toBase64() + "</ds:DigestValue></asic:DataObjectReference>";
}

QByteArray manifest(const QByteArray &references, const QByteArray &signature = "META-INF/signature.p7s")
{
    return "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
           "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><asic:SigReference URI=\"" +
           signature + "\"/>" + references + "</asic:ASiCManifest>";
}

} // namespace

class AsicTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_alice =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("alice")), {.key = IdentityOptions::Key::Ec});
    const Identity m_bob =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("bob")), {.key = IdentityOptions::Key::Ec});
    const archive::Trust m_trust{.rootsPem = m_alice.caPem()};
    const QByteArray m_inner = rawZip({{"items/1.eml", "first"}, packedEntry("items/2.eml", "second")});

    RawEntry signature(const QByteArray &content, const QByteArray &name = "META-INF/signature.p7s") const
    {
        return packedEntry(name, xipmaker::detachedCms(content, m_alice));
    }

    QByteArray key(const QList<RawEntry> &entries) const { return openBytes(rawZip(entries), m_trust).key; }

private Q_SLOTS:
    void theEntriesOfASignedZipAreTheMembers_data()
    {
        QTest::addColumn<bool>("isStored");
        QTest::newRow("stored") << true;
        QTest::newRow("deflated") << false;
    }

    void theEntriesOfASignedZipAreTheMembers()
    {
        QFETCH(bool, isStored);
        const RawEntry object = isStored ? RawEntry{"plain.zip", m_inner} : packedEntry("plain.zip", m_inner);
        const Opened opened =
            openBytes(rawZip({{"mimetype", simpleType}, object, signature(m_inner)}), m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QStringLiteral("ASiC-S"));
        QCOMPARE(opened.bytes, QList<QByteArray>({"first", "second"}));
        QCOMPARE(opened.signer->fingerprint, m_alice.fingerprint());
    }

    void anythingElseThatIsSignedIsTheMember()
    {
        const Opened opened =
            openBytes(rawZip({{"mimetype", simpleType}, {"mail.eml", "text"}, signature("text")}), m_trust);
        QCOMPARE(opened.paths(), QStringList(QStringLiteral("mail.eml")));
        QCOMPARE(opened.bytes, QList<QByteArray>({"text"}));
    }

    void judgesSimpleContainers_data()
    {
        QTest::addColumn<QList<RawEntry>>("entries");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const QList<RawEntry> &entries, const char *key) {
            QTest::newRow(name) << entries << QByteArray(key);
        };
        const RawEntry type{"mimetype", simpleType};
        const RawEntry object{"a.eml", "text"};
        RawEntry folder{"META-INF/", ""};
        folder.attributes = 040755U << 16;
        row("good", {type, object, signature("text")}, "OK");
        row("with a folder", {type, object, folder, signature("text")}, "OK");
        row("without mimetype", {object, signature("text")}, "OK");
        row("mimetype with a line end", {{"mimetype", simpleType + "\n"}, object, signature("text")}, "OK");
        row("two signatures", {type, object, signature("text"), signature("text", "META-INF/signature2.p7s")},
            "OK");
        row("two signatures, one bad",
            {type, object, signature("text"), signature("test", "META-INF/signature2.p7s")},
            "SIGNATURE_INVALID");
        row("other mimetype", {{"mimetype", extendedType}, object, signature("text")}, "ARCHIVE_UNSAFE");
        row("other content", {type, object, signature("test")}, "SIGNATURE_INVALID");
        row("two objects", {type, object, {"b.eml", "x"}, signature("text")}, "ARCHIVE_UNSAFE");
        row("no object", {type, signature("text")}, "SIGNATURE_INVALID");
        row("unsigned file in META-INF", {type, object, signature("text"), {"META-INF/x", "y"}},
            "ARCHIVE_UNSAFE");
        row("object in META-INF", {type, {"META-INF/x", "text"}, signature("text")}, "ARCHIVE_UNSAFE");
        row("XAdES", {type, object, {"META-INF/signatures.xml", "<x/>"}}, "SIGNATURE_UNSUPPORTED");
        row("XAdES beside CAdES", {type, object, signature("text"), {"META-INF/signatures.xml", "<x/>"}},
            "SIGNATURE_UNSUPPORTED");
        row("time stamp only", {type, object, {"META-INF/timestamp.tst", "x"}}, "SIGNATURE_UNSUPPORTED");
        row("OPC", {{"[Content_Types].xml", "<x/>"}, {"_xmlsignatures/origin.sigs", ""}},
            "SIGNATURE_UNSUPPORTED");
        row("unsigned", {type, object}, "SIGNATURE_MISSING");
        row("hostile zip inside", {type, {"z", rawZip({{"../a", "x"}})}, signature(rawZip({{"../a", "x"}}))},
            "ARCHIVE_UNSAFE");
    }

    void judgesSimpleContainers()
    {
        QFETCH(QList<RawEntry>, entries);
        QFETCH(QByteArray, key);
        QCOMPARE(this->key(entries), key);
    }

    void judgesExtendedContainers_data()
    {
        QTest::addColumn<QList<RawEntry>>("entries");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const QList<RawEntry> &entries, const char *key) {
            QTest::newRow(name) << entries << QByteArray(key);
        };
        const RawEntry type{"mimetype", extendedType};
        const RawEntry a{"items/a b.eml", "first"};
        const RawEntry b = packedEntry("b.eml", "second");
        const QByteArray both =
            manifest(reference("items/a%20b.eml", "first") + reference("b.eml", "second"));
        const RawEntry listed{"META-INF/ASiCManifest.xml", both};
        row("good", {type, a, b, listed, signature(both)}, "OK");
        row("without mimetype", {a, b, listed, signature(both)}, "OK");
        row("other mimetype", {{"mimetype", simpleType}, a, b, listed, signature(both)}, "ARCHIVE_UNSAFE");
        row("a file changed", {type, {"items/a b.eml", "First"}, b, listed, signature(both)},
            "SIGNATURE_INVALID");
        row("a file added", {type, a, b, {"c", "x"}, listed, signature(both)}, "ARCHIVE_UNSAFE");
        row("a file missing", {type, a, listed, signature(both)}, "SIGNATURE_INVALID");
        row("manifest changed", {type, a, b, {"META-INF/ASiCManifest.xml", both + " "}, signature(both)},
            "SIGNATURE_INVALID");
        row("no signature", {type, a, b, listed}, "SIGNATURE_INVALID");
        row("a signature of nothing",
            {type, a, b, listed, signature(both), signature("x", "META-INF/other.p7s")}, "ARCHIVE_UNSAFE");
        row("signed by a file",
            {type, {"META-INF/ASiCManifest.xml", manifest(reference("b.eml", "second"), "b.eml")}, b},
            "SIGNATURE_INVALID");
        const RawEntry openDocument{"META-INF/manifest.xml", "<manifest:manifest/>"};
        row("OpenDocument manifest", {type, a, b, openDocument, listed, signature(both)}, "OK");
        row("OpenDocument manifest elsewhere",
            {type, a, b, {"items/META-INF/manifest.xml", "x"}, listed, signature(both)}, "ARCHIVE_UNSAFE");
        row("archive manifest",
            {type, a, b, listed, signature(both), {"META-INF/ASiCArchiveManifest.xml", "x"}},
            "SIGNATURE_UNSUPPORTED");
        const QByteArray first = manifest(reference("items/a%20b.eml", "first"), "META-INF/1.p7s");
        const QByteArray second = manifest(reference("b.eml", "second"), "META-INF/2.p7s");
        row("two manifests",
            {type,
             a,
             b,
             {"META-INF/ASiCManifest1.xml", first},
             {"META-INF/ASiCManifest2.xml", second},
             signature(first, "META-INF/1.p7s"),
             signature(second, "META-INF/2.p7s")},
            "OK");
        row("two manifests, one bad",
            {type,
             a,
             b,
             {"META-INF/ASiCManifest1.xml", first},
             {"META-INF/ASiCManifest2.xml", second},
             signature(first, "META-INF/1.p7s"),
             signature(first, "META-INF/2.p7s")},
            "SIGNATURE_INVALID");
        const QByteArray disputed = manifest(reference("b.eml", "second") + reference("b.eml", "other"));
        row("two digests of one file",
            {type, b, {"META-INF/ASiCManifest.xml", disputed}, signature(disputed)}, "SIGNATURE_INVALID");
        const QByteArray own = manifest(reference("b.eml", "second") + reference("mimetype", extendedType));
        row("mimetype listed", {type, b, {"META-INF/ASiCManifest.xml", own}, signature(own)}, "OK");
        const QByteArray wrong = manifest(reference("b.eml", "second") + reference("mimetype", "x"));
        row("mimetype listed wrongly", {type, b, {"META-INF/ASiCManifest.xml", wrong}, signature(wrong)},
            "SIGNATURE_INVALID");
    }

    void judgesExtendedContainers()
    {
        QFETCH(QList<RawEntry>, entries);
        QFETCH(QByteArray, key);
        QCOMPARE(this->key(entries), key);
        if (key == "OK")
            QCOMPARE(openBytes(rawZip(entries), m_trust).container, QStringLiteral("ASiC-E"));
    }

    void onlyDataObjectsAreMembers()
    {
        const QByteArray xml = manifest(reference("b.eml", "second"));
        const Opened opened = openBytes(rawZip({{"mimetype", extendedType},
                                                {"META-INF/manifest.xml", "<manifest:manifest/>"},
                                                {"b.eml", "second"},
                                                {"META-INF/ASiCManifest.xml", xml},
                                                signature(xml)}),
                                        m_trust);
        QCOMPARE(opened.paths(), QStringList(QStringLiteral("b.eml")));
    }

    void aListedFileBelowMetaInfIsAMember()
    {
        const QByteArray xml =
            manifest(reference("a.json", "first") + reference("META-INF/b.json", "second") +
                     reference("META-INF/c.p7s", "third"));
        const QList<RawEntry> rest{{"a.json", "first"},
                                   {"META-INF/c.p7s", "third"},
                                   {"META-INF/ASiCManifest.xml", xml},
                                   signature(xml)};
        const Opened opened = openBytes(
            rawZip(QList<RawEntry>{{"mimetype", extendedType}, {"META-INF/b.json", "second"}} + rest),
            m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.paths().join(u' '), u"META-INF/b.json a.json META-INF/c.p7s");
        QCOMPARE(opened.bytes, QList<QByteArray>({"second", "first", "third"}));
        QCOMPARE(key(QList<RawEntry>{{"META-INF/b.json", "Second"}} + rest), QByteArray("SIGNATURE_INVALID"));
    }

    void everySignerMustBeTrusted()
    {
        const RawEntry bob = packedEntry("META-INF/signature2.p7s", xipmaker::detachedCms("text", m_bob));
        const QByteArray zip = rawZip({{"mimetype", simpleType}, {"a", "text"}, signature("text"), bob});
        QCOMPARE(openBytes(zip, m_trust).key, QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(openBytes(zip, {.rootsPem = m_alice.caPem() + m_bob.caPem()}).key, QByteArray("OK"));
    }
};

QTEST_GUILESS_MAIN(AsicTest)
#include "asic_test.moc"
