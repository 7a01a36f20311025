// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "target/imap/response.h"

namespace imap {

/// Takes what a server sends apart into responses, as it arrives. Strict and bounded: lines end with CRLF and
/// hold no NUL, and nothing a server sends makes it hold more than a few megabytes. One thread.
class ResponseReader
{
public:
    static constexpr qsizetype longestLine = 1 << 20;
    static constexpr qsizetype largestKept = 64 << 10; ///< a larger literal goes to the sink
    static constexpr qsizetype mostKept = 2 << 20;     ///< of one response, lines and literals
    static constexpr qint64 largestLiteral = 0xffffffffLL;

    /// Where a literal larger than that goes, piece by piece; at most one a response. Null: there must be
    /// none.
    using Sink = std::function<void(QByteArrayView)>;
    void setSink(Sink sink) { m_sink = std::move(sink); }

    void add(QByteArrayView bytes) { m_arrived.append(bytes.data(), bytes.size()); }

    /// The next whole response; absent until it is there. Throws Failure (Retry, `RESPONSE_UNREADABLE`) for
    /// what is none or exceeds a bound; the connection is then of no more use.
    std::optional<Response> next();

    /// Everything that arrived was taken.
    bool isEmpty() const { return m_at == m_arrived.size() && m_pieces.empty(); }

private:
    bool takeLine();
    bool takeLiteral();
    void beginLiteral(qint64 size);
    void keep(Piece piece);
    void compact();

    Sink m_sink;
    QByteArray m_arrived;
    qsizetype m_at = 0;      ///< up to there m_arrived was taken
    qsizetype m_scanned = 0; ///< up to there it holds no line end
    std::vector<Piece> m_pieces;
    qsizetype m_kept = 0;
    qint64 m_literalLeft = 0; ///< bytes of the literal that have yet to come
    bool m_isInLiteral = false;
    bool m_hasStreamed = false;
    bool m_isWhole = false;
};

} // namespace imap
