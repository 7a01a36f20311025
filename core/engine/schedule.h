// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QString>
#include <QTime>
#include <QTimeZone>

#include "base/clock.h"

namespace engine {

/// When a connector runs by itself: `every:24h` (also `m` and `d`, at least 5 minutes),
/// `weekly:mon,tue@02:30` (several times with commas, wall clock of the machine), or `manual`.
struct Schedule
{
    enum class Kind { Every, Weekly, Manual };

    Kind kind = Kind::Manual;
    std::chrono::minutes every{0};
    std::vector<int> days;    ///< of Weekly: 1 Monday to 7 Sunday, in order, once each
    std::vector<QTime> times; ///< of Weekly: in order, once each

    /// Throws inputFailure (`INVALID_SCHEDULE`) naming the text and what would be right.
    static Schedule parse(const QString &text);

    /// The canonical text; parse() reads it back.
    QString toString() const;

    bool operator==(const Schedule &) const = default;
};

/// When the next run is due, not after `now` when it is overdue; absent for Manual. Runs missed while the
/// machine slept come to one. A connector that never ran is due at once under Every, and at its next slot
/// under Weekly. A slot that a clock change skips falls to the first moment after it; one that a clock change
/// repeats is due once.
std::optional<base::Instant> nextDue(const Schedule &schedule, std::optional<base::Instant> lastStart,
                                     base::Instant now, const QTimeZone &zone);

} // namespace engine
