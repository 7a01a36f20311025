// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/stop.h"
#include "journal/queries.h"
#include "model/counts.h"

class QIODevice;

namespace engine {

/// The downloadable log: the replaced product's summary fields by their names, the failed section, and every
/// settled delivery; for any runs ever made. Keys are English, times UTC ISO 8601.
enum class LogFormat { Text, Csv, Json };

/// `txt`, `csv`, `json`; throws inputFailure for anything else.
LogFormat logFormatOf(const QString &name);

/// Streams; CSV is one table with a header row, safe to open in a spreadsheet (every cell that could be a
/// formula is prefixed); JSON is the lossless form. Throws between two rows once `stop` says now.
void writeStatusLog(journal::Queries &queries, const std::vector<model::RunRecord> &runs, LogFormat format,
                    QIODevice &out, const base::Stop &stop = {});

} // namespace engine
