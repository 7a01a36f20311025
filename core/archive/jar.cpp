// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/jar.h"

#include <algorithm>
#include <optional>

#include <QHash>

#include "archive/cms.h"
#include "archive/expecteddigests.h"
#include "archive/jarmanifest.h"
#include "archive/reading.h"
#include "archive/unpacker.h"

namespace archive {
namespace {

/// A file directly in META-INF that belongs to a signature, or the manifest.
enum class Role { None, Manifest, SignatureFile, Block };

Role roleOf(const ZipEntry &entry)
{
    const QByteArray name = entry.rawName.toUpper();
    if (!name.startsWith("META-INF/") || name.indexOf('/', 9) >= 0)
        return Role::None;
    if (name == "META-INF/MANIFEST.MF")
        return Role::Manifest;
    if (name.endsWith(".SF"))
        return Role::SignatureFile;
    const bool isBlock = name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC") ||
                         name.startsWith("META-INF/SIG-");
    return isBlock ? Role::Block : Role::None;
}

QByteArray baseName(const ZipEntry &entry)
{
    const qsizetype dot = entry.rawName.lastIndexOf('.');
    return entry.rawName.left(dot).toUpper(); // without a dot: all of it
}

class Jar
{
public:
    Jar(const Zip &zip, const Signing &signing, Unpacker &unpacker)
        : m_zip(zip), m_signing(signing), m_reading(signing.reading), m_unpacker(unpacker)
    {}

    Contents read()
    {
        sortByRole();
        m_manifestText = m_zip.contents(*m_manifestEntry);
        Contents contents{QStringLiteral("JAR-signed ZIP"), {}};
        for (const ZipEntry *const file : m_signatureFiles) {
            const Signer signer = verifySigner(*file);
            if (!contents.signer)
                contents.signer = signer;
        }
        if (!m_blocks.isEmpty())
            invalid(QStringLiteral("\"%1\" is a signature of nothing").arg(m_blocks.cbegin().value()->path));
        unpack();
        return contents;
    }

private:
    [[noreturn]] void invalid(const QString &reason) const
    {
        m_reading.refuse(Verdict::SignatureInvalid, reason);
    }

    void sortByRole()
    {
        for (const ZipEntry &entry : m_zip.entries()) {
            const Role role = roleOf(entry);
            if (role == Role::Manifest && m_manifestEntry != nullptr)
                invalid(QStringLiteral("it has two manifests"));
            if (role == Role::Block && m_blocks.contains(baseName(entry)))
                invalid(QStringLiteral("\"%1\" is a second signature of the same name").arg(entry.path));
            if (role == Role::Manifest)
                m_manifestEntry = &entry;
            else if (role == Role::Block)
                m_blocks.insert(baseName(entry), &entry);
            else if (role == Role::SignatureFile)
                m_signatureFiles.push_back(&entry);
        }
        if (m_manifestEntry == nullptr)
            invalid(QStringLiteral("it has a signature but no manifest"));
        if (m_signatureFiles.size() > mostSigners)
            m_reading.refuse(Verdict::Limit, QStringLiteral("it has more than %1 signers").arg(mostSigners));
    }

    /// The signature of a signature file; each signs one only.
    const ZipEntry &takeBlockOf(const ZipEntry &signatureFile)
    {
        const ZipEntry *const block = m_blocks.take(baseName(signatureFile));
        if (block == nullptr)
            invalid(QStringLiteral("\"%1\" lacks its signature").arg(signatureFile.path));
        return *block;
    }

    Signer verifySigner(const ZipEntry &entry)
    {
        const QByteArray text = m_zip.contents(entry);
        QByteArray block = m_zip.contents(takeBlockOf(entry));
        const QByteArray own = takeContent(block); // jarsigner -internalsf
        if (!own.isNull() && own != text)
            invalid(QStringLiteral("\"%1\" is not what its signature holds").arg(entry.path));
        const Signer signer = m_signing.verify(block, text);
        const JarManifest file = JarManifest::parse(text, m_reading);
        if (!file.main().contains("signature-version"))
            invalid(QStringLiteral("\"%1\" is no signature file").arg(entry.path));
        ExpectedDigests digests = digestsOf(file.main(), "-digest-manifest");
        if (digests.isEmpty() && file.entries().isEmpty())
            m_reading.refuse(Verdict::SignatureUnsupported,
                             QStringLiteral("\"%1\" gives no SHA-2 digest of the manifest").arg(entry.path));
        digests.add(m_manifestText);
        if (digests.isEmpty() || !digests.agree())
            verifySections(file, entry);
        return signer;
    }

