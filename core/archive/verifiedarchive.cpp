// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/verifiedarchive.h"

#include "archive/cmsenvelope.h"
#include "archive/contents.h"
#include "archive/openpgp.h"
#include "archive/reading.h"
#include "archive/signing.h"
#include "archive/unpacker.h"
#include "archive/window.h"
#include "archive/xar.h"
#include "archive/zip.h"
#include "archive/zipcontainer.h"
#include "archive/zipend.h"

namespace archive {

struct VerifiedArchive::Contents
{
    archive::Contents description;
    std::vector<Member> members;
    QIODevice *scratch;
};

static bool looksLikeZipBehindSomething(const Slice &file)
{
    constexpr qint64 endRecord = 22;
    return file.size() > endRecord && file.bytes(file.size() - endRecord, 4) == "PK\x05\x06";
}

/// A signature beside it is over every byte of the file, so it stands for one that the XAR itself lacks.
static Contents readXarContainer(const Slice &file, const Signing &signing, Unpacker &unpacker)
{
    const Contents beside = readNeighbours(file, QStringLiteral("XAR"), signing);
    Trust trust = signing.trust;
    trust.requireSignature = trust.requireSignature && !beside.signer;
    Contents inside = readXar(signing.input, file, trust, signing.reading, unpacker);
    return beside.signer && !inside.signer ? beside : inside;
}

static Contents readByContent(const Slice &file, const Signing &signing, Unpacker &unpacker)
{
    constexpr qint64 enough = 64;
    const QByteArray start = file.atMost(0, enough);
    if (isXar(start))
        return readXarContainer(file, signing, unpacker);
    if (isZip(start))
        return readZipContainer(file, signing, unpacker);
    if (isCmsEnvelope(start))
        return readCmsContainer(file, signing, unpacker);
    if (looksLikeZipBehindSomething(file))
        signing.reading.refuse(Verdict::Unsafe, QStringLiteral("something stands before its first file"));
    if (isOpenPgp(start))
        signing.reading.refuse(
            Verdict::SignatureUnsupported,
            QStringLiteral("it is an OpenPGP message; only detached OpenPGP signatures are read"));
    if (start.startsWith("YAA1") || start.startsWith("AA01"))
        signing.reading.refuse(Verdict::SignatureUnsupported, QStringLiteral("it is an Apple Archive (yaa)"));
    signing.reading.refuse(Verdict::Unreadable, QStringLiteral("it is neither XAR, ZIP nor CMS"));
}

VerifiedArchive::VerifiedArchive(std::shared_ptr<const Contents> contents) : m_contents(std::move(contents))
{}

VerifiedArchive VerifiedArchive::open(const Input &input, const Trust &trust, const Limits &limits,
                                      QIODevice &scratch, const base::Stop &stop)
{
    Reading reading(input.name, limits, stop);
    Unpacker unpacker(reading, scratch);
    const Signing signing{input, trust, reading};
    archive::Contents description = readByContent(Slice(*input.bytes, reading), signing, unpacker);
    return VerifiedArchive(
        std::make_shared<const Contents>(Contents{std::move(description), unpacker.finish(), &scratch}));
}

QString VerifiedArchive::container() const
{
    return m_contents->description.container;
}

const std::optional<Signer> &VerifiedArchive::signer() const
{
    return m_contents->description.signer;
}

const std::vector<Member> &VerifiedArchive::members() const
{
    return m_contents->members;
}

std::unique_ptr<QIODevice> VerifiedArchive::read(const Member &member) const
{
    return std::make_unique<Window>(*m_contents->scratch, member.offset, member.size);
}

} // namespace archive
