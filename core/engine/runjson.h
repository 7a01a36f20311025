// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "model/counts.h"

namespace engine {

/// The run document of contract section 8.
QJsonObject toJson(const model::RunRecord &run);

QJsonObject toJson(const model::FailureRow &row);

} // namespace engine
