// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "base/clock.h"

namespace support {

/// A clock that stands until it is moved. Any thread.
class FakeClock final : public base::Clock
{
public:
    explicit FakeClock(base::Instant start = *base::fromIso(u"2026-11-20T08:00:00Z"))
        : m_now(start.time_since_epoch().count())
    {}

    base::Instant now() const override { return base::Instant{std::chrono::milliseconds{m_now}}; }
    std::chrono::milliseconds elapsed() const override { return std::chrono::milliseconds{m_elapsed}; }

    void advance(std::chrono::milliseconds by)
    {
        m_now += by.count();
        m_elapsed += by.count();
    }

    /// The wall clock alone jumps, as when someone sets it.
    void jumpTo(base::Instant time) { m_now = time.time_since_epoch().count(); }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_elapsed{0};
};

} // namespace support
