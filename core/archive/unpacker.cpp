// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/unpacker.h"

#include <QFileDevice>
#include <QIODevice>

#include "archive/reading.h"
#include "base/failure.h"
#include "base/files.h"

namespace archive {

Unpacker::Unpacker(Reading &reading, QIODevice &scratch)
    : m_reading(reading), m_scratch(scratch), m_paths(reading), m_position(scratch.pos())
{}

void Unpacker::begin(const QString &path, qint64 size, base::Instant modified)
{
    if (path.isEmpty())
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("a file has no name"));
    if (size < 0 || size > m_reading.limits().memberBytes)
        m_reading.exceed(
            Bound::MemberBytes,
            QStringLiteral("\"%1\" is larger than %2 bytes").arg(path).arg(m_reading.limits().memberBytes));
    m_paths.claim(path);
    m_members.push_back({path, m_position, size, {}, modified});
    m_digest = base::Digest();
    m_left = size;
}

void Unpacker::add(QByteArrayView bytes)
{
    if (bytes.size() > m_left)
        m_reading.refuse(Verdict::Unreadable,
                         QStringLiteral("\"%1\" is longer than declared").arg(m_members.back().path));
    m_reading.countBytes(bytes.size());
    m_digest.add(bytes);
    write(bytes);
    m_left -= bytes.size();
}

void Unpacker::write(QByteArrayView bytes)
{
    // What is kept may have been read since the last piece.
    if (m_scratch.pos() != m_position && !m_scratch.seek(m_position))
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Cannot seek in the scratch file."));
    if (auto *const file = qobject_cast<QFileDevice *>(&m_scratch))
        base::writeAll(*file, bytes);
    else if (m_scratch.write(bytes.data(), bytes.size()) != bytes.size())
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("Cannot write to the scratch: %1.").arg(m_scratch.errorString()));
    m_position += bytes.size();
}

void Unpacker::keep(QByteArrayView bytes)
{
    write(bytes);
}

Slice Unpacker::kept(qint64 begin) const
{
    return {m_scratch, m_reading, begin, m_position - begin};
}

void Unpacker::end()
{
    if (m_left != 0)
        m_reading.refuse(Verdict::Unreadable,
                         QStringLiteral("\"%1\" is shorter than declared").arg(m_members.back().path));
    m_members.back().sha256 = m_digest.result();
}

std::vector<Member> Unpacker::finish()
{
    if (auto *const file = qobject_cast<QFileDevice *>(&m_scratch); file && !file->flush())
        base::throwStorageFailure(QStringLiteral("write"), file->fileName());
    return std::move(m_members);
}

} // namespace archive
