// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/xip/fieldmap.h"
#include "model/message.h"
#include "model/sourceitem.h"

namespace xip {

/// What every item of this kind has in its key: a drop folder has no instance (contract section 1).
inline constexpr char sourceIdentity[] = "xip";

/// An item as a message; pure. Throws itemFailure: `MISSING_MANDATORY(from)`, `(participants)`, `(date)` or
/// `(text)`, `SOURCE_ITEM_UNREADABLE`, `NO_PARTICIPANTS`, `ITEM_TOO_LARGE`.
model::Message messageOf(const model::SourceItem &item, const FieldMap &map);

} // namespace xip
