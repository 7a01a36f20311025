// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/signedzip.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

#include "base/digest.h"
#include "base/files.h"
#include "xipmaker/cms.h"
#include "xipmaker/zipwriter.h"

namespace xipmaker {
namespace {

QByteArray sha256(const Entry &entry)
{
    base::Digest digest;
    entry.forEachPiece([&](QByteArrayView bytes) { digest.add(bytes); });
    return digest.result().toBase64();
}

void writeZip(const QString &path, const std::vector<Entry> &first, const std::vector<Entry> &entries,
              int level)
{
    ZipWriter zip(path);
    for (const Entry &entry : first)
        zip.add(entry, 0);
    for (const Entry &entry : entries)
        zip.add(entry, level);
    zip.finish();
}

QByteArray signFile(const QString &path, const Identity &identity)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::throwStorageFailure(QStringLiteral("read"), path);
    return detachedCms(file, identity);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        base::throwStorageFailure(QStringLiteral("create"), path);
    base::writeAll(file, bytes);
}

void writeJar(const QString &path, const std::vector<Entry> &entries, const Identity &identity, int level)
{
    QByteArray manifest = "Manifest-Version: 1.0\r\nCreated-By: Chancery Sandbox\r\n\r\n";
    QByteArray sections;
    for (const Entry &entry : entries) {
        const QByteArray section =
            jarLine("Name", entry.name.toUtf8()) + jarLine("SHA-256-Digest", sha256(entry)) + "\r\n";
        manifest += section;
        sections += jarLine("Name", entry.name.toUtf8()) +
                    jarLine("SHA-256-Digest", base::Digest::sha256(section).toBase64()) + "\r\n";
    }
    const QByteArray signatureFile =
        "Signature-Version: 1.0\r\nCreated-By: Chancery Sandbox\r\n" +
        jarLine("SHA-256-Digest-Manifest", base::Digest::sha256(manifest).toBase64()) + "\r\n" + sections;
    writeZip(path,
             {{QStringLiteral("META-INF/MANIFEST.MF"), manifest},
              {QStringLiteral("META-INF/XIP.SF"), signatureFile},
              {QStringLiteral("META-INF/XIP.") + keyType(identity), detachedCms(signatureFile, identity)}},
             entries, level);
}

void writeAsicS(const QString &path, const std::vector<Entry> &entries, const Identity &identity, int level)
{
    const QTemporaryDir folder(path + QStringLiteral(".XXXXXX"));
    const QString inner = folder.filePath(QStringLiteral("content.zip"));
    writeZip(inner, {}, entries, level);
    const Entry object(QStringLiteral("content.zip"), QFile(inner).size(), [inner] {
        auto file = std::make_unique<QFile>(inner);
        file->open(QIODevice::ReadOnly);
        return file;
    });
    writeZip(path,
             {{QStringLiteral("mimetype"), "application/vnd.etsi.asic-s+zip"},
              object,
              {QStringLiteral("META-INF/signature.p7s"), signFile(inner, identity)}},
             {}, 0);
}

void writeAsicE(const QString &path, const std::vector<Entry> &entries, const Identity &identity, int level)
{
    QByteArray manifest =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:ASiCManifest "
        "xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
        "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><asic:SigReference URI=\"META-INF/signature.p7s\" "
        "MimeType=\"application/x-pkcs7-signature\"/>";
    for (const Entry &entry : entries)
        manifest +=
            "<asic:DataObjectReference URI=\"" + QUrl::toPercentEncoding(entry.name, "/") +
            "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
            sha256(entry) + "</ds:DigestValue></asic:DataObjectReference>";
    manifest += "</asic:ASiCManifest>";
    writeZip(path,
             {{QStringLiteral("mimetype"), "application/vnd.etsi.asic-e+zip"},
              {QStringLiteral("META-INF/ASiCManifest.xml"), manifest},
              {QStringLiteral("META-INF/signature.p7s"), detachedCms(manifest, identity)}},
             entries, level);
}

void writeP7m(const QString &path, const std::vector<Entry> &entries, const Identity &identity, int level)
{
    const QTemporaryDir folder(path + QStringLiteral(".XXXXXX"));
    const QString inner = folder.filePath(QStringLiteral("content.zip"));
    writeZip(inner, {}, entries, level);
    writeEnvelopingCms(path, inner, identity);
}

} // namespace

QByteArray jarLine(const QByteArray &name, const QByteArray &value)
{
    const QByteArray line = name + ": " + value;
    QByteArray folded = line.left(72);
    for (qsizetype at = 72; at < line.size(); at += 71)
        folded += "\r\n " + line.mid(at, 71);
    return folded + "\r\n";
}

void writeSignedZip(const QString &path, const std::vector<Entry> &entries, const Identity &identity,
                    ZipSignature signature, int level)
{
    switch (signature) {
    case ZipSignature::None:
        return writeZip(path, {}, entries, level);
    case ZipSignature::DetachedP7s:
        writeZip(path, {}, entries, level);
        return writeFile(path + QStringLiteral(".p7s"), signFile(path, identity));
    case ZipSignature::P7m:
        return writeP7m(path, entries, identity, level);
    case ZipSignature::AsicS:
        return writeAsicS(path, entries, identity, level);
    case ZipSignature::AsicE:
        return writeAsicE(path, entries, identity, level);
    case ZipSignature::Jar:
        return writeJar(path, entries, identity, level);
    }
}

} // namespace xipmaker
