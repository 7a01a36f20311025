// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"

namespace ui {

// A field's words, in the window's language.

QString fieldLabel(const model::Field &field); ///< says whether it is required
QString fieldHelp(const model::Field &field);
QString choiceText(const model::Field &field, const QString &value); ///< the choice's label, else the value

/// What is wrong with what was entered, and what would be right.
QString fieldComplaint(const model::Field &field, const QString &value, bool isMissing);

} // namespace ui
