// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/reading.h"

#include <algorithm>

#include "connectors/jabber/collapse.h"
#include "connectors/jabber/stanza.h"

namespace jabber {

using odbc::WallTime;

static constexpr size_t rowsInPiece = 800;
static constexpr qint64 bytesInPiece = 24LL << 20;

Reading::Reading(odbc::Connection &connection, const Schema &schema, QString table, WallTime from,
                 WallTime to, const base::Stop &stop)
    : m_table(std::move(table)),
      m_from(from),
      m_to(to),
      m_stream(connection, schema, m_table, from - togetherness, to + togetherness, stop)
{}

bool Reading::goesOnAt(const QString &table, WallTime from) const
{
    return !m_atEnd && m_table == table && m_from == from;
}

/// A piece ends where all that belongs to its last utterance has been read.
bool Reading::isFull(size_t rows, qint64 bytes, WallTime last) const
{
    return (rows >= rowsInPiece || bytes >= bytesInPiece) && last - togetherness > m_from;
}

static qint64 weightOf(const Row &row)
{
    return 2 * qint64(row.body.size() + row.stanza.size());
}

Reading::Piece Reading::next()
{
    Piece piece{.rows = std::move(m_kept), .from = m_from, .to = m_to, .end = m_to};
    size_t count = 0;
    qint64 bytes = 0;
    const auto weigh = [&](const Row &row) {
        count += row.at >= m_from ? 1 : 0;
        bytes += weightOf(row);
    };
    std::ranges::for_each(piece.rows, weigh);
    while (auto row = m_stream.next()) {
        const WallTime at = row->at;
        weigh(*row);
        piece.rows.push_back(std::move(*row));
        if (isFull(count, bytes, at)) {
            piece.to = std::min(at - togetherness, m_to);
            break;
        }
    }
    m_kept.clear();
    for (const Row &row : piece.rows) {
        if (row.at >= piece.to - togetherness)
            m_kept.push_back(row);
    }
    m_from = piece.to;
    m_atEnd = piece.isLast();
    return piece;
}

static bool isCut(const Row &row)
{
    const bool lacksText =
        row.bodyLength > 0 && (!row.body.isEmpty() || Stanza::withoutMarkup(row.stanza).body.isEmpty());
    return !row.isHistory && row.type != u"e" && (lacksText || row.hasCutStanza);
}

QString cutTextsIn(const QString &table, const Reading::Piece &piece)
{
    const auto isHere = [&](const Row &row) {
        return row.at >= piece.from && row.at < piece.to && isCut(row);
    };
    const auto first = std::ranges::find_if(piece.rows, isHere);
    if (first == piece.rows.end())
        return {};
    return QStringLiteral("%1 (%2 texts are shorter than the table says, the first of %3 from %4 to %5: see "
                          "whether the login may read body_text and message_text, and whether the driver or "
                          "the server limits texts)")
        .arg(table)
        .arg(std::ranges::count_if(piece.rows, isHere))
        .arg(odbc::toText(first->at), first->from, first->to);
}

} // namespace jabber
