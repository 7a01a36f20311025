// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace base {

/// How long to wait before trying again. `attempt` counts the attempts that failed, from 1. A server's
/// `retryAfter` wins, whatever it is (never below zero). Else the wait doubles with every attempt, from 1-2 s
/// up to 2.5-5 min; `jitter`, 0 … 1, picks the place between the two, so that lanes do not come back
/// together.
constexpr std::chrono::milliseconds
delayBefore(int attempt, std::optional<std::chrono::milliseconds> retryAfter, double jitter)
{
    using std::chrono::milliseconds;
    if (retryAfter)
        return std::max(*retryAfter, milliseconds{0});
    constexpr milliseconds longest = std::chrono::minutes{5};
    const milliseconds doubled{1000LL << std::clamp(attempt - 1, 0, 20)};
    const milliseconds least = std::min(doubled, milliseconds{longest / 2});
    const double extra = static_cast<double>(least.count()) * std::clamp(jitter, 0.0, 1.0);
    return least + milliseconds{static_cast<milliseconds::rep>(extra)};
}

} // namespace base
