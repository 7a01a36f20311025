// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/coverage.h"

#include <algorithm>

#include "connectors/symphony/values.h"

namespace symphony {

static constexpr std::chrono::minutes slack{90};

void Coverage::add(base::Instant start, base::Instant end)
{
    m_stretches.push_back({start, end});
    std::ranges::sort(m_stretches, {}, &Stretch::start);
    std::vector<Stretch> joined;
    for (const Stretch &each : m_stretches) {
        if (!joined.empty() && each.start - joined.back().end < slack)
            joined.back().end = std::max(joined.back().end, each.end);
        else
            joined.push_back(each);
    }
    m_stretches = joined;
}

std::vector<Coverage::Stretch> Coverage::gaps() const
{
    std::vector<Stretch> gaps;
    for (size_t i = 1; i < m_stretches.size(); ++i)
        gaps.push_back({m_stretches[i - 1].end, m_stretches[i].start});
    return gaps;
}

QByteArray Coverage::encoded() const
{
    QByteArrayList parts;
    for (const Stretch &each : m_stretches)
        parts.append(QByteArray::number(msOf(each.start)) + '-' + QByteArray::number(msOf(each.end)));
    return parts.join(' ');
}

Coverage Coverage::decoded(const QByteArray &bytes)
{
    Coverage coverage;
    for (const QByteArray &part : bytes.split(' ')) {
        const QByteArrayList ends = part.split('-');
        if (ends.size() == 2)
            coverage.add(fromMs(ends.at(0).toLongLong()), fromMs(ends.at(1).toLongLong()));
    }
    return coverage;
}

} // namespace symphony
