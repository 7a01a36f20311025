// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "support/imapserver.h"
#include "target/imap/session.h"
#include "target/target.h"

namespace scripted {

inline const QString mailbox = QStringLiteral("ann@example.com");

/// The values of an account on that server.
inline model::Values valuesOf(const support::ImapServer &server, const model::Values &more = {})
{
    model::Values values{{"host", QStringLiteral("127.0.0.1")},
                         {"port", QString::number(server.port())},
                         {"security", QStringLiteral("none")},
                         {"username", mailbox}};
    values.insert(more);
    return model::withDefaults(imap::settingsFields(), values);
}

inline imap::Settings settingsOf(const support::ImapServer &server, const model::Values &more = {})
{
    return imap::settingsOf(valuesOf(server, more));
}

inline model::Network network()
{
    return {.proxy = QStringLiteral("none"), .caFile = {}};
}

inline target::TargetContext contextOf(const support::ImapServer &server, const model::Values &more = {})
{
    return {.values = valuesOf(server, more),
            .secret = [](const QByteArray &) { return base::Secret("secret"); },
            .network = network()};
}

/// Signs in whoever has the password, always into the same mailbox.
inline std::optional<QByteArray> ignoreWhoIsAskedFor(const QByteArray &command)
{
    if (!command.startsWith("AUTHENTICATE"))
        return {};
    return QByteArray("%1 OK [CAPABILITY IMAP4rev1 LITERAL+ MULTIAPPEND UIDPLUS] Signed in.\r\n");
}

/// A session that is signed in.
inline std::unique_ptr<imap::Session> signedIn(const support::ImapServer &server)
{
    auto session = std::make_unique<imap::Session>(settingsOf(server), network());
    session->connect({});
    session->signIn({.mailbox = mailbox, .user = mailbox, .secret = base::Secret("secret")}, {});
    return session;
}

} // namespace scripted
