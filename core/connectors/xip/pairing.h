// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

namespace xip {

/// Gives the people without an address those of `emails`, which has everybody's, where it is sure whose is
/// whose: by name or id; where `listed` (as it stood beside `emails`) has as many, by place, unless a name
/// tells otherwise; and by a name that is in one address alone. Who is left keeps none: were an address given
/// to somebody else, a mailbox that the admin gave that one would get what is the address's.
void pair(model::People &people, const model::People &listed, const model::People &emails);

} // namespace xip
