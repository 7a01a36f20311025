// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayList>

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

/// What there is to attend to, as words: `failed`, `parked`, `open`, `unfinished`, `cutOff`, `attachments`.
QByteArrayList causesOf(const journal::Queries::ConnectorStatus &status);

/// The run that makes it an error: the last one, or the last that reads on behind a replay. Absent when
/// neither failed.
std::optional<model::RunRecord> failedRun(const journal::Queries::ConnectorStatus &status);

/// Whether a run was cut off, and none has read on since.
bool isCutOff(const journal::Queries::ConnectorStatus &status);

/// Why it is so, in a sentence that goes on behind its name and state; empty for what needs nobody. Names
/// nothing that was left: it tells nothing of single items.
QString reasonOf(ConnectorState state, const journal::Queries::ConnectorStatus &status);

} // namespace engine
