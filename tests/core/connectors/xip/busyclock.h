// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "base/clock.h"

namespace xip {

/// A clock that stands, or goes by looks, and lets something happen at each look at it: once for each file
/// that a listing judges, after the listing was made.
class BusyClock final : public base::Clock
{
public:
    base::Instant now() const override
    {
        if (onLook)
            onLook(++looks);
        return *base::fromIso(u"2026-11-20T08:00:00Z");
    }
    std::chrono::milliseconds elapsed() const override { return looks * perLook; }

    std::chrono::milliseconds perLook{0}; ///< how far the time that elapses goes at each look
    std::function<void(int)> onLook;
    mutable int looks = 0;
};

} // namespace xip
