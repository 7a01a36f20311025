// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipcontainer.h"

#include "archive/asic.h"
#include "archive/cms.h"
#include "archive/cmsenvelope.h"
#include "archive/cmspem.h"
#include "archive/jar.h"
#include "archive/openpgp.h"
#include "archive/reading.h"
#include "archive/unpacker.h"
#include "archive/zip.h"

namespace archive {
namespace {

constexpr const char16_t *suffixes[] = {u".p7s", u".sig", u".asc", u".gpg", u".pgp"};

/// Null: none is there.
QByteArray neighbour(const Signing &signing, const char16_t *suffix)
{
    return signing.input.neighbour ? signing.input.neighbour(QString::fromUtf16(suffix)) : QByteArray();
}

/// The detached signatures beside a file, whatever theirs are called.
class Neighbours
{
public:
    Neighbours(const Slice &file, const Signing &signing) : m_file(file), m_signing(signing) {}

    Contents verify(const QString &container)
    {
        constexpr qsizetype most = 4 << 20;
        Contents contents;
        for (const char16_t *const suffix : suffixes) {
            const QByteArray bytes = neighbour(m_signing, suffix);
            if (bytes.size() > most)
                m_signing.reading.refuse(
                    Verdict::Limit,
                    QStringLiteral("the signature beside it is larger than %1 bytes").arg(most));
            if (bytes.isNull())
                continue;
            const bool isPgp = isOpenPgp(bytes);
            const Signer signer = isPgp ? verifyOpenPgp(bytes, m_file, m_signing) : verifyCms(bytes);
            if (!contents.signer)
                contents = {isPgp ? QString(container + QStringLiteral(" with OpenPGP"))
                                  : QString(container + QStringLiteral(" with CMS")),
                            signer};
        }
        return contents;
    }

private:
    Signer verifyCms(const QByteArray &bytes)
    {
        CmsSignature signature(bytes, {}, CmsSignature::Digests::Strong, m_signing.reading);
        m_file.pass([&](QByteArrayView piece) { signature.add(piece); });
        return m_signing.judgeAll(signature.verified());
    }

    const Slice &m_file;
    const Signing &m_signing;
};

/// The CMS inside of a PEM block, in the scratch.
Slice unarmoured(const Slice &file, const Signing &signing, Unpacker &unpacker)
{
    const qint64 begin = unpacker.position();
    openCmsPem(
        file, [&](QByteArrayView bytes) { unpacker.keep(bytes); }, signing.reading);
    return unpacker.kept(begin);
}

/// Unpacks the ZIP that an enveloping CMS holds, and answers who signed it.
Signer unpackEnvelope(const Slice &cms, const Signing &signing, Unpacker &unpacker)
{
    const qint64 begin = unpacker.position();
    const QByteArray detached = openCmsEnvelope(
        cms, [&](QByteArrayView bytes) { unpacker.keep(bytes); }, signing.reading);
    const Slice content = unpacker.kept(begin);
    CmsSignature signature(detached, {}, CmsSignature::Digests::Strong, signing.reading);
    content.pass([&](QByteArrayView bytes) { signature.add(bytes); });
    const Signer signer = signing.judgeAll(signature.verified());
    if (!isZip(content.atMost(0, 4)))
        signing.reading.refuse(Verdict::Unreadable, QStringLiteral("what it signs is no ZIP"));
    unpackAll(Zip::read(content, unpacker.paths(), signing.reading), unpacker);
    return signer;
}

Contents readZip(const Zip &zip, const Signing &signing, Unpacker &unpacker)
{
    if (hasJarSignature(zip))
        return readJar(zip, signing, unpacker);
    switch (asicKind(zip)) {
    case Asic::Simple:
        return readSimpleAsic(zip, signing, unpacker);
    case Asic::Extended:
        return readExtendedAsic(zip, signing, unpacker);
    case Asic::Unsupported:
        signing.reading.refuse(Verdict::SignatureUnsupported,
                               QStringLiteral("it has an XML signature (XAdES, OPC) or a lone time stamp"));
    case Asic::None:
        break;
    }
    return {QStringLiteral("ZIP"), {}};
}

} // namespace

void claimByNeighbours(const Signing &signing)
{
    for (const char16_t *const suffix : suffixes) {
        if (const auto signer = claimedSigner(neighbour(signing, suffix)))
            return signing.reading.setClaim(*signer);
    }
}

Contents readNeighbours(const Slice &file, const QString &container, const Signing &signing)
{
    return Neighbours(file, signing).verify(container);
}

Contents readZipContainer(const Slice &file, const Signing &signing, Unpacker &unpacker)
{
    const Contents beside = readNeighbours(file, QStringLiteral("ZIP"), signing);
    const Zip zip = Zip::read(file, unpacker.paths(), signing.reading);
    const Contents inside = readZip(zip, signing, unpacker);
    if (inside.signer)
        return inside;
    if (!beside.signer && signing.trust.requireSignature)
        signing.reading.refuse(Verdict::SignatureMissing, QStringLiteral("it is not signed"));
    unpackAll(zip, unpacker);
    return beside.signer ? beside : inside;
}

Contents readCmsContainer(const Slice &file, const Signing &signing, Unpacker &unpacker)
{
    const QString container = QStringLiteral("CMS with ZIP");
    readNeighbours(file, container, signing);
    const Signer signer = isCmsPem(file.atMost(0, 64))
                              ? unpackEnvelope(unarmoured(file, signing, unpacker), signing, unpacker)
                              : unpackEnvelope(file, signing, unpacker);
    return {container, signer};
}

} // namespace archive
