// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Archives as other people's tools make them: bsdtar, openssl, zip and jarsigner. A tool that is not
// installed fails its tests by name.

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "base/digest.h"
#include "opened.h"
#include "xipmaker/encoder.h"
#include "xipmaker/identity.h"

namespace {

#define NEEDS(tool, package)                                                                                 \
    if (QStandardPaths::findExecutable(QStringLiteral(tool)).isEmpty())                                      \
    QFAIL(tool " is not installed (package " package ")")

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("cannot write %s", qPrintable(path));
    file.write(bytes);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray zlibPacked(const QByteArray &bytes)
{
    QByteArray out;
    const auto encoder = xipmaker::Encoder::make(xipmaker::Encoder::Format::Zlib, 9,
                                                 [&](QByteArrayView piece) { out.append(piece); });
    encoder->add(bytes);
    encoder->finish();
    return out;
}

QByteArray sha1(const QByteArray &bytes)
{
    base::Digest digest(base::Digest::Algorithm::Sha1);
    digest.add(bytes);
    return digest.result();
}

} // namespace

class ToolsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const xipmaker::Identity m_identity = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("id")));
    const archive::Trust m_trust{.rootsPem = m_identity.caPem()};
    const QStringList m_paths{QStringLiteral("items/1.eml"), QStringLiteral("items/ü 😀.eml")};

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QByteArray run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s %s: %s%s", qPrintable(program), qPrintable(arguments.join(u' ')),
                   process.readAllStandardError().constData(), process.readAllStandardOutput().constData());
        return process.readAllStandardOutput();
    }

    void openssl(const QString &arguments) const
    {
        run(QStringLiteral("openssl"), arguments.split(u' ', Qt::SkipEmptyParts));
    }

    void checkOpens(const QString &name, const char *container) const
    {
        const Opened opened = openFile(path(name), m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QLatin1String(container));
        QStringList paths = opened.paths();
        paths.sort();
        QCOMPARE(paths, m_paths);
        QList<QByteArray> bytes = opened.bytes;
        std::sort(bytes.begin(), bytes.end());
        QCOMPARE(bytes, QList<QByteArray>({"first message", QByteArray("second message ").repeated(5000)}));
    }

    void zip(const QString &name) const
    {
        QFile::remove(path(name));
        run(QStringLiteral("zip"),
            {QStringLiteral("-q"), QStringLiteral("-r"), name, QStringLiteral("items")});
    }

    /// A XAR around `content`, signed with openssl alone.
    QByteArray signedXar(const QByteArray &content) const
    {
        const QByteArray metadata = "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict/></plist>";
        const auto certificate = [&](const QString &pem) {
            const QByteArray text = readFile(pem);
            const qsizetype from = text.indexOf("-----\n") + 6;
            return QByteArray("<X509Certificate>" + text.mid(from, text.indexOf("-----END") - from) +
                              "</X509Certificate>");
        };
        const QByteArray keyInfo = "<KeyInfo><X509Data>" + certificate(m_identity.leafPath()) +
                                   certificate(m_identity.caPath()) + "</X509Data></KeyInfo>";
        const auto file = [](const QByteArray &name, const QByteArray &bytes, qsizetype offset) {
            const QByteArray size = QByteArray::number(bytes.size());
            return QByteArray("<file><name>" + name + "</name><type>file</type><data><offset>" +
                              QByteArray::number(offset) + "</offset><length>" + size + "</length><size>" +
                              size + "</size><archived-checksum style=\"sha1\">" + sha1(bytes).toHex() +
                              "</archived-checksum></data></file>");
        };
        const qsizetype start = 20 + 256 + 9216;
        const QByteArray toc =
            "<xar><toc><checksum style=\"sha1\"><offset>0</offset><size>20</size></checksum>"
            "<signature style=\"RSA\"><offset>20</offset><size>256</size>" +
            keyInfo +
            "</signature>"
            "<x-signature style=\"CMS\"><offset>276</offset><size>9216</size>" +
            keyInfo + "</x-signature>" + file("Content", content, start) +
            file("Metadata", metadata, start + content.size()) + "</toc></xar>";
        const QByteArray packed = zlibPacked(toc);
        writeFile(path(QStringLiteral("toc")), packed);
        writeFile(path(QStringLiteral("digest")), sha1(packed));
        openssl(QStringLiteral("dgst -sha1 -sign id/leaf.key -out toc.rsa toc"));
        openssl(QStringLiteral("cms -sign -binary -md sha1 -signer id/leaf.pem -inkey id/leaf.key -outform "
                               "DER -in digest -out toc.cms"));
        QByteArray header = "xar!" + QByteArray(24, '\0');
        qToBigEndian<quint16>(28, header.data() + 4);
        qToBigEndian<quint16>(1, header.data() + 6);
        qToBigEndian<quint64>(static_cast<quint64>(packed.size()), header.data() + 8);
        qToBigEndian<quint64>(static_cast<quint64>(toc.size()), header.data() + 16);
        qToBigEndian<quint32>(1, header.data() + 24);
        return header + packed + sha1(packed) + readFile(path(QStringLiteral("toc.rsa"))) +
               readFile(path(QStringLiteral("toc.cms"))).leftJustified(9216, '\0') + content + metadata;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("items"));
        writeFile(path(m_paths[0]), "first message");
        writeFile(path(m_paths[1]), QByteArray("second message ").repeated(5000));
    }

    void readsXipsOfBsdtarAndOpenssl_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("odc") << QStringLiteral("odc");
        QTest::newRow("newc") << QStringLiteral("newc");
    }

    void readsXipsOfBsdtarAndOpenssl()
    {
        NEEDS("bsdtar", "libarchive-tools");
        NEEDS("openssl", "openssl");
        QFETCH(QString, format);
        run(QStringLiteral("bsdtar"), {QStringLiteral("-czf"), QStringLiteral("content"),
                                       QStringLiteral("--format"), format, QStringLiteral("./items")});
        writeFile(path(QStringLiteral("mail.xip")), signedXar(readFile(path(QStringLiteral("content")))));
        checkOpens(QStringLiteral("mail.xip"), "Apple XIP");
    }

    void readsUnsignedXarsOfBsdtarWhenAllowed_data()
    {
        QTest::addColumn<QString>("options");
        for (const char *const compression : {"none", "gzip", "bzip2", "lzma", "xz"})
            QTest::newRow(compression) << QStringLiteral("xar:compression=") + QLatin1String(compression);
    }

    void readsUnsignedXarsOfBsdtarWhenAllowed()
    {
        NEEDS("bsdtar", "libarchive-tools");
        QFETCH(QString, options);
        run(QStringLiteral("bsdtar"),
            {QStringLiteral("-cf"), QStringLiteral("plain.xar"), QStringLiteral("--format"),
             QStringLiteral("xar"), QStringLiteral("--options"), options, QStringLiteral("items")});
        QCOMPARE(openFile(path(QStringLiteral("plain.xar")), m_trust).key, QByteArray("SIGNATURE_MISSING"));
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        const Opened opened = openFile(path(QStringLiteral("plain.xar")), lenient);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.members.size(), size_t(2));
        QVERIFY(!opened.signer);
    }

    void refusesBsdtarsWeakChecksums_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("none") << QStringLiteral("xar:toc-checksum=none");
        QTest::newRow("md5") << QStringLiteral("xar:toc-checksum=md5");
        QTest::newRow("md5 of files") << QStringLiteral("xar:checksum=md5");
    }

    void refusesBsdtarsWeakChecksums()
    {
        NEEDS("bsdtar", "libarchive-tools");
        QFETCH(QString, options);
        run(QStringLiteral("bsdtar"),
            {QStringLiteral("-cf"), QStringLiteral("weak.xar"), QStringLiteral("--format"),
             QStringLiteral("xar"), QStringLiteral("--options"), options, QStringLiteral("items")});
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        QCOMPARE(openFile(path(QStringLiteral("weak.xar")), lenient).key,
                 QByteArray("SIGNATURE_UNSUPPORTED"));
    }

    void readsDetachedSignaturesOfOpenssl_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("DER") << QStringLiteral("-outform DER");
        QTest::newRow("PEM") << QStringLiteral("-outform PEM");
        QTest::newRow("SHA-512") << QStringLiteral("-outform DER -md sha512");
        QTest::newRow("CAdES") << QStringLiteral("-outform DER -cades");
        QTest::newRow("no attributes") << QStringLiteral("-outform DER -noattr");
        QTest::newRow("PSS") << QStringLiteral("-outform DER -keyopt rsa_padding_mode:pss");
        QTest::newRow("by key id") << QStringLiteral("-outform DER -keyid");
        QTest::newRow("with the chain") << QStringLiteral("-outform DER -certfile id/ca.pem");
    }

    void readsDetachedSignaturesOfOpenssl()
    {
        NEEDS("zip", "zip");
        NEEDS("openssl", "openssl");
        QFETCH(QString, options);
        zip(QStringLiteral("mail.zip"));
        openssl(
            QStringLiteral(
                "cms -sign -binary -in mail.zip -out mail.zip.p7s -signer id/leaf.pem -inkey id/leaf.key ") +
            options);
        checkOpens(QStringLiteral("mail.zip"), "ZIP with CMS");
        QFile file(path(QStringLiteral("mail.zip")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(40);
        file.write("X");
        file.close();
        QCOMPARE(openFile(path(QStringLiteral("mail.zip")), m_trust).key, QByteArray("SIGNATURE_INVALID"));
    }

    void readsEnvelopingSignaturesOfOpenssl_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("in one piece") << QStringLiteral("-outform DER -nodetach");
        QTest::newRow("streamed") << QStringLiteral("-outform DER -nodetach -stream");
        QTest::newRow("PEM") << QStringLiteral("-outform PEM -nodetach");
        QTest::newRow("streamed PEM") << QStringLiteral("-outform PEM -nodetach -stream");
    }

    void readsEnvelopingSignaturesOfOpenssl()
    {
        NEEDS("zip", "zip");
        NEEDS("openssl", "openssl");
        QFETCH(QString, options);
        zip(QStringLiteral("inner.zip"));
        openssl(QStringLiteral("cms -sign -binary -in inner.zip -out mail.p7m -signer id/leaf.pem "
                               "-inkey id/leaf.key ") +
                options);
        checkOpens(QStringLiteral("mail.p7m"), "CMS with ZIP");
    }

    void readsAsicContainersOfZipAndOpenssl()
    {
        NEEDS("zip", "zip");
        NEEDS("openssl", "openssl");
        zip(QStringLiteral("content.zip"));
        QDir(m_folder.path()).mkdir(QStringLiteral("META-INF"));
        writeFile(path(QStringLiteral("mimetype")), "application/vnd.etsi.asic-s+zip");
        openssl(QStringLiteral("cms -sign -binary -cades -outform DER -in content.zip -out "
                               "META-INF/signature.p7s -signer id/leaf.pem -inkey id/leaf.key"));
        QFile::remove(path(QStringLiteral("mail.asics")));
        run(QStringLiteral("zip"), {QStringLiteral("-q"), QStringLiteral("-X0"), QStringLiteral("mail.asics"),
                                    QStringLiteral("mimetype"), QStringLiteral("content.zip")});
        run(QStringLiteral("zip"), {QStringLiteral("-q"), QStringLiteral("-X"), QStringLiteral("mail.asics"),
                                    QStringLiteral("META-INF/signature.p7s")});
        checkOpens(QStringLiteral("mail.asics"), "ASiC-S");
    }

    void readsStreamedAndLargeZipsOfZip()
    {
        NEEDS("zip", "zip");
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        QProcess streamed; // to a pipe zip writes data descriptors
        streamed.setWorkingDirectory(m_folder.path());
        streamed.start(QStringLiteral("sh"),
                       {QStringLiteral("-c"),
                        QStringLiteral("zip -q -r - items | cat > streamed.zip; zip -q -r -fz wide.zip "
                                       "items; zip -q -z -r comment.zip items < items/1.eml")});
        QVERIFY(streamed.waitForFinished());
        for (const char *const name : {"streamed.zip", "wide.zip", "comment.zip"}) {
            const Opened opened = openFile(path(QLatin1String(name)), lenient);
            QCOMPARE(opened.text, QString());
            QCOMPARE(opened.members.size(), size_t(2));
        }
    }

    void refusesWhatZipMakesOfLinksAndPasswords()
    {
        NEEDS("zip", "zip");
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), path(QStringLiteral("link"))));
        run(QStringLiteral("zip"),
            {QStringLiteral("-q"), QStringLiteral("-y"), QStringLiteral("link.zip"), QStringLiteral("link")});
        QCOMPARE(openFile(path(QStringLiteral("link.zip")), lenient).key, QByteArray("ARCHIVE_UNSAFE"));
        run(QStringLiteral("zip"), {QStringLiteral("-q"), QStringLiteral("-P"), QStringLiteral("x"),
                                    QStringLiteral("secret.zip"), m_paths[0]});
        QCOMPARE(openFile(path(QStringLiteral("secret.zip")), lenient).key, QByteArray("ARCHIVE_UNREADABLE"));
    }

    void readsJarsOfJarsigner()
    {
        NEEDS("zip", "zip");
        NEEDS("openssl", "openssl");
        NEEDS("jarsigner", "openjdk-17-jdk-headless");
        zip(QStringLiteral("mail.zip"));
        QFile::remove(path(QStringLiteral("mail.zip.p7s")));
        openssl(QStringLiteral("pkcs12 -export -in id/leaf.pem -inkey id/leaf.key -certfile id/ca.pem -name "
                               "signer -passout pass:secret -out store.p12"));
        const auto sign = [&](const QString &as, const QStringList &more) {
            run(QStringLiteral("jarsigner"),
                QStringList{QStringLiteral("-keystore"), QStringLiteral("store.p12"),
                            QStringLiteral("-storepass"), QStringLiteral("secret"),
                            QStringLiteral("-sigfile"), as} +
                    more + QStringList{QStringLiteral("mail.zip"), QStringLiteral("signer")});
        };
        sign(QStringLiteral("XIP"), {});
        checkOpens(QStringLiteral("mail.zip"), "JAR-signed ZIP");
        sign(QStringLiteral("SECOND"), {});
        checkOpens(QStringLiteral("mail.zip"), "JAR-signed ZIP");
        run(QStringLiteral("zip"),
            {QStringLiteral("-q"), QStringLiteral("mail.zip"), QStringLiteral("id/ca.pem")});
        QCOMPARE(openFile(path(QStringLiteral("mail.zip")), m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
        zip(QStringLiteral("mail.zip"));
        sign(QStringLiteral("XIP"), {QStringLiteral("-digestalg"), QStringLiteral("SHA-512"),
                                     QStringLiteral("-sigalg"), QStringLiteral("SHA512withRSA")});
        checkOpens(QStringLiteral("mail.zip"), "JAR-signed ZIP");
        for (const char *const option : {"-sectionsonly", "-internalsf"}) {
            zip(QStringLiteral("mail.zip"));
            sign(QStringLiteral("XIP"), {QLatin1String(option)});
            checkOpens(QStringLiteral("mail.zip"), "JAR-signed ZIP");
        }
    }
};

QTEST_GUILESS_MAIN(ToolsTest)
#include "tools_test.moc"
