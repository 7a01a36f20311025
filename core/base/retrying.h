// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QRandomGenerator>

#include "base/clock.h"
#include "base/failure.h"
#include "base/retrydelay.h"
#include "base/stop.h"

namespace base {

/// What waits longer than this is no longer tried again here, but left for the next run.
constexpr std::chrono::milliseconds longestRetrying = std::chrono::minutes{15};

/// Told before each wait of retrying(): for what, and how long.
using Waiting = std::function<void(const Failure &, std::chrono::milliseconds)>;

/// Calls `call` and returns what it returns; after a Failure with Reaction::Retry waits and calls again, up
/// to `attempts` calls in all. Rethrows the failure after the last of them, and at once when it is of another
/// reaction or when the wait would end later than `longestRetrying` after the first call. Throws Failure
/// (Stopped) when a stop is asked for between two calls.
template<typename Call>
decltype(auto) retrying(const Stop &stop, const Clock &clock, int attempts, Call &&call,
                        const Waiting &waiting = {})
{
    const std::chrono::milliseconds startedAt = clock.elapsed();
    for (int attempt = 1;; ++attempt) {
        stop.throwIfNow();
        std::chrono::milliseconds delay{0};
        try {
            return call();
        } catch (const Failure &failure) {
            if (failure.reaction != Reaction::Retry || attempt >= attempts)
                throw;
            delay = delayBefore(attempt, failure.retryAfter, QRandomGenerator::global()->generateDouble());
            if (delay > longestRetrying - (clock.elapsed() - startedAt))
                throw;
            if (waiting)
                waiting(failure, delay);
        }
        if (!stop.waitFor(delay))
            stop.throwIfGentle();
    }
}

} // namespace base
