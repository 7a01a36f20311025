// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "archive/xar.h"
#include "opened.h"
#include "xipmaker/xip.h"

using namespace xipmaker;
using Payload = XipOptions::Payload;
using Algorithm = base::Digest::Algorithm;

class XarTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_identity = makeIdentity(m_folder.filePath(QStringLiteral("id")));
    const archive::Trust m_trust{.rootsPem = m_identity.caPem()};
    const std::vector<Entry> m_entries{{QStringLiteral("items/1.eml"), "first message"},
                                       {QStringLiteral("items/2.eml"), "second message"},
                                       {QStringLiteral("empty"), QByteArray()}};
    int m_made = 0;

    QByteArray made(const XipOptions &options, const std::vector<Entry> &entries)
    {
        const QString path = m_folder.filePath(QString::number(++m_made));
        writeXip(path, entries, m_identity, options);
        QFile file(path);
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }

    QByteArray made(const XipOptions &options = {}) { return made(options, m_entries); }

    /// The key that a XAR of plain files gets when its table of contents is changed before it is signed.
    QByteArray withToc(const std::function<QByteArray(QByteArray)> &edit)
    {
        return openBytes(
                   made({.payload = Payload::Files, .encoding = Encoder::Format::None, .editToc = edit}),
                   m_trust)
            .key;
    }

    static std::function<QByteArray(QByteArray)> replaced(const QByteArray &from, const QByteArray &to)
    {
        return [=](QByteArray toc) {
            if (!toc.contains(from))
                qFatal("the table of contents has no %s", from.constData());
            return toc.replace(from, to);
        };
    }

    static void setNumber(QByteArray &bytes, qsizetype at, quint64 value, int size)
    {
        for (int i = 0; i < size; ++i)
            bytes[at + i] = static_cast<char>(value >> (8 * (size - 1 - i)));
    }

