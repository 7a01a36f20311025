// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/clock.h"
#include "target/maildir/foldercache.h"
#include "target/maildir/mailfolder.h"
#include "target/target.h"

namespace maildir {

/// Delivers into `<path>/<address>/.INBOX.<Folder>` (contract section 4).
///
/// A receipt is a file's base name; it starts with the delivery key. A copy that is there is always whole,
/// because a file is renamed into `cur` only after it has been synced. A full disk is Area::Storage
/// (`DISK_FULL`); anything else that is wrong with the archive is Area::Destination (`ARCHIVE_UNREACHABLE`),
/// EndRun. put() that throws has made nothing durable that it did not say; find() tells what is there.
class MaildirTarget final : public target::Target
{
public:
    /// Throws inputFailure when the settings cannot be right: no absolute path, neither domains nor
    /// directory.
    MaildirTarget(const target::TargetContext &context, std::shared_ptr<FolderCache> folders);

    model::Checks probe(const base::Stop &stop) override;
    target::Directory directory(const base::Stop &stop) override;
    QStringList mailboxesThere(const base::Stop &stop) override;
    void requireUsed(const base::Stop &stop) override;
    std::vector<model::Outcome> put(const QString &mailbox, const QString &folder,
                                    std::span<const target::Letter> letters, const base::Stop &stop) override;
    std::map<model::DeliveryKey, target::Found> find(const QString &mailbox, const QString &folder,
                                                     std::span<const target::Letter> letters,
                                                     const base::Stop &stop) override;
    bool holdsAny(const QString &mailbox, const QString &folder, const base::Stop &stop) override;
    void list(const QString &mailbox, const QString &folder,
              const std::function<void(const target::Held &)> &each, const base::Stop &stop) override;
    std::unique_ptr<QIODevice> read(const QString &mailbox, const QString &folder, const QByteArray &receipt,
                                    const base::Stop &stop) override;

private:
    base::Instant now() const;
    std::vector<model::Outcome> deliver(const MailFolder &folder, KnownFolder &known,
                                        std::span<const target::Letter> letters,
                                        const base::Stop &stop) const;

    QString m_path;
    QStringList m_domains;
    QString m_directoryFile;
    const base::Clock *m_clock;
    std::shared_ptr<FolderCache> m_folders;
};

} // namespace maildir