    const JarManifest &manifest()
    {
        if (!m_manifest)
            m_manifest = JarManifest::parse(m_manifestText, m_reading);
        return *m_manifest;
    }

    /// A signature file that gives no digest of the whole manifest, or another's, must give those of all its
    /// sections.
    void verifySections(const JarManifest &file, const ZipEntry &entry)
    {
        ExpectedDigests main = digestsOf(file.main(), "-digest-manifest-main-attributes");
        main.add(manifest().mainBytes());
        if (!main.agree() || file.entries().size() != manifest().entries().size())
            invalid(QStringLiteral("its manifest was changed after it was signed"));
        for (auto section = file.entries().begin(); section != file.entries().end(); ++section) {
            m_reading.check();
            ExpectedDigests digests = digestsOf(section.value(), "-digest");
            if (digests.isEmpty())
                m_reading.refuse(Verdict::SignatureUnsupported,
                                 QStringLiteral("\"%1\" gives no SHA-2 digest of a section of the manifest")
                                     .arg(entry.path));
            digests.add(manifest().entryBytes(section.key()));
            if (!manifest().entries().contains(section.key()) || !digests.agree())
                invalid(QStringLiteral("its manifest was changed after it was signed"));
        }
    }

    ExpectedDigests digestsOf(const JarManifest::Section &section, const char *suffix) const
    {
        ExpectedDigests digests;
        for (const auto &[name, value] : section) {
            if (name.endsWith(suffix))
                digests.addJarName(QByteArrayView(name).chopped(static_cast<qsizetype>(qstrlen(suffix))),
                                   QByteArray::fromBase64(value));
        }
        return digests;
    }

    void unpack()
    {
        qsizetype used = 0;
        for (const ZipEntry &entry : m_zip.entries()) {
            if (roleOf(entry) != Role::None)
                continue;
            const auto section = manifest().entries().constFind(entry.rawName);
            if (section == manifest().entries().constEnd()) {
                if (entry.isFolder)
                    continue;
                m_reading.refuse(Verdict::Unsafe,
                                 QStringLiteral("\"%1\" is not listed in its manifest").arg(entry.path));
            }
            ++used;
            if (!entry.isFolder)
                unpack(entry, *section);
        }
        if (used != manifest().entries().size())
            invalid(QStringLiteral("a file that its manifest lists is missing"));
    }

    void unpack(const ZipEntry &entry, const JarManifest::Section &section)
    {
        ExpectedDigests digests = digestsOf(section, "-digest");
        if (digests.isEmpty())
            m_reading.refuse(Verdict::SignatureUnsupported,
                             QStringLiteral("its manifest gives no SHA-2 digest of \"%1\"").arg(entry.path));
        m_unpacker.begin(entry.path, entry.size, entry.modified);
        m_zip.unpack(entry, [&](QByteArrayView bytes) {
            digests.add(bytes);
            m_unpacker.add(bytes);
        });
        m_unpacker.end();
        if (!digests.agree())
            invalid(QStringLiteral("\"%1\" was changed after it was signed").arg(entry.path));
    }

    const Zip &m_zip;
    const Signing &m_signing;
    Reading &m_reading;
    Unpacker &m_unpacker;
    const ZipEntry *m_manifestEntry = nullptr;
    std::vector<const ZipEntry *> m_signatureFiles;
    QHash<QByteArray, const ZipEntry *> m_blocks; ///< by base name
    QByteArray m_manifestText;
    std::optional<JarManifest> m_manifest; ///< once a signature was good
};

} // namespace

bool hasJarSignature(const Zip &zip)
{
    return std::any_of(zip.entries().begin(), zip.entries().end(), [](const ZipEntry &entry) {
        return roleOf(entry) == Role::SignatureFile || roleOf(entry) == Role::Block;
    });
}

Contents readJar(const Zip &zip, const Signing &signing, Unpacker &unpacker)
{
    return Jar(zip, signing, unpacker).read();
}

} // namespace archive
