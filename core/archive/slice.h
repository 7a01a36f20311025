// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QByteArrayView>

class QIODevice;

namespace archive {

class Reading;

using Sink = std::function<void(QByteArrayView)>;

/// A range of a random-access device. Reading outside of it refuses the archive as cut off; a device that
/// fails is Failure (Storage). Device and reading must outlive it.
class Slice
{
public:
    Slice(QIODevice &device, const Reading &reading);
    Slice(QIODevice &device, const Reading &reading, qint64 start, qint64 size);

    qint64 size() const { return m_size; }

    /// `count` bytes from `at`.
    QByteArray bytes(qint64 at, qint64 count) const;

    /// As bytes(), but fewer where the slice ends.
    QByteArray atMost(qint64 at, qint64 count) const;

    /// Hands all bytes to `sink`, in pieces.
    void pass(const Sink &sink) const;

    Slice part(qint64 at, qint64 count) const;

private:
    void checkInside(qint64 at, qint64 count) const;

    QIODevice *m_device;
    const Reading *m_reading;
    qint64 m_start;
    qint64 m_size;
};

} // namespace archive
