// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/check.h"
#include "target/microsoft365/graphclient.h"

namespace microsoft365 {

/// The named checks of an account, in the order in which things can go wrong: `Proxy`, `Name (DNS)`,
/// `Connection (TCP)`, `TLS`, `Sign-in`, `Permission User.Read.All`, `Mailbox`, `Permission Mail.ReadWrite`
/// (of a person `Mail.ReadWrite.Shared`), `Admin role`. What cannot be looked at because an earlier one
/// failed is left out. Nothing is written anywhere. Throws Stopped alone.
model::Checks probe(GraphClient &client, const model::Network &network, const base::Stop &stop);

/// What an access token grants: app roles (its claim `roles`), or what a person lets the application do
/// (`scp`).
struct Grants
{
    QStringList names;
    bool isPerson = false;

    bool operator==(const Grants &) const = default;
};

/// Absent when the token does not show them. Pure.
std::optional<Grants> grantsIn(const QByteArray &token);

/// What the way to the service shows of itself, by the failure that reaching it ended in (null: none). Pure.
model::Checks checksOfWay(const QUrl &root, const model::Network &network, const base::Failure *failure);

} // namespace microsoft365
