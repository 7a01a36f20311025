// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/coverage.h"

#include <algorithm>

#include "connectors/symphony/values.h"

namespace symphony {

using Stretches = std::vector<Coverage::Stretch>;

static constexpr std::chrono::minutes slack{90};

/// In order, and those that meet as one.
static Stretches joined(Stretches all)
{
    std::ranges::sort(all, {}, &Coverage::Stretch::start);
    Stretches apart;
    for (const Coverage::Stretch &each : all) {
        if (!apart.empty() && each.start <= apart.back().end)
            apart.back().end = std::max(apart.back().end, each.end);
        else
            apart.push_back(each);
    }
    return apart;
}

void Coverage::add(base::Instant start, base::Instant end)
{
    m_stretches.push_back({start, end});
    m_stretches = joined(std::move(m_stretches));
    m_untold = untold();
}

void Coverage::addUntold(base::Instant start, base::Instant end)
{
    m_untold.push_back({start, end});
    m_untold = joined(std::move(m_untold));
    m_untold = untold();
}

void Coverage::closeBefore(base::Instant time)
{
    const auto old = [&](const Stretch &each) {
        return each.end < time;
    };
    std::erase_if(m_untold, old);
    const auto recent = std::ranges::find_if_not(m_stretches, old);
    if (recent - m_stretches.begin() < 2)
        return;
    const Stretch whole{m_stretches.front().start, std::prev(recent)->end};
    m_stretches.erase(m_stretches.begin(), recent);
    m_stretches.insert(m_stretches.begin(), whole);
}

/// Without what is told.
Stretches Coverage::untold() const
{
    Stretches rest;
    for (Stretch each : m_untold) {
        for (const Stretch &told : m_stretches) {
            if (told.end <= each.start || told.start >= each.end)
                continue;
            if (told.start > each.start)
                rest.push_back({each.start, told.start});
            each.start = std::max(each.start, told.end);
        }
        if (each.start < each.end)
            rest.push_back(each);
    }
    return rest;
}

Stretches Coverage::gaps() const
{
    Stretches gaps = m_untold;
    for (size_t i = 1; i < m_stretches.size(); ++i) {
        const Stretch between{m_stretches[i - 1].end, m_stretches[i].start};
        if (between.end - between.start >= slack)
            gaps.push_back(between);
    }
    return joined(std::move(gaps));
}

static QByteArray textOf(const Coverage::Stretch &stretch)
{
    return QByteArray::number(msOf(stretch.start)) + '-' + QByteArray::number(msOf(stretch.end));
}

QByteArray Coverage::encoded() const
{
    QByteArrayList parts;
    for (const Stretch &each : m_stretches)
        parts.append(textOf(each));
    for (const Stretch &each : m_untold)
        parts.append('?' + textOf(each));
    return parts.join(' ');
}

Coverage Coverage::decoded(const QByteArray &bytes)
{
    Coverage coverage;
    for (const QByteArray &part : bytes.split(' ')) {
        const bool isUntold = part.startsWith('?');
        const QByteArrayList ends = part.mid(isUntold ? 1 : 0).split('-');
        if (ends.size() == 2)
            (isUntold ? coverage.m_untold : coverage.m_stretches)
                .push_back({fromMs(ends.at(0).toLongLong()), fromMs(ends.at(1).toLongLong())});
    }
    return coverage;
}

} // namespace symphony
