// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "engine/environment.h"
#include "model/check.h"

namespace engine {

/// Probes the account's target and its staging. A target that was delivered to before is first asked whether
/// it still is that one, as at the beginning of a run; when it is not, it is not probed, which might begin it
/// anew.
model::Checks probeAccount(const Environment &environment, const model::AccountConfig &account,
                           const base::Stop &stop);

} // namespace engine
