// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/failure.h"

class QSqlError;

namespace journal {

/// The Failure for what the database said about `path`: `DISK_FULL`, `JOURNAL_DAMAGED` or `STORAGE_FAILED`.
[[noreturn]] void throwSqlFailure(const QSqlError &error, const QString &path);

/// `JOURNAL_DAMAGED`: what the journal holds contradicts itself.
[[nodiscard]] base::Failure damaged(const QString &path, const QString &what);

} // namespace journal
