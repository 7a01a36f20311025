// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/target.h"

namespace imap {

/// The account kind `imap`: mailboxes on an IMAP server. Targets made from one copy of the kind (or from
/// copies of it) share what they have read of the folders.
target::TargetKind kind();

} // namespace imap
