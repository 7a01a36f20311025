// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/verifiedarchive.h"

#include <algorithm>

#include "archive/cmsenvelope.h"
#include "archive/cmspem.h"
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

/// What stands where an archive should.
static QString natureOf(const QByteArray &start)
{
    if (start.isEmpty())
        return QStringLiteral("it is empty");
    if (start.startsWith("7z\xBC\xAF\x27\x1C"))
        return QStringLiteral("it is a 7-Zip archive");
    if (start.startsWith("Rar!"))
        return QStringLiteral("it is a RAR archive");
    if (start.startsWith("\x1F\x8B"))
        return QStringLiteral("it is a gzip file");
    const bool isText = std::ranges::none_of(start, [](char c) {
        return static_cast<unsigned char>(c) < ' ' && !QByteArrayView("\t\r\n").contains(c);
    });
    return isText ? QStringLiteral("it is a plain text or a single e-mail, no archive")
                  : QStringLiteral("it is neither XAR, ZIP nor CMS");
}

[[noreturn]] static void refuseStranger(const QByteArray &start, const Signing &signing)
{
    signing.reading.refuse(
        Verdict::Unreadable, natureOf(start),
        start.isEmpty()
            ? QStringLiteral("If it should hold something, drop it again, whole.")
            : QStringLiteral(
                  "Only archives are read from a drop folder, signed as this connector requires: put "
                  "it into a ZIP, sign that, and drop the ZIP. If it should have been an archive, "
                  "it is damaged: ask the sender for a fresh copy."));
}

static Contents readByContent(const Slice &file, const Signing &signing, Unpacker &unpacker)
{
    constexpr qint64 enough = 64;
    const QByteArray start = file.atMost(0, enough);
    if (isXar(start))
        return readXarContainer(file, signing, unpacker);
    if (isZip(start))
        return readZipContainer(file, signing, unpacker);
    if (isCmsEnvelope(start) || isCmsPem(start))
        return readCmsContainer(file, signing, unpacker);
    claimByNeighbours(signing);
    if (looksLikeZipBehindSomething(file))
        signing.reading.refuse(Verdict::Unsafe, QStringLiteral("something stands before its first file"));
    if (isOpenPgp(start))
        signing.reading.refuse(
            Verdict::SignatureUnsupported,
            QStringLiteral("it is an OpenPGP message; only detached OpenPGP signatures are read"),
            QStringLiteral("Ask the sender for the ZIP itself, with a detached signature beside it: gpg "
                           "--detach-sign FILE."));
    if (start.startsWith("YAA1") || start.startsWith("AA01"))
        signing.reading.refuse(Verdict::SignatureUnsupported, QStringLiteral("it is an Apple Archive (yaa)"));
    refuseStranger(start, signing);
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
