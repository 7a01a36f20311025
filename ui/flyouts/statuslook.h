// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectorview.h"
#include "ui/widgets/statuspill.h"

namespace ui {

/// How a status looks: the same pill everywhere.
StatusPill::Look lookOf(const ConnectorView &view);
StatusPill::Look lookOf(model::RunState state);

} // namespace ui
