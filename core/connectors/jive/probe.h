// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/client.h"

namespace jive {

/// The checks of a test, by name: Address, Sign-in, Rights, Run-As. What one fails at, the next ones need.
/// Throws Failure (Stopped) only.
model::Checks probe(Client &client, const base::Stop &stop);

} // namespace jive
