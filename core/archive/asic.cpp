// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/asic.h"

#include <algorithm>
#include <map>

#include <QSet>

#include "archive/asicmanifest.h"
#include "archive/cms.h"
#include "archive/reading.h"
#include "archive/unpacker.h"

namespace archive {
namespace {

/// Roles by the names ETSI EN 319 162-1 gives, compared without case.
bool isMeta(const ZipEntry &entry)
{
    return entry.rawName.toLower().startsWith("meta-inf/");
}

bool isMimetype(const ZipEntry &entry)
{
    return entry.rawName == "mimetype";
}

bool isManifest(const ZipEntry &entry)
{
    const QByteArray name = entry.rawName.toLower();
    return name.startsWith("meta-inf/asicmanifest") && name.endsWith(".xml");
}

/// The table of contents of OpenDocument packages, which an ASiC-E may have; it need not be signed.
bool isOpenDocumentManifest(const ZipEntry &entry)
{
    return entry.rawName == "META-INF/manifest.xml";
}

bool isCades(const ZipEntry &entry)
{
    return isMeta(entry) && entry.rawName.toLower().endsWith(".p7s");
}

bool isOther(const ZipEntry &entry)
{
    const QByteArray name = entry.rawName.toLower();
    return (name.startsWith("meta-inf/") && name.contains("signatures") && name.endsWith(".xml")) ||
           (name.startsWith("meta-inf/") && name.endsWith(".tst")) ||
           name.startsWith("meta-inf/asicarchivemanifest") || name.startsWith("_xmlsignatures/");
}

bool hasAny(const Zip &zip, bool (*is)(const ZipEntry &))
{
    return std::any_of(zip.entries().begin(), zip.entries().end(), is);
}

void checkCount(const Zip &zip, bool (*is)(const ZipEntry &), const Reading &reading)
{
    if (std::count_if(zip.entries().begin(), zip.entries().end(), is) > mostSigners)
        reading.refuse(Verdict::Limit, QStringLiteral("it has more than %1 signers").arg(mostSigners));
}

[[noreturn]] void unlisted(const ZipEntry &entry, const Reading &reading)
{
    reading.refuse(Verdict::Unsafe, QStringLiteral("\"%1\" is not covered by its signature").arg(entry.path));
}

void checkMimetype(const Zip &zip, const QByteArray &expected, const Reading &reading)
{
    const ZipEntry *const entry = zip.find("mimetype");
    if (entry != nullptr && zip.contents(*entry).trimmed() != expected)
        reading.refuse(Verdict::Unsafe, QStringLiteral("its mimetype is not what it holds"));
}

class Simple
{
public:
    Simple(const Zip &zip, const Signing &signing, Unpacker &unpacker)
        : m_zip(zip), m_signing(signing), m_reading(signing.reading), m_unpacker(unpacker)
    {}

    Contents read()
    {
        checkMimetype(m_zip, "application/vnd.etsi.asic-s+zip", m_reading);
        const ZipEntry &object = findObject();
        claim();
        const Slice bytes = bytesOf(object);
        Contents contents{QStringLiteral("ASiC-S"), {}};
        checkCount(m_zip, isCades, m_reading);
        for (const ZipEntry &entry : m_zip.entries()) {
            if (!isCades(entry))
                continue;
            const Signer signer = verify(entry, bytes);
            if (!contents.signer)
                contents.signer = signer;
        }
        unpack(object, bytes);
        return contents;
    }

private:
    /// What follows may find the object damaged before a signature is looked at.
    void claim()
    {
        for (const ZipEntry &entry : m_zip.entries()) {
            const auto signer = isCades(entry) ? claimedSigner(m_zip.contents(entry)) : std::nullopt;
            if (signer)
                return m_reading.setClaim(*signer);
        }
    }

    const ZipEntry &findObject() const
    {
        const ZipEntry *object = nullptr;
        for (const ZipEntry &entry : m_zip.entries()) {
            if (entry.isFolder || isMimetype(entry) || isCades(entry))
                continue;
            if (isMeta(entry) || object != nullptr)
                unlisted(entry, m_reading);
            object = &entry;
        }
        if (object == nullptr)
            m_reading.refuse(Verdict::SignatureInvalid, QStringLiteral("its signature signs nothing"));
        return *object;
    }

    /// Where they stand, or unpacked into the scratch.
    Slice bytesOf(const ZipEntry &object)
    {
        if (object.size > m_reading.limits().memberBytes)
            m_reading.exceed(Bound::MemberBytes, QStringLiteral("\"%1\" is larger than %2 bytes")
                                                     .arg(object.path)
                                                     .arg(m_reading.limits().memberBytes));
        if (object.method == 0) {
            m_zip.unpack(object, [](QByteArrayView) {}); // for its CRC
            return m_zip.storedBytes(object);
        }
        const qint64 begin = m_unpacker.position();
        m_zip.unpack(object, [&](QByteArrayView bytes) {
            m_reading.countBytes(bytes.size());
            m_unpacker.keep(bytes);
        });
        return m_unpacker.kept(begin);
    }

