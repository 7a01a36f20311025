// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "connectors/jabber/schema.h"

namespace jabber {

using odbc::WallTime;

/// How many rows a table has by hour. Hours without rows are left out.
using Hours = std::map<WallTime, qint64>;

/// Counts the rows with times in [from, to). The first and the last hour may be cut by them.
Hours readHours(odbc::Connection &connection, const Schema &schema, const QString &table, WallTime from,
                WallTime to, const base::Stop &stop);

WallTime hourOf(WallTime time);

/// The hours to read: those from `again` on, and of the others those that hold more rows now than were
/// captured (rows are inserted hours late after an outage). Fewer is what a clean-up leaves.
std::vector<WallTime> hoursToRead(const Hours &now, const Hours &captured, WallTime again);

} // namespace jabber
