// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/staging.h"

namespace azureblob {

/// The staging kind `azureblob`: a container of a storage account.
staging::StagingKind kind();

} // namespace azureblob
