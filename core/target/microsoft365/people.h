// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QHash>
#include <QString>

#include "base/stop.h"
#include "target/directory.h"

namespace microsoft365 {

/// An address in the spelling that addresses are compared in. Pure.
QString comparableAddress(const QString &address);

/// Tells whether two addresses mean the same mailbox: Exchange may give back someone's primary address for
/// another one. The directory is read for the first two that are spelt differently, and never again.
class People
{
public:
    using Read = std::function<target::Directory(const base::Stop &)>;

    /// `read` throws what Target::directory() throws.
    explicit People(Read read) : m_read(std::move(read)) {}

    /// Who an address is: a mailbox, or the address itself. Absent: the directory cannot be read, or the
    /// address is one of Exchange's own (`/o=…`).
    std::optional<QString> whoIs(const QString &address, const base::Stop &stop);

private:
    const Read m_read;
    std::optional<QHash<QString, QString>> m_mailboxes; ///< by address; absent: not read
    bool m_isUnreadable = false;
};

} // namespace microsoft365
