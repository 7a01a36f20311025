// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/stride.h"

#include <algorithm>

namespace jabber {

using odbc::WallTime;

Stride::Stride(std::chrono::milliseconds least, std::chrono::seconds queryTimeout)
    : m_least(least), m_queryTimeout(queryTimeout)
{}

WallTime Stride::endOf(WallTime from, WallTime to) const
{
    return to - from <= m_longest ? to : from + m_longest;
}

void Stride::halve(const base::Failure &timeout, const QString &table, WallTime from, WallTime to)
{
    const std::chrono::milliseconds asked = to - from;
    if (asked <= m_least)
        throw base::Failure(
            timeout.reaction, timeout.area, timeout.key,
            QStringLiteral(
                "%1 No more of %2 was asked for than from %3 to %4, and that took longer than %5 seconds.")
                .arg(timeout.text, table, odbc::toText(from), odbc::toText(to),
                     QString::number(m_queryTimeout.count())),
            QStringLiteral(
                "Raise queryTimeout, or have an index on sent_date made; see whether the server is "
                "overloaded."));
    m_longest = std::max(asked / 2, m_least);
}

} // namespace jabber
