// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>
#include <QStringList>

class QIODevice;

namespace base {

/// One record of a CSV file and the line it starts on (from 1).
struct CsvRecord
{
    qsizetype line = 0;
    QStringList cells;

    bool isTooLarge = false; ///< where the reader skips such: its cells are left out, but it says where it is
    qint64 offset = 0;       ///< of a record that is too large, from where the device stood at first
    qint64 length = 0;
    QByteArray sha256;
};

/// RFC 4180 with a header row: UTF-8 (a BOM is skipped), separated by comma, semicolon or tab, whichever the
/// header row uses; quoted cells may hold line breaks; empty lines are skipped. Streams; bounded
/// (`recordLimit` bytes a record, 1,000 cells). Throws inputFailure (`CSV_INVALID`) with name and line: not
/// UTF-8 (UTF-16 is named), an open quote, text after a closing quote, no header, what is beyond the bounds.
class CsvReader
{
public:
    /// What becomes of a record beyond the limit; the header row is always refused.
    enum class TooLarge { Refuse, Skip };

    /// `name`: for messages. Reads the header row.
    CsvReader(QIODevice &device, QString name, qint64 recordLimit = 10 << 20,
              TooLarge tooLarge = TooLarge::Refuse);
    ~CsvReader();

    const QStringList &header() const;
    qsizetype headerLine() const; ///< where it starts; empty lines may stand before it
    bool next(CsvRecord &record); ///< false at the end

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A record as a line with CRLF, cells quoted where needed. With `isForSpreadsheets`, a cell that a
/// spreadsheet would take for a formula (`= + - @ TAB CR` first) gets a `'` in front.
QByteArray csvLine(const QStringList &cells, bool isForSpreadsheets);

} // namespace base
