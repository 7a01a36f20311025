// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFile>

#include "xipmaker/entry.h"

namespace xipmaker {

/// Writes a ZIP file, entry by entry, into `path`; memory does not grow with the entries. ZIP64 where needed.
class ZipWriter
{
public:
    explicit ZipWriter(const QString &path);

    /// `level` 0 stores.
    void add(const Entry &entry, int level = 6);
    void finish();

private:
    struct Written
    {
        QByteArray name;
        quint16 method;
        quint32 dosTime;
        quint32 crc;
        qint64 packed;
        qint64 size;
        qint64 offset;
    };

    void writeLocal(const Written &entry);
    void writeCentral(const Written &entry);

    QFile m_file;
    std::vector<Written> m_entries;
};

} // namespace xipmaker
