// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "target/microsoft365/graphclient.h"

namespace microsoft365 {

/// The folder `Inbox/<folder>` of a mailbox, by the name target::safeFolderName() gives it; compared without
/// case, as Exchange does. Ids are remembered with the mailbox. Throws what GraphClient throws; a mailbox
/// without an Inbox is SkipItem (`MAILBOX_NOT_FOUND`).
class MailFolders
{
public:
    explicit MailFolders(GraphClient &client) : m_client(client) {}

    /// Its id; absent when there is none.
    std::optional<QString> find(const MailboxRef &mailbox, const QString &folder, const base::Stop &stop);

    /// Its id; made when it is missing. Somebody else, or an earlier request whose answer was lost, may make
    /// it at the same time.
    QString ensure(const MailboxRef &mailbox, const QString &folder, const base::Stop &stop);

    /// How many messages it holds, 0 when there is no such folder; absent: the service does not say.
    std::optional<qint64> count(const MailboxRef &mailbox, const QString &folder, const base::Stop &stop);

    /// So many were put there since count(), which reckons with them; absent: nobody knows, and it asks
    /// again.
    static void noteAdded(const MailboxRef &mailbox, const QString &folder, std::optional<qint64> messages);

    /// The remembered id turned out to be stale.
    static void forget(const MailboxRef &mailbox, const QString &folder);

    /// Calls `use` with the folder's id, and once more with a fresh one when `use` returns true for: it is
    /// gone. Absent folder: `use` is not called. Throws ParkMailbox (`IMPORT_UNAVAILABLE`) when that one is
    /// gone as well: it is no proof that nothing is there.
    void with(const MailboxRef &mailbox, const QString &folder,
              const std::function<bool(const QString &id)> &use, const base::Stop &stop);

private:
    std::optional<Mailbox::Folder> known(const MailboxRef &mailbox, const QString &name,
                                         const base::Stop &stop);
    std::optional<Mailbox::Folder> lookUp(const MailboxRef &mailbox, const QString &name,
                                          const base::Stop &stop);

    GraphClient &m_client;
};

} // namespace microsoft365
