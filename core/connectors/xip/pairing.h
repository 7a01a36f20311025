// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

namespace xip {

/// Gives the people without an address those of `emails`, which has everybody's, where it is sure whose is
/// whose: by name or id; where `listed` (as it stood beside `emails`) has as many, by place, unless a name
/// tells otherwise; by a name that is in one address alone; and in their order, where the address in each
/// place may be short for the name, and no other. Who is left keeps none: were an address given to somebody
/// else, a mailbox that the admin gave that one would get what is the address's.
void pair(model::People &people, const model::People &listed, const model::People &emails);

/// Makes those who are left, but for Bcc, people who are only named: whoever they are, their addresses are
/// among those of `emails` that nobody has. Does nothing where somebody is missing in `emails`: these are too
/// few for all who are left, or lack an address that somebody has, or an entry is no address.
void nameOnly(model::People &people, const model::People &emails);

} // namespace xip
