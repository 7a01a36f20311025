// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QString>
#include <QStringList>

#include "odbc/connection.h"

namespace odbc {

/// The rows of one statement, forward only, one at a time: memory does not grow with their number, and a text
/// may be of any length. Columns are counted from 0 and read in ascending order, each once (long ones last).
///
/// The stop's second level cancels the statement at the server, whatever the driver is waiting for. Failures
/// (troubles.h) leave the connection in doubt: throw it away. Thread: its connection's.
class RowReader
{
public:
    /// Executes; `parameters` stand for the `?` of the statement, as text.
    RowReader(Connection &connection, const QString &statement, const QStringList &parameters,
              const base::Stop &stop);
    RowReader(const RowReader &) = delete;
    RowReader &operator=(const RowReader &) = delete;
    ~RowReader();

    /// The next row; false after the last.
    bool next();

    /// A column as text; absent when NULL. UTF-16 as the server has it, unpaired surrogates too.
    std::optional<QString> text(int column);

    /// The same of a column that is short, at less cost: of a longer one the beginning. Empty when NULL.
    /// Valid until the next call of this object.
    QStringView shortText(int column);

    /// The same in pieces of 16 KiB at most. False when NULL.
    bool read(int column, const std::function<void(QStringView piece)> &take);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace odbc
