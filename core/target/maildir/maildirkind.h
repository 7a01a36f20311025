// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/target.h"

namespace maildir {

/// The account kind `local`: an archive of Maildir++ mailboxes in a folder. Targets made from one copy of the
/// kind (or from copies of it) share what they know of the archive.
target::TargetKind kind();

} // namespace maildir
