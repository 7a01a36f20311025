// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "model/counts.h"

namespace journal {

class Connection;

/// A run's figures from the rows, as they are now (contract section 5): what was fanned out from delivery
/// rows, how it ended from outcome rows, what is open from open rows; the rest from the run's own row.
model::Counts countRun(Connection &connection, base::RunId run);

/// How many failure rows the run has: each failed delivery one, unmapped people one a person.
qint64 countFailureRows(Connection &connection, base::RunId run);

/// The run's failure rows in the order of the deliveries (an unmapped person's first one), until `each` says
/// false.
void readFailureRows(Connection &connection, base::RunId run,
                     const std::function<bool(const model::FailureRow &)> &each);

/// The run as records show it, with the first `failures` failure rows; a finished one with the figures it
/// ended with.
std::optional<model::RunRecord> readRun(Connection &connection, base::RunId run, int failures);

} // namespace journal
