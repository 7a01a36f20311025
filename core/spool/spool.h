// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QString>

#include "base/clock.h"
#include "base/failure.h"
#include "model/delivery.h"

class QIODevice;

namespace spool {

class SegmentWriter;

/// Writes segments: plain tar files of `.eml` entries below one folder, named `<32 hex>.tar`. All failures
/// are Area::Storage.
///
/// One writer, one thread. Reading (openEntry, path, exists, bytesInUse) and remove() of a closed segment
/// from any thread while it writes: what sync() covered never changes again.
///
/// Protocol of a page: mark(), append() each entry, sync(), then the journal commits the entries' references,
/// then the next page. What is not in the journal after a crash is cut off by recover().
class Spool
{
public:
    struct Settings
    {
        qint64 segmentBytes = 64LL << 20; ///< a segment is closed at the first page end beyond it
    };

    Spool(QString folder, Settings settings);
    ~Spool(); ///< leaves an open segment as it is, for recover()

    struct Mark
    {
        QByteArray segment;
        qint64 length = 0;
    };

    /// The open segment (made, with its folder synced, if there is none) and its length.
    Mark mark();

    /// Adds one tar entry to the open segment, or a new one; `write` puts the content to the device it is
    /// handed. The reference has the SHA-256. `name` is a relative path, unique in its segment where people
    /// are to find it; a name that could unpack elsewhere is refused (`ENTRY_NAME_INVALID`, SkipItem). When
    /// it or `write` throws, nothing of the entry stays.
    model::EntryRef append(const QString &name, base::Instant time,
                           const std::function<void(QIODevice &)> &write);

    /// Cuts off whatever was appended since, also what was synced but not committed.
    void cutBack(const Mark &mark);

    /// Everything appended is on the disk, or the open segment takes no more (Failure; never tried again).
    void sync();

    /// True when the open segment has reached its size.
    bool isFull() const;

    struct Closed
    {
        QByteArray segment;
        qint64 length = 0; ///< of the whole file, trailer included
        QByteArray sha256; ///< of the whole file, raw
    };

    /// Ends the open segment with the tar trailer, syncs it. Absent when none is open or it is empty (then
    /// removed).
    std::optional<Closed> close();

    /// After a crash, for each segment the journal knows as open: cuts the file back to `length` and closes
    /// it. Throws `SEGMENT_DAMAGED` when a file is missing or shorter than the journal says.
    Closed recover(const QByteArray &segment, qint64 length);

    /// What is wrong with a segment that the journal knows as open (`SEGMENT_DAMAGED`): its file is missing
    /// or shorter than the journal says, so that recover() cannot close it.
    std::optional<base::Failure> damageOf(const QByteArray &segment, qint64 length) const;

    /// After a crash, before the first mark(): removes the segments that the journal does not name.
    void removeStrangers(const std::function<bool(const QByteArray &segment)> &isKnown);

    QString path(const QByteArray &segment) const;
    bool exists(const QByteArray &segment) const;
    void remove(const QByteArray &segment); ///< a closed one; nothing happens when it is not there
    qint64 bytesInUse() const;

    /// The content of a synced entry, a seekable device bounded to it. Its SHA-256 has been checked when this
    /// returns, before the first byte is given: up to 1 MiB the device holds the checked bytes themselves, a
    /// larger entry is read through once to check and then again by the caller. Throws Failure (SkipItem,
    /// `SEGMENT_DAMAGED`) when the segment is missing or shorter, or the digest differs: this entry cannot be
    /// had from here, others may.
    std::unique_ptr<QIODevice> openEntry(const model::EntryRef &entry) const;

private:
    Closed seal(const QByteArray &segment);

    QString m_folder;
    Settings m_settings;
    QByteArray m_segment; ///< the open one; empty: none
    std::unique_ptr<SegmentWriter> m_writer;
};

} // namespace spool
