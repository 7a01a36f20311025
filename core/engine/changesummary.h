// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"
#include "engine/secretstore.h"

namespace engine {

// What an edit changed, in one line for the audit: each with its value before and after, secrets by their
// names alone; what stayed as it was is left out. `given`: the settings that the edit named.

QString changeSummary(const model::AccountConfig &before, const model::AccountConfig &after,
                      const model::Values &given, const Secrets &secrets);

/// The audit has the name before as a field of its own.
QString changeSummary(const Environment &environment, const model::ConnectorConfig &before,
                      const model::ConnectorConfig &after, const model::Values &given,
                      const Secrets &secrets);

} // namespace engine
