// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "connectors/jabber/rowstream.h"

namespace jabber {

/// Reads a stretch of time in pieces, each row once, over one statement. A piece begins where the one before
/// ended; the same piece comes back when a new reading begins there.
class Reading
{
public:
    /// What belongs into [from, to) by its first row, with the rows around that may belong to the same.
    struct Piece
    {
        std::vector<Row> rows;
        odbc::WallTime from;
        odbc::WallTime to;
        odbc::WallTime end{}; ///< of the stretch

        bool isLast() const { return to == end; }
    };

    Reading(odbc::Connection &connection, const Schema &schema, QString table, odbc::WallTime from,
            odbc::WallTime to, const base::Stop &stop);

    bool goesOnAt(const QString &table, odbc::WallTime from) const;
    Piece next();

private:
    bool isFull(size_t rows, qint64 bytes, odbc::WallTime last) const;

    QString m_table;
    odbc::WallTime m_from;
    odbc::WallTime m_to;
    RowStream m_stream;
    std::vector<Row> m_kept; ///< of earlier pieces, near to what comes
    bool m_atEnd = false;
};

/// Names the texts of a piece that are longer than what the table gives of them; empty: there are none.
QString cutTextsIn(const QString &table, const Reading::Piece &piece);

} // namespace jabber
