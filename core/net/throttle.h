// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/guarded.h"
#include "base/stop.h"

namespace net {

/// A token bucket: so much a second on average, so much at once at most. Shared by lanes, in the order in
/// which they ask. Any thread.
class Throttle
{
public:
    /// Both above zero. Starts full.
    Throttle(double perSecond, double burst, const base::Clock &clock);

    /// Takes `amount` and says how long to wait before using it; zero: at once. More than the burst is served
    /// as well, after a wait in proportion.
    std::chrono::milliseconds reserve(double amount = 1);

    /// reserve() and the wait. Throws Failure (Stopped) when a stop of either level ends it.
    void take(const base::Stop &stop, double amount = 1);

    /// A server asked for a pause: nobody is let through before it is over.
    void pauseFor(std::chrono::milliseconds duration);

private:
    struct Bucket
    {
        double tokens = 0; ///< below zero: promised already
        std::chrono::milliseconds filledAt{0};
        std::chrono::milliseconds pausedUntil{0};
    };

    const double m_perSecond;
    const double m_burst;
    const base::Clock &m_clock;
    base::Guarded<Bucket> m_bucket;
};

} // namespace net
