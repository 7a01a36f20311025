// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/segmentwriter.h"

#include <algorithm>

#include "base/failure.h"
#include "base/files.h"

namespace spool {

static constexpr qsizetype bufferBytes = 1 << 20;

SegmentWriter::SegmentWriter(const QString &path) : m_file(path)
{
    m_buffer.reserve(bufferBytes);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        base::throwStorageFailure(QStringLiteral("create"), path);
}

void SegmentWriter::add(QByteArrayView bytes)
{
    throwIfBroken();
    if (m_buffer.size() + bytes.size() > bufferBytes)
        flush();
    if (bytes.size() >= bufferBytes)
        write(bytes);
    else
        m_buffer.append(bytes.data(), bytes.size());
}

void SegmentWriter::overwrite(qint64 at, QByteArrayView bytes)
{
    throwIfBroken();
    if (at >= m_written) {
        m_buffer.replace(at - m_written, bytes.size(), bytes.data(), bytes.size());
        return;
    }
    m_isTorn = true;
    if (!m_file.seek(at))
        base::throwStorageFailure(QStringLiteral("write"), m_file.fileName());
    base::writeAll(m_file, bytes);
    if (!m_file.seek(m_written))
        base::throwStorageFailure(QStringLiteral("write"), m_file.fileName());
    m_isTorn = false;
}

void SegmentWriter::cutBack(qint64 length)
{
    m_buffer.truncate(std::max(0LL, length - m_written));
    if (length >= m_written && !m_isTorn)
        return;
    m_isTorn = true;
    m_written = std::min(m_written, length);
    if (!m_file.resize(m_written) || !m_file.seek(m_written))
        base::throwStorageFailure(QStringLiteral("cut back"), m_file.fileName());
    m_isTorn = false;
}

void SegmentWriter::sync()
{
    flush();
    m_isBroken = true;
    base::syncFile(m_file);
    m_isBroken = false;
}

void SegmentWriter::close()
{
    m_file.close();
}

void SegmentWriter::write(QByteArrayView bytes)
{
    // A write that fails half way leaves bytes that do not count; only cutBack() takes them away.
    m_isTorn = true;
    base::writeAll(m_file, bytes);
    m_isTorn = false;
    m_written += bytes.size();
}

void SegmentWriter::flush()
{
    throwIfBroken();
    if (m_buffer.isEmpty())
        return;
    write(m_buffer);
    m_buffer.truncate(0);
}

void SegmentWriter::throwIfBroken() const
{
    if (m_isTorn || m_isBroken)
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("%1 cannot be written on: an earlier write failed.").arg(m_file.fileName()),
            QStringLiteral("Check the disk, then run again; what was committed is kept."));
}

} // namespace spool
