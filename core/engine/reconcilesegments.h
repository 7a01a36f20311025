// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/reconcile.h"

namespace engine {

/// Reads every copy of a segment with something of the connector that the journal says is kept, in the data
/// folder or in staging, and adds to `missing` each that is gone, too short, or differs from its SHA-256,
/// with what is lost; one that is open yet has no SHA-256, and is looked at for its length. A segment that
/// nothing is kept of is missing while something in it is needed. A staged copy is read whole, also from a
/// store that charges for that. Throws what the staging of today's account throws when it cannot be reached.
void reconcileSegments(const Environment &environment, const model::ConnectorConfig &connector,
                       Reconciliation &result, const base::Stop &stop);

} // namespace engine
