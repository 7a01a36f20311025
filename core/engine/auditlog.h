// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/clock.h"
#include "base/stop.h"
#include "journal/audit.h"

class QIODevice;

namespace engine {

enum class AuditFormat { Csv, Json };

/// The audit chain as a file, oldest row first, hashes as they are stored, times UTC ISO 8601. Streams. CSV
/// is safe to open in a spreadsheet; JSON is one array. Throws between two rows once `stop` says now.
void writeAuditLog(journal::Audit &audit, std::optional<base::Instant> since, AuditFormat format,
                   QIODevice &out, const base::Stop &stop = {});

/// The same into a file, which is replaced when all of it is written. Throws Failure `OUTPUT_FAILED`.
void writeAuditLog(journal::Audit &audit, std::optional<base::Instant> since, AuditFormat format,
                   const QString &path, const base::Stop &stop = {});

} // namespace engine
