// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "base/clock.h"

namespace target {

/// A mailbox and the names it goes by.
struct DirectoryEntry
{
    QString mailbox; ///< immutable id: the address in lower case (local, IMAP), the object id (Graph)
    QString address; ///< primary
    QString displayName;
    QStringList aliases; ///< further addresses and names that mean this mailbox
    bool isGuest = false;
    std::optional<base::Instant> createdAt;

    bool operator==(const DirectoryEntry &) const = default;
};

/// Who has a mailbox. Either a list, or every address of the named domains, or both.
struct Directory
{
    std::vector<DirectoryEntry> entries;
    QStringList
        domains; ///< of the organisation; an address outside is external. Empty: those found in the entries
    bool anyAddressInDomains = false; ///< every address of `domains` is a mailbox of its own

    bool operator==(const Directory &) const = default;
};

} // namespace target
