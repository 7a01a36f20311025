// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "base/clock.h"
#include "base/ids.h"
#include "journal/captureditem.h"

namespace journal {

class Connection;

/// Gives the edits and deletions of an item, and of what it covers, that were stored before it, or before it
/// had a message, to those who get these `copies` of it, or are parked for it: everyone who got the first
/// version gets them, whichever came first (contract section 3). Those that this connector captured from the
/// same source, alone. Does nothing when `first` is an edit or deletion itself, or other content under the id
/// of a first version. Within a transaction; what is added is fan-out of `run`. An edit that nobody had a
/// mailbox for counts as failed no longer, unless `run` itself failed it.
void addToLaterVersions(Connection &connection, base::RunId run, base::Instant now, base::ItemRow first,
                        std::span<const NewDelivery> copies);

} // namespace journal
