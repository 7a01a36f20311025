// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "target/imap/masteruser.h"
#include "target/imap/session.h"

namespace imap {

/// What signs in: the password, or a token. `isAnew`: the server did not accept the last one.
using SecretSource = std::function<base::Secret(bool isAnew, const base::Stop &stop)>;

/// Mailboxes of the account: a few, to try whether the credentials still work; where a user without a domain
/// signs in, all whose address has that local part.
using OtherMailboxes = std::function<QStringList()>;

/// The connections of one target, one a mailbox, kept open between uses; a few of them: beyond, the one used
/// the longest ago ends. One thread.
class Sessions
{
public:
    static constexpr size_t most = 4;

    Sessions(Settings settings, model::Network network, const base::Clock &clock, SecretSource secret,
             OtherMailboxes others,
             std::shared_ptr<ProvenServers> proven = std::make_shared<ProvenServers>());
    ~Sessions();

    /// A session that is signed in to the mailbox. When the server refuses: SkipItem (`MAILBOX_NOT_FOUND`)
    /// when another mailbox (the one that any Sessions of these `proven` opened last, or one of the others)
    /// opens with the same credentials, so that it must be this one; else what the server says, SignInAgain.
    /// SkipItem (`MAILBOX_FORBIDDEN`) for somebody else's mailbox without a master user. EndRun
    /// (`MASTER_USER_IGNORED`) when the server opens one and the same mailbox, whoever's its master user asks
    /// for; looked at before the server's first use, with a second sign-in.
    Session &of(const QString &mailbox, const base::Stop &stop);

    /// It is of no more use.
    void drop(const QString &mailbox);

    /// Whether the server heeds its master user is looked at anew.
    void proveAnew() { m_proven->forget(serverName()); }

private:
    struct Kept
    {
        QString mailbox;
        std::unique_ptr<Session> session;
    };

    std::unique_ptr<Session> opened(const QString &mailbox, const base::Stop &stop);
    std::unique_ptr<Session> signedIn(const QString &mailbox, const base::Stop &stop);
    bool opensAnother(const QString &mailbox, const base::Stop &stop);
    void requireReach(const QString &mailbox) const;
    QByteArray serverName() const;
    QByteArray placeName() const;
    void requireHeeded(const QString &mailbox, Session &session, const base::Stop &stop);
    bool isHeeded(const QString &mailbox, Session &session, const base::Stop &stop);
    std::optional<bool> isAlsoOpenedFor(const QString &other, const QString &mailbox, Session &session,
                                        const base::Stop &stop);

    Settings m_settings;
    model::Network m_network;
    const base::Clock &m_clock;
    SecretSource m_secret;
    OtherMailboxes m_others;
    std::shared_ptr<ProvenServers> m_proven;
    std::vector<Kept> m_kept; ///< the one used last at the end
};

} // namespace imap
