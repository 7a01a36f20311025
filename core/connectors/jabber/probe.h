// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/stop.h"
#include "connectors/jabber/settings.h"
#include "model/check.h"

namespace jabber {

/// Looks at everything that a run will need: driver, connection, tables, rights, rows. Never throws but for a
/// stop.
model::Checks probe(const Settings &settings, const base::Clock &clock, const base::Stop &stop);

} // namespace jabber