private Q_SLOTS:
    void readsAppleXipsOfEveryKind_data()
    {
        QTest::addColumn<XipOptions>("options");
        QTest::addColumn<QString>("container");
        const QString xip = QStringLiteral("Apple XIP");
        const QString xar = QStringLiteral("XAR");
        QTest::newRow("pbzx") << XipOptions{} << xip;
        QTest::newRow("gzip, SHA-1, as Apple's older ones")
            << XipOptions{.payload = Payload::GzipCpio, .digest = Algorithm::Sha1} << xip;
        QTest::newRow("SHA-384") << XipOptions{.digest = Algorithm::Sha384} << xip;
        QTest::newRow("SHA-512") << XipOptions{.digest = Algorithm::Sha512} << xip;
        QTest::newRow("newc") << XipOptions{.cpio = XipOptions::Cpio::Newc} << xip;
        QTest::newRow("RSA only") << XipOptions{.cms = false} << xip;
        QTest::newRow("CMS only") << XipOptions{.rsa = false} << xip;
        QTest::newRow("stored") << XipOptions{.level = 0} << xip;
        for (const auto &[name, format] : {std::pair{"plain", Encoder::Format::None},
                                           {"zlib", Encoder::Format::Zlib},
                                           {"bzip2", Encoder::Format::Bzip2},
                                           {"lzma", Encoder::Format::Lzma},
                                           {"xz", Encoder::Format::Xz}})
            QTest::addRow("files, %s", name)
                << XipOptions{.payload = Payload::Files, .encoding = format} << xar;
    }

    void readsAppleXipsOfEveryKind()
    {
        QFETCH(XipOptions, options);
        QFETCH(QString, container);
        const Opened opened = openBytes(made(options), m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, container);
        QCOMPARE(opened.paths(), QStringList({QStringLiteral("items/1.eml"), QStringLiteral("items/2.eml"),
                                              QStringLiteral("empty")}));
        QCOMPARE(opened.bytes, QList<QByteArray>({"first message", "second message", QByteArray()}));
        QCOMPARE(opened.members[0].sha256, base::Digest::sha256("first message"));
        QCOMPARE(opened.members[0].modified, *base::fromIso(u"2026-11-20T08:00:00Z"));
        QCOMPARE(opened.signer->fingerprint, m_identity.fingerprint());
        QVERIFY(opened.signer->signedAt);
    }

    void everyByteIsCovered_data()
    {
        QTest::addColumn<XipOptions>("options");
        QTest::newRow("pbzx") << XipOptions{};
        QTest::newRow("files") << XipOptions{.payload = Payload::Files};
    }

    void everyByteIsCovered()
    {
        QFETCH(XipOptions, options);
        const QByteArray good = made(options);
        const qsizetype padding = good.indexOf(QByteArray(2000, '\0')); // of the CMS: zero by the format
        QVERIFY(padding > 0);
        const QList<QByteArray> bytes = openBytes(good, m_trust).bytes;
        for (qsizetype at = 0; at<good.size(); at += at> padding && at < padding + 6000 ? 500 : 11) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            const Opened opened = openBytes(changed, m_trust);
            QVERIFY2(opened.key != "OK" || opened.bytes == bytes, QByteArray::number(at).constData());
            // Certificates inside the CMS that no chain needs may be damaged; all else must be refused.
            const bool inCms = at >= padding - 3000 && at < padding + 7500;
            QVERIFY2(opened.key != "OK" || inCms, QByteArray::number(at).constData());
        }
    }

    void refusesAlteredHeaders_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("size");
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, int at, int size, quint64 value, const char *key) {
            QTest::newRow(name) << at << size << value << QByteArray(key);
        };
        row("digest none", 24, 4, 0, "SIGNATURE_UNSUPPORTED");
        row("digest md5", 24, 4, 2, "SIGNATURE_UNSUPPORTED");
        row("digest sha1", 24, 4, 1, "SIGNATURE_INVALID");
        row("digest sha512", 24, 4, 4, "SIGNATURE_INVALID");
        row("digest unknown", 24, 4, 9, "SIGNATURE_UNSUPPORTED");
        row("version 2", 6, 2, 2, "ARCHIVE_UNREADABLE");
        row("header too small", 4, 2, 27, "ARCHIVE_UNREADABLE");
        row("header huge", 4, 2, 0xFFFF, "ARCHIVE_UNREADABLE");
        row("header larger", 4, 2, 30, "ARCHIVE_UNREADABLE");
        row("TOC length 0", 8, 8, 0, "ARCHIVE_UNREADABLE");
        row("TOC longer than the file", 8, 8, 10'000'000, "ARCHIVE_UNREADABLE");
        row("TOC length overflows", 8, 8, ~0ULL, "ARCHIVE_LIMIT");
        row("TOC length wraps with the header", 8, 8, ~0ULL - 27, "ARCHIVE_LIMIT");
        row("TOC unpacks to less", 16, 8, 10, "ARCHIVE_UNREADABLE");
        row("TOC unpacks to more", 16, 8, 60'000'000, "ARCHIVE_UNREADABLE");
        row("TOC above the limit", 16, 8, 65ULL << 20, "ARCHIVE_LIMIT");
    }

    void refusesAlteredHeaders()
    {
        QFETCH(int, at);
        QFETCH(int, size);
        QFETCH(quint64, value);
        QFETCH(QByteArray, key);
        static const QByteArray good = made();
        QByteArray bytes = good;
        setNumber(bytes, at, value, size);
        QCOMPARE(openBytes(bytes, m_trust).key, key);
    }

    void readsTheNamedDigestOfALongerHeader()
    {
        QByteArray bytes = made();
        bytes.insert(28, QByteArray("sha256").leftJustified(8, '\0'));
        setNumber(bytes, 4, 36, 2);
        QCOMPARE(openBytes(bytes, m_trust).key, QByteArray("OK"));
        bytes.replace(28, 6, QByteArray("sha512"));
        QCOMPARE(openBytes(bytes, m_trust).key, QByteArray("SIGNATURE_INVALID"));
        bytes.replace(28, 6, QByteArray("md5\0\0\0", 6));
        QCOMPARE(openBytes(bytes, m_trust).key, QByteArray("SIGNATURE_UNSUPPORTED"));
    }

    void refusesMd5EvenWhenSigned()
    {
        QCOMPARE(openBytes(made({.digest = Algorithm::Md5}), m_trust).key,
                 QByteArray("SIGNATURE_UNSUPPORTED"));
    }

    void acceptsUnsignedOnlyWhenAllowed()
    {
        const QByteArray bytes = made({.rsa = false, .cms = false});
        QCOMPARE(openBytes(bytes, m_trust).key, QByteArray("SIGNATURE_MISSING"));
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        const Opened opened = openBytes(bytes, lenient);
        QCOMPARE(opened.key, QByteArray("OK"));
        QVERIFY(!opened.signer);
        QByteArray bad = made();
        bad.back() = static_cast<char>(~bad.back());
        QCOMPARE(openBytes(bad, lenient).key, QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(openBytes(made({.editCms =
                                     [](QByteArray cms) {
                                         cms[cms.size() - 5] = static_cast<char>(~cms[cms.size() - 5]);
                                         return cms;
                                     }}),
                           lenient)
                     .key,
                 QByteArray("SIGNATURE_INVALID"));
        archive::Trust nobody;
        nobody.requireSignature = false;
        QCOMPARE(openBytes(made(), nobody).key, QByteArray("SIGNER_UNTRUSTED"));
    }

    void refusesAHeapThatIsNotWhatTheTocSays()
    {
        const QByteArray good = made();
        QCOMPARE(openBytes(good + "x", m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(openBytes(good + QByteArray(100, '\0'), m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(openBytes(good.chopped(1), m_trust).key, QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(openBytes(good.first(good.size() / 2), m_trust).key, QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(openBytes(good.first(40), m_trust).key, QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(openBytes(good.first(10), m_trust).key, QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(openBytes(good.first(4), m_trust).key, QByteArray("ARCHIVE_UNREADABLE"));
        QByteArray changed = good;
        changed.back() = static_cast<char>(~changed.back());
        QCOMPARE(openBytes(changed, m_trust).key, QByteArray("SIGNATURE_INVALID"));
    }

    void toleratesTheTocsStartAtTheEndAsLibarchiveWritesIt()
    {
        const QByteArray good = made();
        QCOMPARE(openBytes(good + good.mid(28, 32), m_trust).key, QByteArray("OK"));
        QCOMPARE(openBytes(good + good.mid(28, 31), m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(openBytes(good + good.mid(28, 64), m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(openBytes(good + good.mid(29, 32), m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
    }

    void refusesTocsThatTrick_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *key) {
            QTest::newRow(name) << from << to << QByteArray(key);
        };
        const QByteArray hash = base::Digest(Algorithm::Sha1).result().toHex(); // of nothing: the empty file
        row("other checksum style", "<checksum style=\"sha256\">", "<checksum style=\"sha1\">",
            "SIGNATURE_INVALID");
        row("no checksum", "<checksum style=\"sha256\">", "<x style=\"sha256\">", "ARCHIVE_UNREADABLE");
        row("checksum elsewhere", "<offset>0</offset><size>32</size>", "<offset>1</offset><size>32</size>",
            "SIGNATURE_INVALID");
        row("checksum shorter", "<offset>0</offset><size>32</size>", "<offset>0</offset><size>31</size>",
            "SIGNATURE_INVALID");
        row("checksum outside", "<offset>0</offset><size>32</size>",
            "<offset>99999999</offset><size>32</size>", "ARCHIVE_UNREADABLE");
        row("files overlap", "<length>13</length>", "<length>14</length>", "ARCHIVE_UNSAFE");
        row("bytes between files", "<length>13</length>", "<length>12</length>", "ARCHIVE_UNSAFE");
        row("bytes behind the last", "<length>14</length>", "<length>13</length>", "ARCHIVE_UNSAFE");
        row("longer than the file", "<length>14</length>", "<length>999999999999999999</length>",
            "ARCHIVE_UNREADABLE");
        row("no length", "<length>14</length>", "", "ARCHIVE_UNSAFE");
        row("no archived checksum", "archived-checksum", "x-checksum", "SIGNATURE_INVALID");
        row("md5 for a file", "<archived-checksum style=\"sha1\">", "<archived-checksum style=\"md5\">",
            "SIGNATURE_UNSUPPORTED");
        row("no style for a file", "<archived-checksum style=\"sha1\">", "<archived-checksum>",
            "SIGNATURE_INVALID");
        row("other extracted checksum", "<extracted-checksum style=\"sha1\">" + hash,
            "<extracted-checksum style=\"sha1\">00" + hash.sliced(2), "SIGNATURE_INVALID");
        row("other archived checksum", "<archived-checksum style=\"sha1\">" + hash,
            "<archived-checksum style=\"sha1\">00" + hash.sliced(2), "SIGNATURE_INVALID");
        row("other size", "<size>14</size>", "<size>13</size>", "ARCHIVE_UNREADABLE");
        row("larger size", "<size>14</size>", "<size>15</size>", "ARCHIVE_UNREADABLE");
        row("no size", "<size>14</size>", "", "ARCHIVE_LIMIT");
        row("unknown encoding", "application/octet-stream", "application/x-zstd", "ARCHIVE_UNREADABLE");
        row("not what the encoding says", "application/octet-stream", "application/x-gzip",
            "ARCHIVE_UNREADABLE");
        row("symlink", "<type>file</type>", "<type>symlink</type><link type=\"file\">/etc/passwd</link>",
            "ARCHIVE_UNSAFE");
        row("hard link", "<type>file</type>", "<type link=\"1\">hardlink</type>", "ARCHIVE_UNSAFE");
        row("original of hard links", "<type>file</type>", "<type link=\"original\">hardlink</type>",
            "ARCHIVE_UNSAFE");
        row("device", "<type>file</type>", "<type>block special</type>", "ARCHIVE_UNSAFE");
        row("fifo", "<type>file</type>", "<type>fifo</type>", "ARCHIVE_UNSAFE");
        row("no type", "<type>file</type>", "", "ARCHIVE_UNSAFE");
        row("folder with data", "<type>file</type>", "<type>directory</type>", "ARCHIVE_UNSAFE");
        row("climbs", "<name>items</name>", "<name>..</name>", "ARCHIVE_UNSAFE");
        row("climbs inside", "<name>1.eml</name>", "<name>../../1.eml</name>", "ARCHIVE_UNSAFE");
        row("absolute", "<name>items</name>", "<name>/items</name>", "ARCHIVE_UNSAFE");
        row("drive", "<name>items</name>", "<name>C:</name>", "ARCHIVE_UNSAFE");
        row("no name", "<name>1.eml</name>", "", "ARCHIVE_UNSAFE");
        row("same name twice", "<name>2.eml</name>", "<name>1.eml</name>", "ARCHIVE_UNSAFE");
        row("other case", "<name>2.eml</name>", "<name>2.EML</name><name>1.EML</name>", "ARCHIVE_UNSAFE");
        row("unknown signature", "<signature style=\"RSA\">", "<signature style=\"GPG\">",
            "SIGNATURE_UNSUPPORTED");
        row("signature over a file", "<signature style=\"RSA\"><offset>32</offset>",
            "<signature style=\"RSA\"><offset>0</offset>", "SIGNATURE_INVALID");
    }

    void refusesTocsThatTrick()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, key);
        QCOMPARE(withToc(replaced(from, to)), key);
    }

    void checksExtendedAttributesToo()
    {
        // The heap's last file is turned into an attribute of the first.
        const auto edit = [](const QByteArray &digest) {
            return [digest](QByteArray toc) {
                const qsizetype from = toc.indexOf("<file id=\"3\">");
                const qsizetype to = toc.indexOf("</file>", from) + 7;
                QByteArray attribute = toc.mid(from, to - from);
                attribute = attribute.mid(attribute.indexOf("<data>") + 6);
                attribute = "<ea id=\"0\"><name>com.example.x</name>" +
                            attribute.first(attribute.indexOf("</data>")) + "</ea>";
                if (!digest.isEmpty())
                    attribute.replace(attribute.indexOf("<archived-checksum style=\"sha1\">") + 32, 40,
                                      digest);
                toc.remove(from, to - from);
                return toc.insert(toc.indexOf("<type>file"), attribute);
            };
        };
        QCOMPARE(withToc(edit({})), QByteArray("OK"));
        QCOMPARE(withToc(edit(QByteArray(40, '0'))), QByteArray("SIGNATURE_INVALID"));
    }

    void bytesMustBeTheSignedOnesBeforeTheyAreDecoded()
    {
        // Damaged xz data: were it decoded first, it would be ARCHIVE_UNREADABLE.
        const Opened opened = openBytes(made({.payload = Payload::Files,
                                              .encoding = Encoder::Format::Xz,
                                              .editHeap =
                                                  [](QByteArray heap) {
                                                      return heap.replace(20, 4, "xxxx");
                                                  }}),
                                        m_trust);
        QCOMPARE(opened.key, QByteArray("SIGNATURE_INVALID"));
    }

    void refusesHostileContent()
    {
        const auto withCpio = [&](const QByteArray &from, const QByteArray &to) {
            return openBytes(made({.payload = Payload::GzipCpio,
                                   .editCpio =
                                       [=](QByteArray cpio) {
                                           return cpio.replace(from, to);
                                       }}),
                             m_trust)
                .key;
        };
        QCOMPARE(withCpio("./items/1.eml", "./../ms/1.eml"), QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(withCpio("./items/1.eml", "/./tmp/1.emls").first(7), QByteArray("ARCHIVE"));
        QCOMPARE(withCpio("100644", "120644"), QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(withCpio("TRAILER!!!", "NOTRAILER!"), QByteArray("ARCHIVE_UNSAFE"));
    }

    void aThirdFileMakesItAPlainXar()
    {
        const std::vector<Entry> entries{{QStringLiteral("Content"), "x"},
                                         {QStringLiteral("Metadata"), "y"},
                                         {QStringLiteral("third"), "z"}};
        const Opened opened = openBytes(made({.payload = Payload::Files}, entries), m_trust);
        QCOMPARE(opened.container, QStringLiteral("XAR"));
        QCOMPARE(opened.paths().size(), 3);
        const std::vector<Entry> two{entries[0], entries[1]};
        QCOMPARE(openBytes(made({.payload = Payload::Files}, two), m_trust).key,
                 QByteArray("ARCHIVE_UNREADABLE"));
        const std::vector<Entry> yaa{{QStringLiteral("Content"), "YAA1xxxx"},
                                     {QStringLiteral("Metadata"), "y"}};
        QCOMPARE(openBytes(made({.payload = Payload::Files}, yaa), m_trust).key,
                 QByteArray("SIGNATURE_UNSUPPORTED"));
    }

    void boundsNumberSizeAndDepth()
    {
        const QByteArray bytes = made({.payload = Payload::Files});
        archive::Limits limits;
        limits.members = 2;
        QCOMPARE(openBytes(bytes, m_trust, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.memberBytes = 5;
        QCOMPARE(openBytes(bytes, m_trust, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.totalBytes = 20;
        QCOMPARE(openBytes(bytes, m_trust, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.depth = 0;
        QCOMPARE(openBytes(bytes, m_trust, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.tocBytes = 100;
        QCOMPARE(openBytes(bytes, m_trust, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.time = std::chrono::seconds(0);
        QCOMPARE(openBytes(bytes, m_trust, limits).key, QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(XarTest)
#include "xar_test.moc"
