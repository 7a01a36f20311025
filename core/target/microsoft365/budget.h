// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

#include "base/clock.h"

namespace microsoft365 {

/// So much within any stretch of time of that length, and no more. Not for several threads.
class Budget
{
public:
    Budget(qint64 most, std::chrono::milliseconds window, const base::Clock &clock);

    /// How long until `amount` may be spent; zero: now. More than all of it may be spent once nothing else is
    /// in the window.
    std::chrono::milliseconds untilFree(qint64 amount);

    void spend(qint64 amount);

private:
    struct Spent
    {
        std::chrono::milliseconds from;
        std::chrono::milliseconds at; ///< the last of it
        qint64 amount = 0;
    };

    void forgetOld();

    qint64 m_most;
    std::chrono::milliseconds m_window;
    const base::Clock *m_clock;
    std::deque<Spent> m_spent; ///< oldest first; what lies close together is one entry
    qint64 m_sum = 0;
};

} // namespace microsoft365
