// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduler.h"

#include <algorithm>

#include "engine/schedule.h"
#include "journal/configuration.h"
#include "journal/journal.h"
#include "journal/runs.h"

namespace engine {

Scheduler::Scheduler(journal::Journal &journal, const base::Clock &clock, const QTimeZone &zone)
    : m_journal(journal), m_clock(clock), m_zone(zone)
{}

std::optional<base::Instant> Scheduler::nextDue(const model::ConnectorConfig &connector)
{
    if (connector.state != model::ConnectorConfig::State::Active)
        return {};
    std::optional<base::Instant> lastStart;
    for (const model::RunRecord &run : m_journal.runs().runs(connector.id, 20)) {
        // A replay or a back-fill brings nothing new in, so it does not put the next run off.
        if (run.trigger == model::Trigger::Schedule || run.trigger == model::Trigger::Manual) {
            lastStart = run.startedAt;
            break;
        }
    }
    return engine::nextDue(Schedule::parse(connector.settings.value("schedule")), lastStart, m_clock.now(),
                           m_zone);
}

std::vector<base::ConnectorId> Scheduler::due()
{
    std::vector<std::pair<base::Instant, base::ConnectorId>> due;
    for (const model::ConnectorConfig &connector : m_journal.configuration().connectors()) {
        const auto next = nextDue(connector);
        // Every look would else need room on the disk.
        if (m_journal.configuration().nextDue(connector.id) != next)
            m_journal.configuration().setNextDue(connector.id, next);
        if (next && *next <= m_clock.now())
            due.emplace_back(*next, connector.id);
    }
    std::ranges::sort(due);
    std::vector<base::ConnectorId> ids;
    for (const auto &[time, id] : due)
        ids.push_back(id);
    return ids;
}

} // namespace engine