    Signer verify(const ZipEntry &entry, const Slice &bytes) const
    {
        CmsSignature signature(m_zip.contents(entry), {}, CmsSignature::Digests::Strong, m_reading);
        bytes.pass([&](QByteArrayView piece) { signature.add(piece); });
        return m_signing.judgeAll(signature.verified());
    }

    void unpack(const ZipEntry &object, const Slice &bytes)
    {
        if (isZip(bytes.atMost(0, 4))) {
            unpackAll(Zip::read(bytes, m_unpacker.paths(), m_reading), m_unpacker);
            return;
        }
        m_unpacker.begin(object.path, object.size, object.modified);
        bytes.pass([&](QByteArrayView piece) { m_unpacker.add(piece); });
        m_unpacker.end();
    }

    const Zip &m_zip;
    const Signing &m_signing;
    Reading &m_reading;
    Unpacker &m_unpacker;
};

class Extended
{
public:
    Extended(const Zip &zip, const Signing &signing, Unpacker &unpacker)
        : m_zip(zip), m_signing(signing), m_reading(signing.reading), m_unpacker(unpacker)
    {}

    Contents read()
    {
        checkMimetype(m_zip, "application/vnd.etsi.asic-e+zip", m_reading);
        Contents contents{QStringLiteral("ASiC-E"), {}};
        checkCount(m_zip, isManifest, m_reading);
        for (const ZipEntry &entry : m_zip.entries()) {
            if (!isManifest(entry))
                continue;
            const Signer signer = verifyManifest(entry);
            if (!contents.signer)
                contents.signer = signer;
        }
        for (const ZipEntry &entry : m_zip.entries())
            unpack(entry);
        if (!m_expected.empty())
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("a file that its manifest lists is missing"));
        return contents;
    }

private:
    Signer verifyManifest(const ZipEntry &entry)
    {
        const QByteArray xml = m_zip.contents(entry);
        AsicManifest manifest = AsicManifest::parse(xml, m_reading);
        const ZipEntry *const signature = m_zip.find(manifest.signature);
        if (signature == nullptr || !isCades(*signature))
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("\"%1\" lacks its signature").arg(entry.path));
        const Signer signer = m_signing.verify(m_zip.contents(*signature), xml);
        m_used.insert(signature->rawName);
        for (AsicManifest::Reference &reference : manifest.references)
            m_expected[reference.name].push_back(std::move(reference.digest));
        return signer;
    }

    void unpack(const ZipEntry &entry)
    {
        auto node = m_expected.extract(entry.rawName);
        const bool isListed = !node.empty();
        const bool isFrame = entry.isFolder || isMimetype(entry) || isManifest(entry) ||
                             isOpenDocumentManifest(entry) || m_used.contains(entry.rawName);
        if (!isListed && !isFrame)
            unlisted(entry, m_reading);
        if (!isListed)
            return;
        std::vector<ExpectedDigests> digests = std::move(node.mapped());
        const bool isMember = !isFrame;
        if (isMember)
            m_unpacker.begin(entry.path, entry.size, entry.modified);
        m_zip.unpack(entry, [&](QByteArrayView bytes) {
            for (ExpectedDigests &digest : digests)
                digest.add(bytes);
            if (isMember)
                m_unpacker.add(bytes);
        });
        if (isMember)
            m_unpacker.end();
        for (ExpectedDigests &digest : digests) {
            if (!digest.agree())
                m_reading.refuse(Verdict::SignatureInvalid,
                                 QStringLiteral("\"%1\" was changed after it was signed").arg(entry.path));
        }
    }

    const Zip &m_zip;
    const Signing &m_signing;
    Reading &m_reading;
    Unpacker &m_unpacker;
    std::map<QByteArray, std::vector<ExpectedDigests>> m_expected; ///< by name, what is still to come
    QSet<QByteArray> m_used;                                       ///< signatures that sign a manifest
};

} // namespace

Asic asicKind(const Zip &zip)
{
    if (hasAny(zip, isOther))
        return Asic::Unsupported;
    if (hasAny(zip, isManifest))
        return Asic::Extended;
    return hasAny(zip, isCades) ? Asic::Simple : Asic::None;
}

Contents readSimpleAsic(const Zip &zip, const Signing &signing, Unpacker &unpacker)
{
    return Simple(zip, signing, unpacker).read();
}

Contents readExtendedAsic(const Zip &zip, const Signing &signing, Unpacker &unpacker)
{
    return Extended(zip, signing, unpacker).read();
}

} // namespace archive
