// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace microsoft365 {

/// Without what Exchange refuses in a text: controls, and half surrogate pairs (these as U+FFFD). At most so
/// many UTF-16 units; no pair is cut. Pure.
QString cleaned(const QString &text, qsizetype most);

/// The same for a name: on one line.
QString cleanedName(const QString &name, qsizetype most);

} // namespace microsoft365
