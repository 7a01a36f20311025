// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "connectors/jabber/record.h"

namespace jabber {

/// A row of aft_log: somebody uploaded a file for a person or a room.
struct Transfer
{
    odbc::WallTime at;
    QString from; ///< JIDs as they stand there
    QString to;
    TransferredFile file;
};

/// By the file's name.
using Transfers = std::multimap<QString, Transfer>;

/// How far a file's row may be from its message's.
constexpr std::chrono::milliseconds fileTogetherness{3'000};

/// The file of a message, by its name: the one that was sent to the same receiver or room, by the same
/// sender, nearest in time. Absent where none was, or where several fit alike: another's path would be false
/// evidence.
std::optional<TransferredFile> fileOf(const Utterance &said, const QString &name, const Transfers &transfers);

} // namespace jabber
