// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace base {

/// Sends Qt's log messages, redacted, to `<folder>/chancery.log` as JSON lines {time, level, category,
/// text} and, from `echo` up, to standard error. At 10 MiB the file becomes `chancery.log.1`; five old ones
/// are kept. Mode 0600. Line breaks and control characters of a text are escaped; it is cut after 64 Ki
/// characters. A log that cannot be written later on never stops the work. Called by app/, again when
/// another folder is opened; throws Failure (Storage) when the file cannot be opened.
void startLogging(const QString &folder, QtMsgType echo);

/// Flushes, and gives the messages back to Qt.
void stopLogging();

} // namespace base
