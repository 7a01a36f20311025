// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace support {

/// A monotonic clock that begins with zero and runs so many times as fast as the system's.
class FastClock final : public base::Clock
{
public:
    explicit FastClock(int times) : m_times(times), m_start(m_system.elapsed()) {}

    base::Instant now() const override { return m_system.now(); }
    std::chrono::milliseconds elapsed() const override { return (m_system.elapsed() - m_start) * m_times; }

private:
    base::SystemClock m_system;
    int m_times;
    std::chrono::milliseconds m_start;
};

} // namespace support
