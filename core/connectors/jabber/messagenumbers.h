// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "connectors/jabber/collapse.h"
#include "connectors/page.h"

namespace jabber {

/// Tells messages of a room that have one number apart, as a room that is made anew counts from the beginning
/// again: what is known under the number, else the first, keeps its id, any other is `room#number-` and its
/// time in 14 digits. Rows of one message (number and text, within two seconds) become one. What is known is
/// the same message when its text and its time are, whatever time zone the connector had then. `all` are of
/// tc_msgarchive, in order of time, and `clock` is theirs.
void tellNumbersApart(std::vector<Utterance> &all, const connectors::KnownItems &known,
                      const odbc::WallClock &clock);

} // namespace jabber
