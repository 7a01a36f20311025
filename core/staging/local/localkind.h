// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/staging.h"

namespace local {

/// The staging kind `local`: a folder, by default one in the data folder.
staging::StagingKind kind();

} // namespace local
