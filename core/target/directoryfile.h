// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "target/directory.h"

namespace target {

/// Reads a directory file (contract section 7): CSV with a header row that has the columns `address`,
/// `displayName` and `aliases` (separated by `;`), the last two optional, further ones ignored. The mailbox
/// of a row is its address in lower case. Throws inputFailure: `DIRECTORY_UNREADABLE` when the file cannot be
/// opened; `DIRECTORY_INVALID`, with line numbers, for a missing column, an address that is none, an address
/// that stands there twice, or no row at all; `CSV_INVALID` for what is not CSV.
std::vector<DirectoryEntry> readDirectoryFile(const QString &path);

/// The domains of a setting such as `example.com, example.org`: lower case, each once, a leading `@` taken
/// off. Throws inputFailure (`INVALID_SETTING`) for what cannot be a domain.
QStringList domainsOf(const QString &setting);

} // namespace target
