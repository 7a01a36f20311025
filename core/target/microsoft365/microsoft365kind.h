// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/target.h"

namespace microsoft365 {

/// The account kind `microsoft365`: mailboxes of Exchange Online, through Microsoft Graph. Targets made from
/// one copy of the kind (or from copies of it) share tokens, mailbox limits and folder ids.
target::TargetKind kind();

} // namespace microsoft365
