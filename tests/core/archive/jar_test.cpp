// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/jar.h"
#include "opened.h"
#include "rawzip.h"
#include "xipmaker/cms.h"
#include "xipmaker/signedzip.h"

using xipmaker::Identity;
using xipmaker::IdentityOptions;
using xipmaker::jarLine;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return base::Digest::sha256(bytes).toBase64();
}

/// A JAR in parts, so that each can be changed after or before it is signed.
struct Jar
{
    QList<RawEntry> files{{"items/1.eml", "first"}, packedEntry("items/\xc3\xbc.eml", "second")};
    QByteArray manifest = "Manifest-Version: 1.0\r\n\r\n" + jarLine("Name", "items/1.eml") +
                          jarLine("SHA-256-Digest", sha256("first")) + "\r\n" +
                          jarLine("Name", "items/\xc3\xbc.eml") +
                          jarLine("SHA-256-Digest", sha256("second")) + "\r\n";
    QByteArray signatureFile;
    QList<RawEntry> more; ///< further signature parts
    QByteArray block;
    QByteArray blockName = "META-INF/XIP.EC";

    void sign(const Identity &identity)
    {
        if (signatureFile.isEmpty())
            signatureFile =
                "Signature-Version: 1.0\r\nSHA-256-Digest-Manifest: " + sha256(manifest) + "\r\n\r\n";
        block = xipmaker::detachedCms(signatureFile, identity);
    }

    QByteArray zip() const
    {
        QList<RawEntry> all;
        if (!manifest.isEmpty())
            all.append(RawEntry{"META-INF/MANIFEST.MF", manifest});
        if (!signatureFile.isEmpty())
            all.append(RawEntry{"META-INF/XIP.SF", signatureFile});
        if (!block.isEmpty())
            all.append({blockName, block});
        return rawZip(all + more + files);
    }
};

} // namespace

class JarTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_alice =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("alice")), {.key = IdentityOptions::Key::Ec});
    const Identity m_bob =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("bob")), {.key = IdentityOptions::Key::Ec});
    const archive::Trust m_trust{.rootsPem = m_alice.caPem()};

    /// The key of a JAR that is changed before and after signing.
    QByteArray key(const std::function<void(Jar &)> &before,
                   const std::function<void(Jar &)> &after = {}) const
    {
        Jar jar;
        if (before)
            before(jar);
        jar.sign(m_alice);
        if (after)
            after(jar);
        return openBytes(jar.zip(), m_trust).key;
    }

