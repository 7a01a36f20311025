// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/responsereader.h"

#include <algorithm>

#include "base/failure.h"

namespace imap {

[[noreturn]] static void throwUnreadable(const QString &why)
{
    throw base::Failure(base::Reaction::Retry, base::Area::Destination, "RESPONSE_UNREADABLE",
                        QStringLiteral("What the mail server answers is no IMAP: %1.").arg(why),
                        QStringLiteral("Check that host and port are those of an IMAP server."));
}

/// The size of the literal that a line announces at its end; absent: it announces none.
static std::optional<qint64> announcedSize(const QByteArray &line)
{
    if (!line.endsWith('}'))
        return {};
    const qsizetype open = line.lastIndexOf('{');
    const QByteArray digits = line.mid(open + 1, line.size() - open - 2);
    const bool isNumber = open >= 0 && !digits.isEmpty() && digits.size() <= 10 &&
                          std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional(digits.toLongLong()) : std::nullopt;
}

void ResponseReader::keep(Piece piece)
{
    m_kept += piece.bytes.size() + static_cast<qsizetype>(sizeof(Piece));
    if (m_kept > mostKept)
        throwUnreadable(QStringLiteral("an answer is longer than %1 bytes").arg(qsizetype{mostKept}));
    m_pieces.push_back(std::move(piece));
}

void ResponseReader::beginLiteral(qint64 size)
{
    if (size > largestLiteral)
        throwUnreadable(QStringLiteral("a part of %1 bytes is announced").arg(size));
    const bool isStreamed = size > largestKept;
    if (isStreamed && (!m_sink || std::exchange(m_hasStreamed, true)))
        throwUnreadable(QStringLiteral("a part of %1 bytes was not asked for").arg(size));
    keep({isStreamed ? Piece::Kind::Streamed : Piece::Kind::Literal, {}});
    m_isInLiteral = true;
    m_literalLeft = size;
}

/// False: the line is not there yet.
bool ResponseReader::takeLine()
{
    const qsizetype end = m_arrived.indexOf('\n', std::max(m_scanned, m_at));
    const qsizetype length = (end < 0 ? m_arrived.size() : end) - m_at;
    if (length > longestLine)
        throwUnreadable(QStringLiteral("a line is longer than %1 bytes").arg(qsizetype{longestLine}));
    m_scanned = end < 0 ? m_arrived.size() : end + 1;
    if (end < 0)
        return false;
    if (length == 0 || m_arrived[end - 1] != '\r')
        throwUnreadable(QStringLiteral("a line ends without CRLF"));
    QByteArray line = m_arrived.mid(m_at, length - 1);
    m_at = end + 1;
    if (line.contains('\0') || line.contains('\r'))
        throwUnreadable(QStringLiteral("a line holds a NUL or CR"));
    const bool isText = m_pieces.empty() && isTextLine(line);
    const auto size = isText ? std::nullopt : announcedSize(line);
    if (size)
        line.truncate(line.lastIndexOf('{'));
    keep({Piece::Kind::Line, std::move(line)});
    if (size)
        beginLiteral(*size);
    else
        m_isWhole = true;
    return true;
}

/// False: more of the literal has to come.
bool ResponseReader::takeLiteral()
{
    const qint64 count = std::min<qint64>(m_literalLeft, m_arrived.size() - m_at);
    const QByteArrayView bytes = QByteArrayView(m_arrived).sliced(m_at, count);
    Piece &piece = m_pieces.back();
    if (piece.kind == Piece::Kind::Streamed)
        m_sink(bytes);
    else
        piece.bytes.append(bytes.data(), bytes.size());
    m_at += count;
    m_literalLeft -= count;
    if (m_literalLeft > 0)
        return false;
    m_kept += piece.bytes.size();
    m_isInLiteral = false;
    return true;
}

void ResponseReader::compact()
{
    if (m_at == m_arrived.size())
        m_arrived.clear();
    else if (m_at >= (64 << 10))
        m_arrived.remove(0, m_at);
    else
        return;
    m_scanned = std::max<qsizetype>(m_scanned - m_at, 0);
    m_at = 0;
}

std::optional<Response> ResponseReader::next()
{
    while (!m_isWhole) {
        if (!(m_isInLiteral ? takeLiteral() : takeLine())) {
            compact();
            return {};
        }
    }
    auto response = parsedResponse(m_pieces);
    if (!response)
        throwUnreadable(
            QStringLiteral("“%1”").arg(QString::fromUtf8(m_pieces.front().bytes.left(120).simplified())));
    m_pieces.clear();
    m_kept = 0;
    m_hasStreamed = false;
    m_isWhole = false;
    compact();
    return response;
}

} // namespace imap
