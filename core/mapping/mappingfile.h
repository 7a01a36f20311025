// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "mapping/resolver.h"
#include "model/custommapping.h"

class QIODevice;

namespace mapping {

/// What is wrong with a line of a mapping file.
struct LineProblem
{
    qsizetype line = 0; ///< from 1, as editors count
    QString text;

    bool operator==(const LineProblem &) const = default;
};

/// A mapping file as read (contract section 7). Usable only without problems.
struct MappingFile
{
    model::CustomMappings mapping;
    std::vector<LineProblem> problems; ///< in the file's order, the first 10,000
    qint64 problemsTotal = 0;
};

/// Reads a CSV with the columns `sourceUser` and `mailbox` (any order, further ones ignored) and checks every
/// line against `directory`: a cell that is empty or too much, a source user that stands there before, a
/// mailbox that the directory lacks or has twice. `name`: for messages. Throws inputFailure for what is no
/// such file: `CSV_INVALID`, `MAPPING_INVALID` (header).
MappingFile readMappingFile(QIODevice &device, const QString &name, const Resolver &directory);

/// The same for an import: throws inputFailure `MAPPING_INVALID` when there is any problem, with the first 20
/// of them, so that all is imported or nothing.
model::CustomMappings readMapping(QIODevice &device, const QString &name, const Resolver &directory);

/// The lines as such a file, with its header. Cells are made harmless for spreadsheets with a `'` in front,
/// which reading takes off again.
QByteArray writeMapping(const model::CustomMappings &mapping);

} // namespace mapping
