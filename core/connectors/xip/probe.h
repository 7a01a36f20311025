// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "connectors/xip/settings.h"
#include "connectors/xip/walk.h"
#include "model/check.h"

namespace xip {

/// Looks at everything that a run will need. Never throws but for a stop.
model::Checks probe(const Settings &settings, const DropFolder &folder, const base::Clock &clock,
                    const Patience &patience, const base::Stop &stop);

} // namespace xip
