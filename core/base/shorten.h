// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// The beginning of a text: at most so many UTF-16 units (1 at least), and no half of a surrogate pair at the
/// cut. A text that is no longer stays as it is.
QString beginningOf(const QString &text, qsizetype most);

/// The same, for people to read: an ellipsis stands for what was cut, and is not counted.
QString shortened(const QString &text, qsizetype most);

} // namespace base
