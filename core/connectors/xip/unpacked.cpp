// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/unpacked.h"

#include <QDateTime>
#include <QFileInfo>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/scratchfile.h"

namespace xip {

static constexpr qint64 pieceSize = 1 << 20;

base::Failure unreadableFile(const QFile &file)
{
    return base::itemFailure(
        "ARCHIVE_UNREADABLE",
        QStringLiteral("“%1” cannot be read: %2.").arg(file.fileName(), file.errorString()),
        QStringLiteral("Let the account that runs Chancery read it."));
}

PrivateCopy copyPrivately(const QString &path, const QString &scratchFolder, qint64 limit,
                          const base::Stop &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw unreadableFile(file);
    PrivateCopy copy{
        .bytes = base::scratchFile(scratchFolder, QStringLiteral("xip")), .sha256 = {}, .isWhole = true};
    base::Digest digest;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        stop.throwIfNow();
        const qint64 count = file.read(piece.data(), piece.size());
        if (count < 0)
            throw unreadableFile(file);
        if (count == 0)
            break;
        const QByteArrayView bytes(piece.constData(), count);
        digest.add(bytes);
        copy.isWhole = copy.isWhole && copy.bytes->pos() + count <= limit;
        if (copy.isWhole)
            base::writeAll(*copy.bytes, bytes);
    }
    if (!copy.bytes->flush())
        base::throwStorageFailure(QStringLiteral("write"), copy.bytes->fileName());
    copy.sha256 = digest.result();
    copy.modified =
        base::Instant{std::chrono::milliseconds{QFileInfo(path).lastModified().toMSecsSinceEpoch()}};
    return copy;
}

Unpacked::Unpacked(PrivateCopy copy, archive::Input input, const Rules &rules, const QString &scratchFolder,
                   const base::Stop &stop)
    : m_file(input.name),
      m_copy(std::move(copy)),
      m_scratch(base::scratchFile(scratchFolder, QStringLiteral("xip")))
{
    if (!m_copy.isWhole)
        throw base::Failure(base::Reaction::SkipItem, base::Area::Signature, "ARCHIVE_LIMIT",
                            QStringLiteral("“%1” is larger than an archive may become unpacked.").arg(m_file),
                            QStringLiteral("If it is what you expect, raise this connector's setting "
                                           "maxUnpackedGB, which is %1.")
                                .arg(rules.limits.totalBytes >> 30));
    m_copy.bytes->seek(0);
    input.bytes = m_copy.bytes.get();
    m_archive.emplace(archive::VerifiedArchive::open(input, rules.trust, rules.limits, *m_scratch, stop));
    m_contents.emplace(*m_archive, rules.fieldMap, rules.limits, scratchFolder, stop);
}

Unpacked::~Unpacked() = default;

std::unique_ptr<QIODevice> Unpacked::read(qsizetype member) const
{
    return m_archive->read(m_archive->members().at(size_t(member)));
}

std::unique_ptr<QIODevice> Unpacked::read(const Locator &locator) const
{
    const auto &members = m_archive->members();
    if (locator.member < qint64(members.size())) {
        archive::Member part = members.at(size_t(locator.member));
        if (locator.offset <= part.size && locator.length <= part.size - locator.offset) {
            part.offset += locator.offset;
            part.size = locator.length;
            return m_archive->read(part);
        }
    }
    throw base::itemFailure("ATTACHMENT_UNAVAILABLE", QStringLiteral("“%1” has no such part.").arg(m_file));
}

} // namespace xip
