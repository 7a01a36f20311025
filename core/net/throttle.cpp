// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/throttle.h"

#include <algorithm>
#include <cmath>

namespace net {

using std::chrono::milliseconds;

Throttle::Throttle(double perSecond, double burst, const base::Clock &clock)
    : m_perSecond(perSecond), m_burst(burst), m_clock(clock), m_bucket(Bucket{burst, clock.elapsed()})
{}

milliseconds Throttle::reserve(double amount)
{
    return m_bucket.with([&](Bucket &bucket) {
        const milliseconds now = m_clock.elapsed();
        const double passed = std::chrono::duration<double>(now - bucket.filledAt).count();
        bucket.tokens = std::min(m_burst, bucket.tokens + passed * m_perSecond) - amount;
        bucket.filledAt = now;
        const double missing = std::max(0.0, -bucket.tokens);
        const milliseconds untilFull{std::llround(std::ceil(missing / m_perSecond * 1000))};
        return std::max({untilFull, bucket.pausedUntil - now, milliseconds{0}});
    });
}

void Throttle::take(const base::Stop &stop, double amount)
{
    stop.throwIfGentle();
    const milliseconds wait = reserve(amount);
    if (wait > milliseconds{0} && !stop.waitFor(wait))
        stop.throwIfGentle();
}

void Throttle::pauseFor(milliseconds duration)
{
    m_bucket.with([&](Bucket &bucket) {
        bucket.pausedUntil = std::max(bucket.pausedUntil, m_clock.elapsed() + duration);
    });
}

} // namespace net
