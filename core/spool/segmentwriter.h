// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QString>

namespace spool {

/// A growing file, written through a buffer so that small messages cost no system call each. Owned and used
/// by one thread. All failures are Failure (Area::Storage); after a failed write, cutBack() to an earlier
/// length makes the file usable again; after a failed sync nothing does, because the system may have dropped
/// what it could not write.
class SegmentWriter
{
public:
    /// Makes the file, which must not exist, with mode 0600.
    explicit SegmentWriter(const QString &path);

    qint64 length() const { return m_written + m_buffer.size(); }

    void add(QByteArrayView bytes);

    /// Replaces bytes that one call of add() added.
    void overwrite(qint64 at, QByteArrayView bytes);

    /// Everything beyond `length` is forgotten.
    void cutBack(qint64 length);

    /// Everything added is in the file and on the disk.
    void sync();

    /// Closes the file; what is still in the buffer is given up.
    void close();

private:
    void write(QByteArrayView bytes);
    void flush();
    void throwIfBroken() const;

    QFile m_file;
    QByteArray m_buffer;
    qint64 m_written = 0; ///< bytes of the file that count
    bool m_isTorn = false;
    bool m_isBroken = false;
};

} // namespace spool
