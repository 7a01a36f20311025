// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QString>

#include "base/clock.h"
#include "model/delivery.h"

class QIODevice;

namespace spool {

/// Writes segments: plain tar files of `.eml` entries below one folder, named `<32 hex>.tar`. One writer, one
/// thread; reading (openEntry) from any. All failures are Area::Storage.
///
/// Protocol of a page: mark(), append() each entry (a failed one cut off with cutBack()), sync(), then the
/// journal commits the entries' references, then the next page. What is not in the journal after a crash is
/// cut off by recover().
class Spool
{
public:
    struct Settings
    {
        qint64 segmentBytes = 64LL << 20; ///< a segment is closed at the first page end beyond it
    };

    Spool(QString folder, const base::Clock &clock, Settings settings);
    ~Spool();

    struct Mark
    {
        QByteArray segment;
        qint64 length = 0;
    };

    /// The open segment (made, with its folder synced, if there is none) and its length.
    Mark mark();

    /// Adds one tar entry; `write` puts the content to the device it is handed. The reference has the
    /// SHA-256.
    model::EntryRef append(const QString &name, base::Instant time,
                           const std::function<void(QIODevice &)> &write);

    void cutBack(const Mark &mark);
    void sync();

    /// True when the open segment has reached its size.
    bool isFull() const;

    struct Closed
    {
        QByteArray segment;
        qint64 length = 0;
        QByteArray sha256;
    };

    /// Ends the open segment with the tar trailer, syncs it. Absent when none is open or it is empty (then
    /// removed).
    std::optional<Closed> close();

    /// After a crash, for each segment the journal knows as open: cuts the file back to `length` and closes
    /// it. Removes files that the journal does not name. Throws `SEGMENT_DAMAGED` when a file is shorter than
    /// the journal says.
    Closed recover(const QByteArray &segment, qint64 length);
    void removeStrangers(const std::function<bool(const QByteArray &segment)> &isKnown);

    QString path(const QByteArray &segment) const;
    bool exists(const QByteArray &segment) const;
    void remove(const QByteArray &segment);
    qint64 bytesInUse() const;

    /// The content of an entry, bounded to it. The SHA-256 is checked by openVerified(), before the first
    /// byte is given.
    std::unique_ptr<QIODevice> openEntry(const model::EntryRef &entry) const;

private:
    struct Open;
    QString m_folder;
    const base::Clock &m_clock;
    Settings m_settings;
    std::unique_ptr<Open> m_open;
};

} // namespace spool
