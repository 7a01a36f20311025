// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/entrywriter.h"

#include "spool/segmentwriter.h"

namespace spool {

EntryWriter::EntryWriter(SegmentWriter &writer) : m_writer(writer)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QByteArray EntryWriter::fill(const std::function<void(QIODevice &)> &write)
{
    try {
        write(*this);
    } catch (...) {
        if (m_failure)
            throw *m_failure;
        throw;
    }
    if (m_failure)
        throw *m_failure;
    return m_digest.result();
}

qint64 EntryWriter::readData(char *, qint64)
{
    return -1;
}

// Qt's devices are not made for exceptions to pass through: the failure waits here until fill() has control.
qint64 EntryWriter::writeData(const char *data, qint64 size)
{
    if (m_failure)
        return -1;
    try {
        m_writer.add(QByteArrayView(data, size));
    } catch (const base::Failure &failure) {
        m_failure = failure;
        setErrorString(failure.text);
        return -1;
    }
    m_digest.add(QByteArrayView(data, size));
    return size;
}

} // namespace spool
