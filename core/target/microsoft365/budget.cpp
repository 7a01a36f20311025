// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/budget.h"

#include <algorithm>

namespace microsoft365 {

using std::chrono::milliseconds;

/// How finely the window is kept; a bound on memory.
static constexpr int steps = 300;

Budget::Budget(qint64 most, milliseconds window, const base::Clock &clock)
    : m_most(most), m_window(window), m_clock(&clock)
{}

void Budget::forgetOld()
{
    const milliseconds limit = m_clock->elapsed() - m_window;
    while (!m_spent.empty() && m_spent.front().at <= limit) {
        m_sum -= m_spent.front().amount;
        m_spent.pop_front();
    }
}

milliseconds Budget::untilFree(qint64 amount)
{
    forgetOld();
    qint64 sum = m_sum;
    milliseconds wait{0};
    for (const Spent &each : m_spent) {
        if (sum + amount <= m_most)
            break;
        sum -= each.amount;
        wait = each.at + m_window - m_clock->elapsed();
    }
    return std::max(wait, milliseconds{0});
}

void Budget::spend(qint64 amount)
{
    const milliseconds now = m_clock->elapsed();
    m_sum += amount;
    if (m_spent.empty() || now - m_spent.back().from >= m_window / steps)
        m_spent.push_back({.from = now, .at = now});
    // As of the last of it: the sum is never taken for smaller than it is.
    m_spent.back().at = now;
    m_spent.back().amount += amount;
}

} // namespace microsoft365
