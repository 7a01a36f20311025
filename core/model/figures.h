// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "model/counts.h"

namespace model {

/// A run's figures under their names of contract section 8, for run documents and manifests. Verification
/// compares manifests by these names, so none may be renamed or taken away.
QJsonObject figures(const Counts &counts);

} // namespace model
