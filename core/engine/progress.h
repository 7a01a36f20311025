// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <span>

#include "base/clock.h"
#include "base/retrying.h"
#include "journal/captureditem.h"
#include "model/delivery.h"
#include "model/runsnapshot.h"

namespace engine {

/// Gathers a run's figures from its lanes and reports them at most ten times a second; another stage or
/// another reason to wait at once, since nothing may follow it for long; and once at the end.
/// Any thread; the report is called in the thread that updated, one at a time and in
/// order; it must be short and not call back.
class Progress
{
public:
    using Report = std::function<void(const model::RunSnapshot &)>;

    Progress(const base::Clock &clock, Report report);

    /// Changes the snapshot under the lock; `change` must be short.
    void update(const std::function<void(model::RunSnapshot &)> &change);

    /// Something waits for that long, for this reason (a sentence), until the next update that says
    /// otherwise. `isThrottled`: the other side asked for the pause.
    void waits(const QString &reason, std::chrono::milliseconds pause, bool isThrottled);

    /// waits(), for base::retrying().
    base::Waiting waiting();

    void finish();

private:
    void reportIfDue(bool isLast); ///< under the lock

    const base::Clock &m_clock;
    Report m_report;
    std::mutex m_mutex;
    model::RunSnapshot m_snapshot;
    std::chrono::milliseconds m_startedAt;
    std::chrono::milliseconds m_reportedAt{-1};
    model::RunSnapshot::Stage m_reportedStage = model::RunSnapshot::Stage::Preparing;
    QString m_reportedWait;
};

/// Counts a delivery that ended in that state; one that did not end changes nothing.
void count(model::Counts &counts, model::Outcome::State state);

/// Counts deliveries that were made, and those among them that ended thereby: parked, or failed.
void countMade(model::Counts &counts, std::span<const journal::NewDelivery> deliveries);

} // namespace engine
