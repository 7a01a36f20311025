// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "net/entra.h"
#include "target/microsoft365/refreshtokens.h"
#include "target/microsoft365/tenant.h"

namespace microsoft365 {

/// The tenants that the targets of one kind object serve; those that sign in alike share one. Any thread.
class Tenants
{
public:
    /// Where a person has signed in: who they did so for, and what keeps a renewed refresh token.
    struct Person
    {
        QString account; ///< any name that is the account's own
        net::KeepRefreshToken keep;
    };

    /// Throws inputFailure when `app` cannot sign in; nothing is asked. A person who signed in anew brings a
    /// new tenant; a token that was renewed meanwhile, or was current until then, does not.
    std::shared_ptr<Tenant> tenantOf(const net::EntraApp &app, const QUrl &graph, const QString &scope,
                                     const base::Clock &clock, const Person &person = {});

private:
    struct Known
    {
        std::shared_ptr<Tenant> tenant;
        std::shared_ptr<RefreshTokens> tokens;
    };

    std::mutex m_mutex;
    std::map<QByteArray, Known>
        m_tenants; ///< by a digest of all that makes them differ, refresh tokens aside
};

} // namespace microsoft365
