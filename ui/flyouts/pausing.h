// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"

namespace ui {

// Pausing means one thing wherever it is asked for.

/// The run that goes on ends after the item in hand, and none starts by itself until it is resumed.
void pauseConnector(Desk &desk, base::ConnectorId id);

/// Runs start by the schedule again, and one that isToBeResumed() goes on at once.
void resumeConnector(Desk &desk, base::ConnectorId id);

/// Whether its last run was paused or stopped, and a run of the window goes on with it.
bool isToBeResumed(const ConnectorView &view);

} // namespace ui
