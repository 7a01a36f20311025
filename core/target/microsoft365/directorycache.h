// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "target/microsoft365/user.h"

namespace microsoft365 {

/// What was read of the directory, and where the reading of changes goes on.
struct DirectoryState
{
    QString deltaLink;
    Users users;

    bool operator==(const DirectoryState &) const = default;
};

/// Reads a file that writeDirectory() wrote, one user a line. Absent when there is none, it is damaged, cut
/// short, or made for another place or other properties: then the directory is read anew. `place`: a digest
/// of where the directory is read, and as what; a delta link is good nowhere else.
std::optional<DirectoryState> readDirectory(const QString &path, const QByteArray &place);

/// Durable and private. Throws Failure (Area::Storage).
void writeDirectory(const QString &path, const QByteArray &place, const DirectoryState &state);

} // namespace microsoft365
