// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace support {

/// The system's clocks, with the wall clock put forward.
class ForwardClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_system.now() + ahead; }
    std::chrono::milliseconds elapsed() const override { return m_system.elapsed(); }

    std::chrono::milliseconds ahead{0};

private:
    base::SystemClock m_system;
};

} // namespace support
