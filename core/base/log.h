// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace base {

/// Sends Qt's log messages, redacted, to `<folder>/chancery.log` as JSON lines {time, level, category,
/// text} and, from `echo` up, to standard error. Files rotate at 10 MiB, five are kept. Line breaks and
/// control characters of a text are escaped. Called once, by app/.
void startLogging(const QString &folder, QtMsgType echo);

/// Flushes, and gives the messages back to Qt.
void stopLogging();

} // namespace base
