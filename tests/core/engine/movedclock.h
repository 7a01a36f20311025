// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "base/clock.h"

namespace support {

/// The machine's clock, whose date a test may set forward. Any thread.
class MovedClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_clock.now() + std::chrono::milliseconds{m_ahead}; }
    std::chrono::milliseconds elapsed() const override { return m_clock.elapsed(); }

    void moveBy(std::chrono::milliseconds by) { m_ahead += by.count(); }

private:
    base::SystemClock m_clock;
    std::atomic<qint64> m_ahead{0};
};

} // namespace support
