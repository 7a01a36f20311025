// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/xar.h"

#include <algorithm>

#include <QtEndian>

#include "archive/decoder.h"
#include "archive/reading.h"
#include "archive/unpacker.h"
#include "archive/xarsignature.h"
#include "archive/xartocparser.h"
#include "archive/xipcontent.h"

namespace archive {
namespace {

using Algorithm = base::Digest::Algorithm;

struct Header
{
    qint64 size = 0;
    qint64 packed = 0;   ///< of the table of contents
    qint64 unpacked = 0; ///< of the table of contents
    QString digest;
};

std::optional<Algorithm> strongDigest(const QString &style)
{
    if (style == u"sha1")
        return Algorithm::Sha1;
    if (style == u"sha256")
        return Algorithm::Sha256;
    if (style == u"sha384")
        return Algorithm::Sha384;
    if (style == u"sha512")
        return Algorithm::Sha512;
    return {};
}

/// The digest's name, by the number in the header or by the name behind it.
QString digestOf(quint32 number, const QByteArray &header)
{
    switch (number) {
    case 0:
        return QStringLiteral("none");
    case 1:
        return QStringLiteral("sha1");
    case 2:
        return QStringLiteral("md5");
    case 3:
        if (header.size() >= 32 && header.size() % 4 == 0)
            return QString::fromLatin1(header.sliced(28).constData()); // ends at the first NUL
        return QStringLiteral("sha256");
    case 4:
        return QStringLiteral("sha512");
    default:
        return QString::number(number);
    }
}

Header readHeader(const Slice &file, const Reading &reading)
{
    constexpr qint64 least = 28;
    constexpr qint64 most = 4096;
    const QByteArray start = file.bytes(0, least);
    const qint64 size = qFromBigEndian<quint16>(start.constData() + 4);
    const quint64 packed = qFromBigEndian<quint64>(start.constData() + 8);
    const quint64 unpacked = qFromBigEndian<quint64>(start.constData() + 16);
    const quint64 limit = static_cast<quint64>(reading.limits().tocBytes);
    if (size < least || size > most || qFromBigEndian<quint16>(start.constData() + 6) != 1)
        reading.refuse(Verdict::Unreadable, QStringLiteral("its XAR header is of an unknown version"));
    if (packed > limit || unpacked > limit)
        reading.refuse(Verdict::Limit,
                       QStringLiteral("its table of contents is larger than %1 bytes").arg(limit));
    return {size, static_cast<qint64>(packed), static_cast<qint64>(unpacked),
            digestOf(qFromBigEndian<quint32>(start.constData() + 24), file.bytes(0, size))};
}

class Xar
{
public:
    Xar(const Input &input, const Slice &file, const Trust &trust, Reading &reading, Unpacker &unpacker)
        : m_input(input),
          m_trust(trust),
          m_reading(reading),
          m_unpacker(unpacker),
          m_header(readHeader(file, reading)),
          m_heap(file.part(m_header.size + m_header.packed, file.size() - m_header.size - m_header.packed))
    {
        m_content.packedToc = file.bytes(m_header.size, m_header.packed);
    }

    Contents read()
    {
        parseToc();
        if (const auto signer = claimedSigner(m_toc))
            m_reading.setClaim(*signer);
        checkDigest();
        Contents contents;
        contents.signer = judgeSigners();
        checkLayout();
        for (const XarData &attribute : m_toc.attributes)
            checkArchived(attribute);
        const bool isXip = isAppleXip();
        contents.container = isXip ? QStringLiteral("Apple XIP") : QStringLiteral("XAR");
        for (const XarFile &file : m_toc.files)
            isXip ? unpackXipFile(file) : unpackFile(file);
        return contents;
    }

private:
    void parseToc()
    {
        XarTocParser parser(m_reading);
        qint64 size = 0;
        const auto decoder = Decoder::make(Decoder::Format::Zlib, m_reading, [&](QByteArrayView bytes) {
            size += bytes.size();
            if (size > m_header.unpacked)
                m_reading.refuse(Verdict::Unreadable,
                                 QStringLiteral("its table of contents is longer than declared"));
            parser.add(bytes.toByteArray());
        });
        decoder->add(m_content.packedToc);
        decoder->finish();
        if (size != m_header.unpacked)
            m_reading.refuse(Verdict::Unreadable,
                             QStringLiteral("its table of contents is shorter than declared"));
        m_toc = parser.finish();
    }

