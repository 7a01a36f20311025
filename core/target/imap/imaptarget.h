// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "base/failure.h"
#include "target/imap/application.h"
#include "target/imap/knownfolders.h"
#include "target/imap/sessions.h"
#include "target/target.h"

namespace imap {

struct FolderState;
class MailFolder;

/// Delivers into `<folderPrefix>/<folder>` of mailboxes on an IMAP server (RFC 3501, 3502, 4315, 7888).
///
/// A mailbox's id is its address in lower case. A receipt is `<uidvalidity>:<uid>`, with the uid 0 where the
/// server took a message and never said which it is. A copy is recognised by the header `X-Archive-Key` with
/// Letter::archiveKey; its delivery key follows from that and the mailbox. IMAP wants CRLF: a message with
/// other line ends is stored with those, and read() and list() give it so. What is there is whole, because
/// APPEND is all or nothing. What ends a run after put() has begun is thrown by the call that follows, since
/// letters are in doubt. A target is used by the thread of its first call alone.
class ImapTarget final : public target::Target
{
public:
    /// Throws inputFailure when the settings cannot be right (settings.h).
    ImapTarget(const target::TargetContext &context, std::shared_ptr<KnownFolders> folders,
               std::shared_ptr<Applications> applications, std::shared_ptr<ProvenServers> proven);
    ~ImapTarget() override;

    model::Checks probe(const base::Stop &stop) override;
    target::Directory directory(const base::Stop &stop) override;
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

private:
    using Use = std::function<void(Session &, MailFolder &)>;

    void inMailbox(const QString &mailbox, const QString &folder, const base::Stop &stop, const Use &use);
    std::map<model::DeliveryKey, target::Found> lookedUp(const QString &mailbox, Session &session,
                                                         MailFolder &folder,
                                                         std::span<const target::Letter> letters,
                                                         const base::Stop &stop);
    void addReceipts(const QString &mailbox, const QString &folder, std::span<const target::Letter> letters,
                     std::vector<model::Outcome> &outcomes, const base::Stop &stop);
    void rememberPause(const QString &mailbox, const base::Failure &failure);
    void throwIfPaused(const QString &mailbox);
    QStringList someMailboxes();
    base::Secret secret(bool isAnew, const base::Stop &stop);

    target::TargetContext m_context;
    const base::Clock &m_clock;
    Settings m_settings;
    std::shared_ptr<KnownFolders> m_folders;
    std::shared_ptr<Applications> m_applications;
    std::shared_ptr<net::TokenSource> m_tokens; ///< null: not needed yet
    std::optional<net::Http> m_http;            ///< what tokens are asked for with
    base::Secret m_token;                       ///< the one that was used last
    std::optional<QStringList> m_someMailboxes;
    std::map<QString, std::pair<base::Failure, std::chrono::milliseconds>>
        m_pauses;                       ///< until then, monotonic
    std::optional<base::Failure> m_end; ///< ended a put() that left letters in doubt; the next call throws it
    Sessions m_sessions;
};

} // namespace imap
