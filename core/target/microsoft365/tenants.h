// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "net/entra.h"
#include "target/microsoft365/tenant.h"

namespace microsoft365 {

/// The tenants that the targets of one kind object serve; those that sign in alike share one. Any thread.
class Tenants
{
public:
    /// Throws inputFailure when `app` cannot sign in; nothing is asked.
    std::shared_ptr<Tenant> tenantOf(const net::EntraApp &app, const QUrl &graph, const QString &scope,
                                     const base::Clock &clock);

private:
    std::mutex m_mutex;
    std::map<QByteArray, std::shared_ptr<Tenant>> m_tenants; ///< by a digest of all that makes them differ
};

} // namespace microsoft365
