// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <thread>

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include "base/digest.h"
#include "spool/spool.h"
#include "support/failureof.h"
#include "support/filesizelimit.h"

inline const base::Instant when = *base::fromIso(u"2026-03-03T10:20:30Z");

inline QByteArray messageOf(int number, qsizetype size = 700)
{
    return QByteArray("Subject: ") + QByteArray::number(number) + "\r\n\r\n" + QByteArray(size, 'm') + "\r\n";
}

inline model::EntryRef put(spool::Spool &spool, int number, qsizetype size = 700)
{
    return spool.append(QStringLiteral("%1.eml").arg(number, 32, 16, QLatin1Char('0')), when,
                        [&](QIODevice &device) { device.write(messageOf(number, size)); });
}

/// Name and content of every entry, as libarchive reads them; an entry "error" when it complains.
inline std::map<QString, QByteArray> entriesOf(const QString &path)
{
    std::map<QString, QByteArray> entries;
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_format_tar(reader.get());
    archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), 65536);
    archive_entry *entry = nullptr;
    int result = archive_read_next_header(reader.get(), &entry);
    for (; result == ARCHIVE_OK; result = archive_read_next_header(reader.get(), &entry)) {
        QByteArray content(archive_entry_size(entry), Qt::Uninitialized);
        archive_read_data(reader.get(), content.data(), static_cast<size_t>(content.size()));
        entries[QString::fromUtf8(archive_entry_pathname_utf8(entry))] = content;
    }
    if (result != ARCHIVE_EOF)
        entries[QStringLiteral("error")] = archive_error_string(reader.get());
    return entries;
}
