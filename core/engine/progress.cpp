// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/progress.h"

namespace engine {

using namespace std::chrono_literals;

Progress::Progress(const base::Clock &clock, Report report)
    : m_clock(clock), m_report(std::move(report)), m_startedAt(clock.elapsed())
{}

void Progress::update(const std::function<void(model::RunSnapshot &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_snapshot);
    reportIfDue(false);
}

void Progress::waits(const QString &reason, std::chrono::milliseconds pause, bool isThrottled)
{
    update([&](model::RunSnapshot &snapshot) {
        snapshot.waitsFor = reason;
        snapshot.isThrottled = isThrottled;
        snapshot.waitsUntil = m_clock.now() + pause;
    });
}

base::Waiting Progress::waiting()
{
    return [this](const base::Failure &failure, std::chrono::milliseconds pause) {
        waits(failure.text, pause, failure.retryAfter.has_value());
    };
}

void Progress::finish()
{
    const std::lock_guard lock(m_mutex);
    m_snapshot.stage = model::RunSnapshot::Stage::Finished;
    reportIfDue(true);
}

void Progress::reportIfDue(bool isLast)
{
    const auto now = m_clock.elapsed();
    const bool isTurn = m_snapshot.stage != m_reportedStage || m_snapshot.waitsFor != m_reportedWait;
    const bool isSoon = m_reportedAt >= 0ms && now - m_reportedAt < 100ms;
    if (!m_report || (isSoon && !isTurn && !isLast))
        return;
    m_reportedAt = now;
    m_reportedStage = m_snapshot.stage;
    m_reportedWait = m_snapshot.waitsFor;
    const std::chrono::duration<double> elapsed = now - m_startedAt;
    const model::Counts &counts = m_snapshot.counts;
    if (elapsed.count() > 0)
        m_snapshot.itemsPerSecond = static_cast<double>(counts.imported + counts.partial) / elapsed.count();
    m_report(m_snapshot); // under the lock: an older snapshot must not arrive after a newer one
}

void count(model::Counts &counts, model::Outcome::State state)
{
    switch (state) {
    case model::Outcome::State::Imported:
        ++counts.imported;
        break;
    case model::Outcome::State::Partial:
        ++counts.partial;
        break;
    case model::Outcome::State::Skipped:
        ++counts.skipped;
        break;
    case model::Outcome::State::Parked:
        ++counts.parked;
        ++counts.failed;
        break;
    case model::Outcome::State::Failed:
        ++counts.failed;
        break;
    case model::Outcome::State::Unknown:
    case model::Outcome::State::Later:
        break;
    }
}

void countMade(model::Counts &counts, std::span<const journal::NewDelivery> deliveries)
{
    counts.fannedOut += std::ssize(deliveries);
    for (const journal::NewDelivery &delivery : deliveries) {
        if (delivery.settled)
            count(counts, delivery.settled->state);
    }
}

} // namespace engine
