// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QString>

#include "base/clock.h"
#include "base/stop.h"
#include "target/target.h"

namespace maildir {

/// The folder `.INBOX.<Folder>` of a mailbox, on the disk. Only paths are kept, so that an object costs
/// nothing. Failures are Area::Storage; the target says whose trouble that is.
class MailFolder
{
public:
    /// `archive`: the folder with the mailboxes. Throws for a mailbox that can have no folder.
    MailFolder(const QString &archive, const QString &mailbox, const QString &folder);

    const QString &path() const { return m_path; }
    QString part(const char *name) const; ///< cur, new or tmp

    /// Makes whatever is missing of mailbox and folder, subscribes to a new folder, and syncs every folder
    /// above, also those that an earlier process made and may not have synced. Removes files of ours that lie
    /// in tmp since 36 hours before `now`.
    void prepare(base::Instant now) const;

    /// What is in sight now outlives a power cut: a process that put it may have died before its own sync.
    void syncNames() const;

    bool holdsAny() const;

    /// Calls `each` for the files in new, then those in cur, until it returns false.
    void forEachFile(const std::function<bool(const char *part, const QString &name)> &each) const;

    /// Every message, its digest read from the disk; two files of one name are two messages. While a server
    /// moves messages about, none is left out and none met twice. Failures of the archive come as atArchive()
    /// has them, those of `each` as they are.
    void list(const std::function<void(const target::Held &)> &each, const base::Stop &stop) const;

    /// The file of that base name, whatever its flags are now; if there is none, one with the same delivery
    /// key. Empty when there is neither.
    QString locate(const QString &base) const;

private:
    void makeFolders() const;
    void removeLeftovers(base::Instant now) const;

    QString m_archive;
    QString m_mailbox;
    QString m_name; ///< `INBOX.<Folder>`, as IMAP has it
    QString m_path;
};

} // namespace maildir
