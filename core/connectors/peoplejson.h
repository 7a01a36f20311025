// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "model/person.h"

namespace connectors {

/// People as a kind's record keeps them, and back. What is written stays the same for ever: records are kept.
/// Pure; what is missing or of another type is read as empty, an unknown role as `to`.
QJsonArray toJson(const model::People &people);
model::People peopleIn(const QJsonArray &array);

} // namespace connectors
