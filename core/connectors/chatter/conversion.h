// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/message.h"
#include "model/sourceitem.h"

namespace chatter {

/// An item as a message. Pure. Throws itemFailure for what is no record of ours, and, naming it, for an item
/// without a time or an author.
model::Message messageOf(const model::SourceItem &item);

} // namespace chatter
