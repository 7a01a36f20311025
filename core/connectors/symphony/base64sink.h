// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace symphony {

/// Decodes the base64 that is written to it, in pieces of any size, into a file: plain or URL-safe, with or
/// without line breaks and padding.
class Base64Sink final : public QIODevice
{
public:
    /// `file` is open, random access, and outlives it.
    explicit Base64Sink(QIODevice &file);

    /// Begins anew, with an empty file.
    void restart();

    /// Nothing more comes. False: what came was no base64, or ended in the middle.
    bool finish();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool flush(bool isLast);

    QIODevice &m_file;
    QByteArray m_rest; ///< characters that are not decoded yet
    bool m_isPadded = false;
    bool m_isBad = false;
};

} // namespace symphony
