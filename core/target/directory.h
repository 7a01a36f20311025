// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "base/clock.h"

namespace target {

/// Whether an address can be written in more ways than one: it is not all ASCII, or has A-labels (RFC 5890).
inline bool hasOtherForms(const QString &address)
{
    return address.contains(u"xn--") ||
           std::ranges::any_of(address, [](QChar c) { return c.unicode() >= 0x80; });
}

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

    QStringList
        there; ///< with `anyAddressInDomains`: the ids that hasOtherForms() of all mailboxes there are

    bool operator==(const Directory &) const = default;
};

} // namespace target
