// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/client.h"
#include "model/check.h"

namespace symphony {

/// Key, clock, each host, role and reach, by name; of the route that is set. Changes nothing. Throws for a
/// stop alone.
model::Checks probe(Client &client, const connectors::SourceContext &context, const base::Stop &stop);

} // namespace symphony