    void checkDigest()
    {
        const std::optional<Algorithm> algorithm = strongDigest(m_header.digest);
        if (!algorithm)
            m_reading.refuse(
                Verdict::SignatureUnsupported,
                QStringLiteral(
                    "its table of contents is protected by the digest \"%1\", which proves nothing")
                    .arg(m_header.digest.left(40)));
        if (m_toc.checksumStyle.compare(m_header.digest, Qt::CaseInsensitive) != 0)
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("its header and its table of contents name different digests"));
        base::Digest digest(*algorithm);
        digest.add(m_content.packedToc);
        m_content.digest = digest.result();
        m_content.algorithm = *algorithm;
        if (m_toc.checksum.length != m_content.digest.size() ||
            m_heap.bytes(m_toc.checksum.offset, m_toc.checksum.length) != m_content.digest)
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("its table of contents does not agree with its checksum"));
    }

    std::optional<Signer> judgeSigners()
    {
        std::optional<Signer> first;
        for (const SignedBy &signedBy : verifyXarSignatures(m_toc, m_content, m_heap, m_reading)) {
            const Signer signer = judge(signedBy, m_trust, Profile::Apple, m_input.received, m_reading);
            if (!first)
                first = signer;
            else if (!first->signedAt)
                first->signedAt = signer.signedAt;
        }
        if (!first && m_trust.requireSignature)
            m_reading.refuse(Verdict::SignatureMissing, QStringLiteral("it is not signed"));
        return first;
    }

