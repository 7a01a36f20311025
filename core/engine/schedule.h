// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QList>
#include <QString>
#include <QTime>

#include "base/clock.h"

class QTimeZone;

namespace engine {

/// When a connector runs by itself. Text forms, in any case:
/// `every:24h` (also `m` and `d`; 5 minutes to 366 days) · `weekly:mon,tue@02:30[,14:00]` · `manual`.
struct Schedule
{
    enum class Kind { Manual, Every, Weekly };

    Kind kind = Kind::Manual;
    std::chrono::minutes interval{0}; ///< of Every
    std::vector<Qt::DayOfWeek> days;  ///< of Weekly, in order, each once
    std::vector<QTime> times;         ///< of Weekly, wall clock, in order, each once

    /// Throws inputFailure (`INVALID_SCHEDULE`).
    static Schedule parse(const QString &text);

    /// The text form that parse() reads as the same schedule: an interval in its largest unit (a day stays
    /// `24h`), days from Monday, times in order.
    QString toString() const;

    bool operator==(const Schedule &) const = default;
};

/// When the next run is due; not later than `now`: at once. Absent for Manual. `lastStart`: of the last run
/// that counts; absent: there was none, then a run is due at once.
///
/// Runs that were missed, however many, make one run at once. Wall clock times are read in `zone`: one that
/// does not exist on a day is taken with the offset before the gap, one that exists twice is the first (RFC
/// 5545, section 3.3.5), so a clock change neither drops nor doubles a run. A last start that lies further
/// ahead than a schedule reaches comes from a clock that was wrong, and counts as none.
std::optional<base::Instant> nextDue(const Schedule &schedule, std::optional<base::Instant> lastStart,
                                     base::Instant now, const QTimeZone &zone);

} // namespace engine
