// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/entryreader.h"

#include <algorithm>

#include <QBuffer>
#include <QFileInfo>

#include "base/digest.h"
#include "base/failure.h"
#include "base/filerange.h"

namespace spool {

static constexpr qint64 inMemoryBytes = 1 << 20;

static base::Failure damaged(const QString &path, const model::EntryRef &entry, const QString &cause)
{
    return {
        base::Reaction::SkipItem, base::Area::Storage, "SEGMENT_DAMAGED",
        QStringLiteral("The message at byte %1 of %2 cannot be used: %3.").arg(entry.offset).arg(path, cause),
        QStringLiteral("Put the file back from a backup or from staging, then replay.")};
}

/// Reads the device to its end; every piece goes through the digest and to `keep`.
template<typename Keep>
static void verify(QIODevice &device, const QString &path, const model::EntryRef &entry, Keep keep)
{
    base::Digest digest;
    QByteArray piece(std::min(entry.length, inMemoryBytes), Qt::Uninitialized);
    for (qint64 left = entry.length; left > 0;) {
        const qint64 got = device.read(piece.data(), std::min<qint64>(left, piece.size()));
        if (got <= 0)
            throw damaged(path, entry, device.errorString());
        digest.add(QByteArrayView(piece.constData(), got));
        keep(QByteArrayView(piece.constData(), got));
        left -= got;
    }
    if (digest.result() != entry.sha256)
        throw damaged(path, entry, QStringLiteral("its bytes are not those that were stored"));
}

std::unique_ptr<QIODevice> openVerified(const QString &path, const model::EntryRef &entry)
{
    if (QFileInfo(path).size() < entry.offset + entry.length)
        throw damaged(path, entry, QStringLiteral("the file is missing or shorter than it was"));
    std::unique_ptr<QIODevice> range = base::openRange(path, entry.offset, entry.length);
    if (entry.length > inMemoryBytes) {
        verify(*range, path, entry, [](QByteArrayView) {});
        range->seek(0);
        return range;
    }
    QByteArray bytes;
    bytes.reserve(entry.length);
    verify(*range, path, entry, [&](QByteArrayView piece) { bytes.append(piece.data(), piece.size()); });
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

} // namespace spool
