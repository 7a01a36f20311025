// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/slice.h"

#include <algorithm>

#include <QIODevice>

#include "archive/reading.h"
#include "base/failure.h"

namespace archive {

static void readExactly(QIODevice &device, char *to, qint64 count)
{
    while (count > 0) {
        const qint64 got = device.read(to, count);
        if (got <= 0)
            throw base::storageFailure(
                "READ_FAILED",
                QStringLiteral("Cannot read an archive's private copy: %1.")
                    .arg(got < 0 ? device.errorString() : QStringLiteral("it became shorter")),
                QStringLiteral("Check the disk of the data folder."));
        to += got;
        count -= got;
    }
}

static void seek(QIODevice &device, qint64 position)
{
    if (!device.seek(position))
        throw base::storageFailure("READ_FAILED", QStringLiteral("Cannot seek in an archive's private copy."),
                                   QStringLiteral("Check the disk of the data folder."));
}

Slice::Slice(QIODevice &device, const Reading &reading) : Slice(device, reading, 0, device.size()) {}

Slice::Slice(QIODevice &device, const Reading &reading, qint64 start, qint64 size)
    : m_device(&device), m_reading(&reading), m_start(start), m_size(size)
{}

void Slice::checkInside(qint64 at, qint64 count) const
{
    if (at < 0 || count < 0 || at > m_size || count > m_size - at)
        m_reading->refuse(Verdict::Unreadable, QStringLiteral("it is cut off, or points outside of itself"));
}

QByteArray Slice::bytes(qint64 at, qint64 count) const
{
    checkInside(at, count);
    seek(*m_device, m_start + at);
    QByteArray out(static_cast<qsizetype>(count), Qt::Uninitialized);
    readExactly(*m_device, out.data(), count);
    return out;
}

QByteArray Slice::atMost(qint64 at, qint64 count) const
{
    return bytes(at, std::clamp<qint64>(m_size - at, 0, count));
}

void Slice::pass(const Sink &sink) const
{
    constexpr qint64 pieceSize = 256 * 1024;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (qint64 done = 0; done < m_size;) {
        m_reading->check();
        const qint64 count = std::min(pieceSize, m_size - done);
        seek(*m_device, m_start + done);
        readExactly(*m_device, piece.data(), count);
        sink(QByteArrayView(piece.constData(), count));
        done += count;
    }
}

Slice Slice::part(qint64 at, qint64 count) const
{
    checkInside(at, count);
    return {*m_device, *m_reading, m_start + at, count};
}

} // namespace archive
