// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QJsonObject>
#include <QUrl>

#include "microsoft/application.h"
#include "microsoft/directoryuser.h"
#include "microsoft/fault.h"
#include "microsoft/microsoftoptions.h"
#include "microsoft/storedmessage.h"
#include "microsoft/traffic.h"

namespace sandbox {

/// Microsoft 365 on loopback: Entra's sign-in, and what an importer uses of Graph (surface.json), with fault
/// switches and with a store that keeps every accepted message, also those whose answer was cut. Made for
/// tests of importers: it validates as the service is documented to, and in strict mode refuses what the
/// service might let pass.
///
/// Everything is callable from any thread, while requests are served. The sandbox has threads of its own; the
/// caller needs no event loop. Contents are kept in memory (options: digests only). Paths, all on one port:
///
///     <loginUrl>/<tenant>/oauth2/v2.0/{token,authorize}     tenant: the id or the domain
///     <graphUrl>/v1.0/…  <graphUrl>/beta/…                  upload URLs are <graphUrl>/upload/<secret>
class MicrosoftSandbox
{
public:
    /// Serves when it returns. Throws Failure (Input) when it cannot listen.
    explicit MicrosoftSandbox(const MicrosoftOptions &options = {});
    ~MicrosoftSandbox();

    QUrl loginUrl() const; ///< `http://127.0.0.1:<port>`
    QUrl graphUrl() const; ///< the same
    const MicrosoftOptions &options() const;

    // The tenant. Adding what is there already replaces it.
    void add(const Application &application);
    QString add(DirectoryUser user);               ///< returns the id
    QString addUser(const QString &principalName); ///< mail, proxy address and display name follow from it
    void removeUser(const QString &id);            ///< from the directory, and with it the mailbox
    void expireDeltaLinks();                       ///< they answer 410 syncStateNotFound from now on
    void expireTokens();                           ///< access tokens issued so far answer 401
    void revokeRefreshTokens();                    ///< they answer invalid_grant
    void assignRole(const QString &userId, const QString &directoryRole); ///< by display name

    /// A token with these app roles, without a request; for tests of Graph alone.
    QByteArray issueToken(const QStringList &roles);

    // Faults.
    int add(const Fault &fault); ///< returns a number for remove()
    void removeFault(int number);
    void clearFaults();

    // The mailboxes.
    /// Puts an empty folder below Inbox, or finds it; returns its id.
    QString addFolder(const QString &userId, const QString &name);
    void removeFolder(const QString &userId, const QString &name); ///< below Inbox, with its messages
    void removeMessage(const QString &userId, const QString &id);
    /// Moves a message to a folder below Inbox, as a person might.
    void moveMessage(const QString &userId, const QString &id, const QString &folderName);
    std::vector<StoredMessage> messages(const QString &userId) const; ///< in the order they were created
    void forEachMessage(const std::function<void(const StoredMessage &)> &use) const; ///< mailbox by mailbox
    int messageCount() const;

    // States of mailboxes and directory, by name. Tokens, faults and upload sessions live on.
    void remember(const QString &name);
    bool recall(const QString &name); ///< whether it was remembered; the limits count from nothing

    // What happened.
    Traffic traffic() const;
    void forgetTraffic();
    /// What a strict sandbox refused and what it found wrong in its own answers, the first 1,000.
    QStringList violations() const;
    /// Accepted requests whose commit is still to come (Fault::Kind::CommitLater).
    int pendingCommits() const;
    int connections() const;
    /// Mailboxes with their folders and messages, traffic, faults and violations.
    QJsonObject dump() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sandbox
