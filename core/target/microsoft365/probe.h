// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/check.h"
#include "target/microsoft365/graphclient.h"

namespace microsoft365 {

/// The named checks of an account, in the order in which things can go wrong: `Proxy`, `Name (DNS)`,
/// `Connection (TCP)`, `TLS`, `Sign-in`, `Permission User.Read.All`, `Mailbox`, `Permission Mail.ReadWrite`
/// (of a person `Mail.ReadWrite.Shared`), `Further permissions` where the token shows any, `Admin role`. What
/// cannot be looked at because an earlier one failed is a warning that says so (`NOT_TRIED`). A token that
/// shows what it grants adds to what the service answers; one that does not is no trouble. Nothing is written
/// anywhere. Throws Stopped alone.
model::Checks probe(GraphClient &client, const model::Network &network, const base::Stop &stop);

/// What an access token grants: app roles (its claim `roles`), or what a person lets the application do
/// (`scp`).
struct Grants
{
    QStringList names;
    bool isPerson = false;
    QString person = {}; ///< the name to sign in with; empty: it does not show

    bool operator==(const Grants &) const = default;
};

/// Absent when the token does not show them. Pure.
std::optional<Grants> grantsIn(const QByteArray &token);

/// Those granted that nothing here needs, sorted; what every sign-in asks for is none of them. Pure.
QStringList furtherIn(const Grants &grants);

/// What the way to the service shows of itself, by the failure that reaching it ended in (null: none). Pure.
model::Checks checksOfWay(const QUrl &root, const model::Network &network, const base::Failure *failure);

} // namespace microsoft365
