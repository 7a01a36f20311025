// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/tenants.h"

#include "base/digest.h"

namespace microsoft365 {

static QByteArray digestOf(const net::EntraApp &app, const QUrl &graph, const QString &scope)
{
    base::Digest digest;
    for (const QByteArray &field :
         {app.cloud.toUtf8(), app.tenant.toUtf8(), app.clientId.toUtf8(), app.loginUrl.toEncoded(),
          app.clientSecret.reveal(), app.privateKey.reveal(), app.keyPassphrase.reveal(), app.certificate,
          graph.toEncoded(), scope.toUtf8()})
        digest.addField(field);
    return digest.result();
}

std::shared_ptr<Tenant> Tenants::tenantOf(const net::EntraApp &app, const QUrl &graph, const QString &scope,
                                          const base::Clock &clock)
{
    const QByteArray digest = digestOf(app, graph, scope);
    const std::lock_guard lock(m_mutex);
    const auto known = m_tenants.find(digest);
    if (known != m_tenants.end())
        return known->second;
    auto tenant = std::make_shared<Tenant>(net::entraTokenSource(app, scope, clock), clock);
    m_tenants.emplace(digest, tenant);
    return tenant;
}

} // namespace microsoft365