private Q_SLOTS:
    void readsASignedJar()
    {
        Jar jar;
        jar.sign(m_alice);
        const Opened opened = openBytes(jar.zip(), m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QStringLiteral("JAR-signed ZIP"));
        QCOMPARE(opened.paths(), QStringList({QStringLiteral("items/1.eml"), QStringLiteral("items/ü.eml")}));
        QCOMPARE(opened.bytes, QList<QByteArray>({"first", "second"}));
        QCOMPARE(opened.signer->fingerprint, m_alice.fingerprint());
    }

    void refusesChangesAfterSigning_data()
    {
        using Change = std::function<void(Jar &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const Change &change, const char *key) {
            QTest::newRow(name) << change << QByteArray(key);
        };
        const auto adds = [](const QByteArray &name, const QByteArray &data) -> Change {
            return [=](Jar &jar) {
                jar.files.append(RawEntry{name, data});
            };
        };
        const auto repeats = [](const QByteArray &name, QByteArray Jar::*part) -> Change {
            return [=](Jar &jar) {
                jar.more.append(RawEntry{name, jar.*part});
            };
        };
        const auto lacks = [](QByteArray Jar::*part) -> Change {
            return [=](Jar &jar) {
                (jar.*part).clear();
            };
        };
        const auto namesBlock = [](const QByteArray &name) -> Change {
            return [=](Jar &jar) {
                jar.blockName = name;
            };
        };
        const Change nothing = [](Jar &) {
        };
        row("nothing", nothing, "OK");
        const Change changesFile = [](Jar &jar) {
            jar.files[0].data = "First";
        };
        row("a file changed", changesFile, "SIGNATURE_INVALID");
        row("a file added", adds("x", "y"), "ARCHIVE_UNSAFE");
        row("a file added in META-INF", adds("META-INF/x.txt", "y"), "ARCHIVE_UNSAFE");
        const Change dropsFile = [](Jar &jar) {
            jar.files.removeLast();
        };
        row("a file taken out", dropsFile, "SIGNATURE_INVALID");
        const Change renamesFile = [](Jar &jar) {
            jar.files[0].name = "items/2.eml";
        };
        row("a file renamed", renamesFile, "ARCHIVE_UNSAFE");
        const Change addsFolder = [](Jar &jar) {
            jar.files.append(RawEntry{"f/", ""});
            jar.files.last().attributes = 040755U << 16;
        };
        row("a folder added", addsFolder, "OK");
        const Change changesManifest = [](Jar &jar) {
            jar.manifest += "Name: x\r\nX: y\r\n\r\n";
        };
        row("manifest changed", changesManifest, "SIGNATURE_INVALID");
        const Change changesBoth = [](Jar &jar) {
            jar.files[0].data = "First";
            jar.manifest.replace(sha256("first"), sha256("First"));
        };
        row("manifest and file changed", changesBoth, "SIGNATURE_INVALID");
        row("manifest taken out", lacks(&Jar::manifest), "SIGNATURE_INVALID");
        row("two manifests", repeats("meta-inf/manifest.mf", &Jar::manifest), "SIGNATURE_INVALID");
        const Change changesSignatureFile = [](Jar &jar) {
            jar.signatureFile += "X: y\r\n";
        };
        row("signature file changed", changesSignatureFile, "SIGNATURE_INVALID");
        row("signature file taken out", lacks(&Jar::signatureFile), "SIGNATURE_INVALID");
        row("block taken out", lacks(&Jar::block), "SIGNATURE_INVALID");
        row("block of another name", namesBlock("META-INF/YIP.EC"), "SIGNATURE_INVALID");
        const Change damagesBlock = [](Jar &jar) {
            jar.block[jar.block.size() - 9] = static_cast<char>(~jar.block[jar.block.size() - 9]);
        };
        row("block damaged", damagesBlock, "SIGNATURE_INVALID");
        row("a second block of the name", repeats("META-INF/XIP.RSA", &Jar::block), "SIGNATURE_INVALID");
        row("a block of nothing", repeats("META-INF/SIG-X", &Jar::block), "SIGNATURE_INVALID");
        row("a second, unsigned signature file", repeats("META-INF/EVE.SF", &Jar::signatureFile),
            "SIGNATURE_INVALID");
        row("all parts in lower case", namesBlock("META-INF/xip.ec"), "OK");
    }

    void refusesChangesAfterSigning()
    {
        QFETCH(std::function<void(Jar &)>, change);
        QFETCH(QByteArray, key);
        QCOMPARE(this->key({}, change), key);
    }

    void refusesManifestsThatProveNothing()
    {
        QCOMPARE(key([](Jar &jar) { jar.manifest.replace("SHA-256-Digest", "SHA1-Digest"); }),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(key([](Jar &jar) { jar.manifest.replace("SHA-256-Digest", "X-Digest"); }),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(key([](Jar &jar) {
                     jar.signatureFile = "Signature-Version: 1.0\r\nSHA1-Digest-Manifest: AAAA\r\n\r\n";
                 }),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(key([](Jar &jar) { jar.signatureFile = "Signature-Version: 1.0\r\n\r\n"; }),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(key([](Jar &jar) {
                     jar.signatureFile = "SHA-256-Digest-Manifest: " + sha256(jar.manifest) + "\r\n\r\n";
                 }),
                 QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key([](Jar &jar) {
                     jar.manifest.replace("\r\nName: items/1.eml",
                                          "\r\nName: items/1.eml\r\nSHA-512-Digest: AAAA");
                 }),
                 QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key([](Jar &jar) { jar.manifest += "Name: items/1.eml\r\nSHA-256-Digest: AAAA\r\n\r\n"; }),
                 QByteArray("SIGNATURE_INVALID"));
    }

    void readsSignatureFilesThatDigestSectionsOnly_data()
    {
        using Change = std::function<void(Jar &)>;
        QTest::addColumn<Change>("before");
        QTest::addColumn<Change>("after");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const Change &before, const Change &after, const char *key) {
            QTest::newRow(name) << before << after << QByteArray(key);
        };
        const Change nothing = [](Jar &) {
        };
        const QByteArray wrong = sha256("x");
        row("good", nothing, nothing, "OK");
        const auto addToMain = [](const QByteArray &name, const QByteArray &digest) -> Change {
            return [=](Jar &jar) {
                jar.signatureFile.insert(jar.signatureFile.indexOf("\r\n\r\n") + 2, jarLine(name, digest));
            };
        };
        const QByteArray mainAttributes = "SHA-256-Digest-Manifest-Main-Attributes";
        row("with the main section", addToMain(mainAttributes, sha256("Manifest-Version: 1.0\r\n\r\n")),
            nothing, "OK");
        row("of another main section", addToMain(mainAttributes, wrong), nothing, "SIGNATURE_INVALID");
        row("with a digest of another manifest", addToMain("SHA-256-Digest-Manifest", wrong), nothing, "OK");
        row(
            "a section of SHA-1 only",
            [](Jar &jar) { jar.signatureFile.replace("SHA-256-Digest", "SHA1-Digest"); }, nothing,
            "SIGNATURE_UNSUPPORTED");
        row(
            "a section changed", nothing,
            [](Jar &jar) {
                jar.files[0].data = "First";
                jar.manifest.replace(sha256("first"), sha256("First"));
            },
            "SIGNATURE_INVALID");
        row(
            "a section and its file added", nothing,
            [](Jar &jar) {
                jar.files.append(RawEntry{"x", "y"});
                jar.manifest += "Name: x\r\nSHA-256-Digest: " + sha256("y") + "\r\n\r\n";
            },
            "SIGNATURE_INVALID");
        row(
            "a section and its file replaced", nothing,
            [](Jar &jar) {
                jar.files[0].name = "items/2.eml";
                jar.manifest.replace("items/1.eml", "items/2.eml");
            },
            "SIGNATURE_INVALID");
        row(
            "a section and its file taken out", nothing,
            [](Jar &jar) {
                jar.files.removeFirst();
                jar.manifest.remove(jar.manifest.indexOf("Name: items/1.eml"),
                                    jar.manifest.lastIndexOf("Name:") - jar.manifest.indexOf("Name:"));
            },
            "SIGNATURE_INVALID");
    }

    void readsSignatureFilesThatDigestSectionsOnly()
    {
        QFETCH(std::function<void(Jar &)>, before);
        QFETCH(std::function<void(Jar &)>, after);
        QFETCH(QByteArray, key);
        const auto digestSections = [&](Jar &jar) {
            jar.signatureFile = "Signature-Version: 1.0\r\n\r\n";
            for (const QByteArray &name : {QByteArray("items/1.eml"), QByteArray("items/\xc3\xbc.eml")}) {
                const qsizetype from = jar.manifest.indexOf(QByteArray("Name: " + name));
                const qsizetype to = jar.manifest.indexOf("\r\n\r\n", from) + 4;
                jar.signatureFile += jarLine("Name", name) +
                                     jarLine("SHA-256-Digest", sha256(jar.manifest.mid(from, to - from))) +
                                     "\r\n";
            }
            before(jar);
        };
        QCOMPARE(this->key(digestSections, after), key);
    }

    void readsBlocksThatHoldTheirSignatureFile()
    {
        Jar jar;
        jar.sign(m_alice);
        const QString text = m_folder.filePath(QStringLiteral("text"));
        const QString enveloping = m_folder.filePath(QStringLiteral("enveloping"));
        const auto blockAround = [&](const QByteArray &content) {
            QFile in(text);
            in.open(QIODevice::WriteOnly);
            in.write(content);
            in.close();
            xipmaker::writeEnvelopingCms(enveloping, text, m_alice);
            QFile out(enveloping);
            out.open(QIODevice::ReadOnly);
            return out.readAll();
        };
        jar.block = blockAround(jar.signatureFile);
        QCOMPARE(openBytes(jar.zip(), m_trust).key, QByteArray("OK"));
        jar.block = blockAround(jar.signatureFile + "x");
        QCOMPARE(openBytes(jar.zip(), m_trust).key, QByteArray("SIGNATURE_INVALID"));
    }

    void allSignersMustVerifyAndBeTrusted()
    {
        Jar jar;
        jar.sign(m_alice);
        jar.more.append(RawEntry{"META-INF/BOB.SF", jar.signatureFile});
        jar.more.append(RawEntry{"META-INF/BOB.EC", xipmaker::detachedCms(jar.signatureFile, m_bob)});
        const archive::Trust both{.rootsPem = m_alice.caPem() + m_bob.caPem()};
        QCOMPARE(openBytes(jar.zip(), both).key, QByteArray("OK"));
        QCOMPARE(openBytes(jar.zip(), both).signer->fingerprint, m_alice.fingerprint());
        QCOMPARE(openBytes(jar.zip(), m_trust).key, QByteArray("SIGNER_UNTRUSTED"));
        jar.more[1].data = xipmaker::detachedCms("another", m_bob);
        QCOMPARE(openBytes(jar.zip(), both).key, QByteArray("SIGNATURE_INVALID"));
    }

    void aStrippedSignatureIsNoJarAnyMore()
    {
        const Jar jar;
        QCOMPARE(openBytes(jar.zip(), m_trust).key, QByteArray("SIGNATURE_MISSING"));
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        QCOMPARE(openBytes(jar.zip(), lenient).container, QStringLiteral("ZIP"));
        Jar bad;
        bad.sign(m_alice);
        bad.files[0].data = "First";
        QCOMPARE(openBytes(bad.zip(), lenient).key, QByteArray("SIGNATURE_INVALID"));
    }

    void refusesAnArmyOfSigners()
    {
        Jar jar;
        jar.sign(m_alice);
        for (int i = 0; i < 64; ++i)
            jar.more.append(RawEntry{"META-INF/" + QByteArray::number(i) + ".SF", jar.signatureFile});
        QCOMPARE(openBytes(jar.zip(), m_trust).key, QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(JarTest)
#include "jar_test.moc"