    /// Every byte of the heap belongs to exactly one thing that the table of contents names.
    void checkLayout()
    {
        std::vector<XarExtent> used{m_toc.checksum};
        if (m_toc.signature)
            used.push_back(m_toc.signature->extent);
        if (m_toc.cmsSignature)
            used.push_back(m_toc.cmsSignature->extent);
        for (const XarData &attribute : m_toc.attributes)
            used.push_back(attribute.extent);
        for (const XarFile &file : m_toc.files) {
            if (file.data)
                used.push_back(file.data->extent);
        }
        std::sort(used.begin(), used.end(), [](const XarExtent &a, const XarExtent &b) {
            return std::pair(a.offset, a.length) < std::pair(b.offset, b.length);
        });
        qint64 end = 0;
        for (const XarExtent &extent : used) {
            if (extent.offset < 0 || extent.length < 0)
                m_reading.refuse(Verdict::Unsafe, QStringLiteral("some of its data has no place"));
            if (extent.length == 0)
                continue;
            if (extent.offset < end)
                m_reading.refuse(Verdict::Unsafe, QStringLiteral("its parts overlap"));
            if (extent.offset > end)
                m_reading.refuse(Verdict::Unsafe, QStringLiteral("it holds bytes that belong to no file"));
            if (extent.length > m_heap.size() - end)
                m_reading.refuse(Verdict::Unreadable,
                                 QStringLiteral("it is cut off, or points outside of itself"));
            end += extent.length;
        }
        if (end != m_heap.size() && !repeatsToc(end))
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("data follows its last file"));
    }

    /// libarchive (bsdtar, seen in 3.6.2) ends a XAR with its table of contents' first bytes once more, as
    /// many as the checksum has. They say nothing that is not signed.
    bool repeatsToc(qint64 end) const
    {
        const qint64 left = m_heap.size() - end;
        return left == m_toc.checksum.length && m_heap.bytes(end, left) == m_content.packedToc.left(left);
    }

    bool isAppleXip() const
    {
        const auto has = [&](QStringView name) {
            return std::any_of(m_toc.files.begin(), m_toc.files.end(), [&](const XarFile &file) {
                return file.parent < 0 && file.name == name && file.type == u"file" && file.data;
            });
        };
        return m_toc.files.size() == 2 && has(u"Content") && has(u"Metadata");
    }

    Algorithm digestOfChecksum(const XarChecksum &checksum) const
    {
        const std::optional<Algorithm> algorithm = strongDigest(checksum.style.toLower());
        if (!algorithm)
            m_reading.refuse(
                Verdict::SignatureUnsupported,
                QStringLiteral("a file of it is protected by the digest \"%1\", which proves nothing")
                    .arg(checksum.style.left(40)));
        return *algorithm;
    }

    /// Before anything looks into them, the stored bytes must be those that were signed.
    void checkArchived(const XarData &data) const
    {
        if (data.archived.style.isEmpty() || data.archived.value.isEmpty())
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("a file of it has no signed checksum"));
        base::Digest digest(digestOfChecksum(data.archived));
        m_heap.part(data.extent.offset, data.extent.length).pass([&](QByteArrayView bytes) {
            digest.add(bytes);
        });
        if (digest.result() != data.archived.value)
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("a file of it was changed after it was signed"));
    }

    Decoder::Format formatOf(const QString &encoding) const
    {
        if (encoding.isEmpty() || encoding == u"application/octet-stream")
            return Decoder::Format::Plain;
        if (encoding == u"application/x-gzip")
            return Decoder::Format::Zlib; // its name notwithstanding
        if (encoding == u"application/x-bzip2")
            return Decoder::Format::Bzip2;
        if (encoding == u"application/x-lzma")
            return Decoder::Format::Lzma;
        if (encoding == u"application/x-xz")
            return Decoder::Format::Xz;
        m_reading.refuse(
            Verdict::Unreadable,
            QStringLiteral("a file of it has the unknown encoding \"%1\"").arg(encoding.left(60)));
    }

    /// Hands on the unpacked bytes and checks them against size and checksum.
    void decode(const XarData &data, const Sink &sink)
    {
        const bool hasChecksum = !data.extracted.style.isEmpty();
        base::Digest digest(hasChecksum ? digestOfChecksum(data.extracted) : Algorithm::Sha256);
        qint64 size = 0;
        const auto decoder = Decoder::make(formatOf(data.encoding), m_reading, [&](QByteArrayView bytes) {
            size += bytes.size();
            if (data.size >= 0 && size > data.size)
                m_reading.refuse(Verdict::Unreadable, QStringLiteral("a file of it is longer than declared"));
            if (hasChecksum)
                digest.add(bytes);
            sink(bytes);
        });
        m_heap.part(data.extent.offset, data.extent.length).pass([&](QByteArrayView bytes) {
            decoder->add(bytes);
        });
        decoder->finish();
        if (size != data.size)
            m_reading.refuse(Verdict::Unreadable, QStringLiteral("a file of it is shorter than declared"));
        if (hasChecksum && digest.result() != data.extracted.value)
            m_reading.refuse(Verdict::SignatureInvalid,
                             QStringLiteral("a file of it does not agree with its checksum"));
    }

    void unpackXipFile(const XarFile &file)
    {
        checkArchived(*file.data);
        if (file.name != u"Content")
            return; // the plist only repeats what the content says itself
        XipContent content(m_reading, m_unpacker);
        decode(*file.data, [&](QByteArrayView bytes) { content.add(bytes); });
        content.finish();
    }

    void unpackFile(const XarFile &file)
    {
        if (file.name.isEmpty())
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("a file of it has no name"));
        const QString path = m_unpacker.paths().checked(m_toc.path(file));
        if (file.type == u"directory" && !file.data)
            return;
        if (file.type != u"file")
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("\"%1\" is a link or a device").arg(path));
        if (file.data)
            checkArchived(*file.data);
        m_unpacker.begin(path, file.data ? file.data->size : 0, file.modified);
        if (file.data)
            decode(*file.data, [&](QByteArrayView bytes) { m_unpacker.add(bytes); });
        m_unpacker.end();
    }

    const Input &m_input;
    const Trust &m_trust;
    Reading &m_reading;
    Unpacker &m_unpacker;
    Header m_header;
    Slice m_heap;
    XarSigned m_content;
    XarToc m_toc;
};

} // namespace

bool isXar(QByteArrayView start)
{
    return start.startsWith("xar!");
}

Contents readXar(const Input &input, const Slice &file, const Trust &trust, Reading &reading,
                 Unpacker &unpacker)
{
    return Xar(input, file, trust, reading, unpacker).read();
}

} // namespace archive
