// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

class QIODevice;

namespace mapping {

/// One record of a CSV file and the line it starts on (from 1).
struct CsvRecord
{
    qsizetype line = 0;
    QStringList cells;
};

/// RFC 4180 with a header row: UTF-8 (a BOM is skipped), separated by comma, semicolon or tab, whichever the
/// header row uses; quoted cells may hold line breaks. Streams; bounded (10 MiB a record, 1,000 cells).
/// Throws inputFailure
/// (`CSV_INVALID`) with the line: not UTF-8 (UTF-16 is named), an open quote, text after a closing quote.
class CsvReader
{
public:
    CsvReader(QIODevice &device, QString name); ///< `name`: for messages
    const QStringList &header() const;
    bool next(CsvRecord &record); ///< false at the end

private:
    QIODevice &m_device;
    QString m_name;
    QStringList m_header;
    // further members are the implementation's
};

} // namespace mapping
