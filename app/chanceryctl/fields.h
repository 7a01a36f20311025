// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "model/field.h"

namespace chanceryctl {

/// The settings and secrets that a kind has, for programs.
QJsonArray toJson(const model::Fields &fields);

/// The same for people, a line each.
void printFields(const model::Fields &fields);

} // namespace chanceryctl
