// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/lineends.h"

namespace imap {

QByteArray LineEnds::add(const QByteArray &piece)
{
    if (piece.isEmpty())
        return {};
    QByteArray out;
    qsizetype copied = 0;
    for (qsizetype at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
        const bool hasCr = at > 0 ? piece[at - 1] == '\r' : m_endedWithCr;
        if (hasCr)
            continue;
        out.append(piece.constData() + copied, at - copied);
        out += '\r';
        copied = at;
    }
    m_endedWithCr = piece.back() == '\r';
    if (copied == 0 && out.isEmpty())
        return piece;
    return out.append(piece.constData() + copied, piece.size() - copied);
}

} // namespace imap
