// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QString>
#include <QStringView>

namespace base {

/// A point of time, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// The outside world's time. Engine and rooms never ask the system directly, so that tests can turn
/// the clock. Callable from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock; may jump.
    virtual Instant now() const = 0;

    /// Monotonic; for measuring and for waits.
    virtual std::chrono::milliseconds elapsed() const = 0;
};

/// The operating system's clocks.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::chrono::milliseconds elapsed() const override;
};

/// `2026-11-20T05:58:33Z`, with milliseconds only where there are any. The form of logs, CSV and JSON.
QString toIso(Instant time);

/// Reads an ISO 8601 date (midnight UTC) or date-time; a date-time without zone is UTC. Absent when it
/// is neither.
std::optional<Instant> fromIso(QStringView text);

} // namespace base
