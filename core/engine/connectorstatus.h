// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

#include "journal/queries.h"
#include "model/config.h"

namespace engine {

/// The word of a connector's status, derived from counts: nothing is Healthy while anything is unresolved.
enum class ConnectorState { Scheduled, Running, Healthy, Attention, Paused, Error, Overdue };

QByteArray name(ConnectorState state);

/// Overdue: no successful run although one was due more than a day ago.
ConnectorState stateOf(const model::ConnectorConfig &connector,
                       const journal::Queries::ConnectorStatus &status, std::optional<base::Instant> nextDue,
                       base::Instant now);

} // namespace engine
