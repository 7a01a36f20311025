// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/message.h"
#include "model/sourceitem.h"

namespace symphony {

/// The item as a message; pure. Throws itemFailure (`MISSING_MANDATORY(author)`,
/// `MISSING_MANDATORY(timestamp)`, `MISSING_MANDATORY(type)`, `SOURCE_ITEM_UNREADABLE`).
model::Message messageOf(const model::SourceItem &item);

} // namespace symphony
