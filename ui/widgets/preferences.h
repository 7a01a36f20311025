// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// What belongs to the person at this machine, not to the data folder; kept where the platform keeps such
/// settings. Read before the data folder is open. Window's thread.
namespace preferences {

QString theme(); ///< as theme::schemeOf() reads it
void setTheme(const QString &theme);

QString locale(); ///< as the program's setting of that name; `system` at first
void setLocale(const QString &locale);

} // namespace preferences
} // namespace ui
