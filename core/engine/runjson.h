// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counts.h"

#include <QJsonObject>

namespace engine {

/// The run document of contract section 8.
QJsonObject toJson(const model::RunRecord &run);

QJsonObject toJson(const model::FailureRow &row);

} // namespace engine
