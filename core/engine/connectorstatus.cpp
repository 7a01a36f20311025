// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectorstatus.h"

#include <array>

namespace engine {

QByteArray name(ConnectorState state)
{
    static constexpr std::array names{"Scheduled", "Running", "Healthy", "Attention",
                                      "Paused",    "Error",   "Overdue"};
    return names.at(static_cast<size_t>(state));
}

/// Cut off before it had read everything, or with copies that lack an attachment.
static bool isUnfinished(const std::optional<model::RunRecord> &run)
{
    return run && (run->state == model::RunState::Stopped || run->state == model::RunState::Interrupted ||
                   run->counts.partial > 0);
}

ConnectorState stateOf(const model::ConnectorConfig &connector,
                       const journal::Queries::ConnectorStatus &status, std::optional<base::Instant> nextDue,
                       base::Instant now)
{
    if (status.lastRun && status.lastRun->state == model::RunState::Running)
        return ConnectorState::Running;
    if (connector.state == model::ConnectorConfig::State::Paused)
        return ConnectorState::Paused;
    if (status.lastRun && status.lastRun->state == model::RunState::Failed)
        return ConnectorState::Error;
    if (status.failed > 0 || status.parked > 0 || status.open > 0 || !status.unfinished.isEmpty() ||
        isUnfinished(status.lastRun))
        return ConnectorState::Attention;
    if (nextDue && now - *nextDue > std::chrono::days(1))
        return ConnectorState::Overdue;
    return status.lastRun ? ConnectorState::Healthy : ConnectorState::Scheduled;
}

} // namespace engine
