// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "archive/slice.h"
#include "base/clock.h"

namespace archive {

class Paths;
class Reading;
class Unpacker;

/// A file or folder of a ZIP.
struct ZipEntry
{
    QByteArray rawName;
    QString path; ///< checked
    bool isFolder = false;
    quint16 method = 0;
    quint32 crc = 0;
    qint64 packed = 0;
    qint64 size = 0;
    qint64 dataOffset = 0;
    base::Instant modified;
};

/// A ZIP file, read more strictly than usual, so that no two readers can disagree about it: entries stand one
/// after the other without gap or overlap, from the first byte to the central directory, which is followed by
/// the end records only; local and central headers agree; no name occurs twice; nothing is encrypted, split,
/// a link or a device; only stored and deflated data. ZIP64 and data descriptors are fine. A PKWARE signature
/// is refused by name.
class Zip
{
public:
    /// Parses once; refuses what is not as above.
    static Zip read(const Slice &file, const Paths &paths, Reading &reading);

    const std::vector<ZipEntry> &entries() const { return m_entries; } ///< in central directory order

    /// The entry of that name, or null.
    const ZipEntry *find(QByteArrayView rawName) const;

    /// Unpacks an entry into the sink; refuses when size or CRC do not agree.
    void unpack(const ZipEntry &entry, const Sink &sink) const;

    /// A small entry as a whole; refuses one above Limits::tocBytes.
    QByteArray contents(const ZipEntry &entry) const;

    /// The bytes of a stored entry where they stand.
    Slice storedBytes(const ZipEntry &entry) const { return m_file.part(entry.dataOffset, entry.packed); }

private:
    Zip(const Slice &file, const Reading &reading) : m_file(file), m_reading(&reading) {}

    Slice m_file;
    const Reading *m_reading;
    std::vector<ZipEntry> m_entries;
};

/// Unpacks all files, as members.
void unpackAll(const Zip &zip, Unpacker &unpacker);

/// Whether the bytes begin as a ZIP does.
bool isZip(QByteArrayView start);

} // namespace archive
