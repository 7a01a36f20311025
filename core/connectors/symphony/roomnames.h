// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/event.h"
#include "connectors/symphony/rosters.h"

/// What rooms are called, in rows `room/<id>` of the source's state: most messages of a feed name their room
/// by its id alone.
namespace symphony {

/// Keeps the name that a listing tells; what has no name leaves the one before.
void learnName(const Stream &listed, const Rosters::Rows &rows);

/// The same of an event: of a room's own properties, else of its conversation.
void learnName(const Event &event, const Rosters::Rows &rows);

/// A conversation that lacks its name, with the one that was told last.
Stream named(Stream stream, const Rosters::Rows &rows);

} // namespace symphony
