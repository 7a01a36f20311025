// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/openedletter.h"

#include <algorithm>

#include <QBuffer>
#include <QTemporaryFile>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "mime/original.h"
#include "target/microsoft365/cleaned.h"

namespace microsoft365 {

static constexpr qint64 inMemory = 4'000'000;
static constexpr qsizetype longestName = 255;
static constexpr qint64 pieceBytes = 256 << 10;

OpenedLetter::OpenedLetter(const target::Letter &letter, const QString &scratch) : m_scratch(scratch)
{
    copy(letter);
    m_partBytes = emptyDevice(letter.size);
    m_bytes->seek(0);
    m_parsed = mime::parse(*m_bytes, bodyLimit, m_partBytes.get());
    m_ownHeaders = m_parsed.headers.raw;
    for (const mime::ParsedPart &part : m_parsed.attachments) {
        const model::Attachment &each = part.attachment;
        const QString shown = QStringLiteral("cid:") + QString::fromUtf8(each.contentId);
        const QString numbered = QStringLiteral("attachment-%1").arg(m_parts.size() + 1);
        const QString name = cleanedName(each.name, longestName);
        m_parts.push_back({.name = name.isEmpty() ? numbered : name,
                           .mediaType = each.mediaType,
                           .contentId = each.contentId,
                           .isInline = !each.contentId.isEmpty() && m_parsed.html.contains(shown),
                           .size = each.size});
    }
    addOriginal();
}

std::unique_ptr<QIODevice> OpenedLetter::emptyDevice(qint64 size) const
{
    if (size <= inMemory) {
        auto device = std::make_unique<QBuffer>();
        device->open(QIODevice::ReadWrite);
        return device;
    }
    auto file = m_scratch.isEmpty()
                    ? std::make_unique<QTemporaryFile>()
                    : std::make_unique<QTemporaryFile>(m_scratch + QStringLiteral("/letter.XXXXXX"));
    if (!m_scratch.isEmpty())
        base::makePrivateFolder(m_scratch);
    if (!file->open())
        base::throwStorageFailure(QStringLiteral("create"), file->fileTemplate());
    return file;
}

void OpenedLetter::copy(const target::Letter &letter)
{
    const auto source = letter.open();
    m_bytes = emptyDevice(letter.size);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qint64 copied = 0;
    for (;;) {
        const qint64 got = source->read(piece.data(), piece.size());
        if (got < 0)
            throw base::Failure(base::Reaction::Retry, base::Area::Storage, "MESSAGE_UNREADABLE",
                                QStringLiteral("Cannot read the message: %1.").arg(source->errorString()));
        if (got == 0)
            break;
        copied += got;
        if (m_bytes->write(piece.constData(), got) != got)
            base::throwStorageFailure(QStringLiteral("write"), m_scratch);
    }
    if (copied != letter.size)
        throw base::itemFailure(
            "MESSAGE_UNREADABLE",
            QStringLiteral("The message has %1 bytes and not %2.").arg(copied).arg(letter.size));
}

void OpenedLetter::addOriginal()
{
    const auto original = mime::originalIn(*m_bytes);
    if (!original && !m_parsed.isTextCut)
        return;
    m_originalAt = original.value_or(0);
    if (m_originalAt > 0)
        m_ownHeaders = m_ownHeaders.left(m_originalAt);
    m_parts.push_back({.name = QStringLiteral("original.eml"),
                       .mediaType = "message/rfc822",
                       .size = m_bytes->size() - m_originalAt});
}

qint64 OpenedLetter::partsSize() const
{
    qint64 size = 0;
    for (const Part &part : m_parts)
        size += part.size;
    return size;
}

QByteArray OpenedLetter::sha256(size_t part)
{
    base::Digest digest;
    for (qint64 at = 0; at < m_parts[part].size; at += pieceBytes)
        digest.add(read(part, at, pieceBytes));
    return digest.result();
}

QByteArray OpenedLetter::read(size_t part, qint64 offset, qint64 length)
{
    const bool isOriginal = m_originalAt >= 0 && part + 1 == m_parts.size();
    QIODevice &device = isOriginal ? *m_bytes : *m_partBytes;
    qint64 at = isOriginal ? m_originalAt : 0;
    for (size_t i = 0; i < part && !isOriginal; ++i)
        at += m_parts[i].size;
    const qint64 wanted = std::min(length, m_parts[part].size - offset);
    const QByteArray bytes = device.seek(at + offset) ? device.read(wanted) : QByteArray();
    if (bytes.size() != wanted)
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("Cannot read a message's part again: %1.").arg(device.errorString()));
    return bytes;
}

} // namespace microsoft365
