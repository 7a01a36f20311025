// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include "base/clock.h"

namespace xipmaker {

/// A file to put into an archive. Its bytes are read in pieces, when they are needed, as often as needed.
struct Entry
{
    QString name;
    qint64 size = 0;
    std::function<std::unique_ptr<QIODevice>()> open; ///< gives exactly `size` bytes, the same each time
    base::Instant modified = *base::fromIso(u"2026-11-20T08:00:00Z");

    Entry(QString name, const QByteArray &bytes);
    Entry(QString name, qint64 size, std::function<std::unique_ptr<QIODevice>()> open);

    /// `size` bytes that hardly compress, derived from `seed`; none of them is kept in memory.
    static Entry noise(QString name, qint64 size, quint32 seed = 1);

    /// `prefix`, then `size` bytes of noise as base64 lines of 76, then `suffix`: a big attachment in a
    /// message.
    static Entry base64Noise(QString name, const QByteArray &prefix, qint64 size, const QByteArray &suffix,
                             quint32 seed = 1);

    /// Hands the bytes to `use`, in pieces.
    void forEachPiece(const std::function<void(QByteArrayView)> &use) const;
};

} // namespace xipmaker
