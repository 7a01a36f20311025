// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "target/microsoft365/copies.h"
#include "target/microsoft365/copycomparer.h"
#include "target/microsoft365/importer.h"
#include "target/microsoft365/tenants.h"
#include "target/microsoft365/user.h"

namespace microsoft365 {

/// Delivers into `Inbox/<folder>` of Exchange Online mailboxes through Microsoft Graph (README.md). A mailbox
/// is a user's object id, a receipt a message's immutable id.
///
/// put() throws for the mailbox or the service only when nothing came of the first letter; else it returns
/// what it knows, and the rest as Later. What ended it while a part of a letter was there already is thrown
/// by the next put() or find(). Of a lane, one request is in flight at a time.
class Microsoft365Target final : public target::Target
{
public:
    /// Throws inputFailure when the settings cannot be right. Secrets are opened with the first request.
    Microsoft365Target(const target::TargetContext &context, std::shared_ptr<Tenants> tenants);
    ~Microsoft365Target() override;

    model::Checks probe(const base::Stop &stop) override;
    target::Directory directory(const base::Stop &stop) override;
    void requireUsed(const base::Stop &stop) override; ///< a new run: folders are looked up again
    std::vector<model::Outcome> put(const QString &mailbox, const QString &folder,
                                    std::span<const target::Letter> letters, const base::Stop &stop) override;
    std::map<model::DeliveryKey, target::Found> find(const QString &mailbox, const QString &folder,
                                                     std::span<const target::Letter> letters,
                                                     const base::Stop &stop) override;
    bool holdsAny(const QString &mailbox, const QString &folder, const base::Stop &stop) override;
    std::optional<qint64> mark(const QString &mailbox, const QString &folder,
                               const base::Stop &stop) override;
    void list(const QString &mailbox, const QString &folder,
              const std::function<void(const target::Held &)> &each, const base::Stop &stop) override;
    std::unique_ptr<QIODevice> read(const QString &mailbox, const QString &folder, const QByteArray &receipt,
                                    const base::Stop &stop) override;
    std::optional<target::Compared> compare(const QString &mailbox, const QByteArray &receipt,
                                            const target::Letter &letter, bool isOtherSigning,
                                            const base::Stop &stop) override;

private:
    GraphClient &client();
    void throwEnd();
    std::vector<model::Outcome> putEach(const MailboxRef &mailbox, const QString &folder,
                                        std::span<const target::Letter> letters, const base::Stop &stop);

    const target::TargetContext m_context;
    const std::shared_ptr<Tenants> m_tenants;
    QUrl m_graph;
    MatchOptions m_match;
    ImportOptions m_import;
    std::unique_ptr<GraphClient> m_client;    ///< null until the first request
    std::unique_ptr<CopyComparer> m_comparer; ///< null until the first comparison
    std::optional<base::Failure> m_end;       ///< thrown by the next put() or find()
};

} // namespace microsoft365
