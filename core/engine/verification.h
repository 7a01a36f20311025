// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "engine/environment.h"
#include "journal/audit.h"

namespace engine {

/// Proves the audit chain and every run's figures, and compares the newest run's head with the copy that its
/// manifest left in staging, so that rows dropped from the end are noticed too. Of a proven record, the text
/// says when staging holds no manifest of some runs: for those the journal vouches alone.
journal::Audit::Verdict verify(const Environment &environment,
                               const std::optional<model::ConnectorConfig> &connector,
                               const base::Stop &stop);

} // namespace engine
