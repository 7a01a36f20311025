// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "connectors/jabber/collapse.h"
#include "connectors/page.h"

namespace jabber {

/// Gives messages of rooms, as roomUtterance() makes them, the ids they are known by. With a number, a digest
/// of the text and the time follow, as a room that is made anew counts from the beginning again, and rows of
/// one message (number and text, within two seconds) become one, known by the first of them that was
/// captured. Without a number the time follows: equal texts may be two messages. `all` are of tc_msgarchive,
/// in order of time.
void tellNumbersApart(std::vector<Utterance> &all, const connectors::KnownItems &known);

} // namespace jabber
