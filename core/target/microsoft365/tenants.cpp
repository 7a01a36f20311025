// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/tenants.h"

#include "base/digest.h"

namespace microsoft365 {

static QByteArray digestOf(const net::EntraApp &app, const QUrl &graph, const QString &scope,
                           const QString &account)
{
    base::Digest digest;
    for (const QByteArray &field :
         {app.cloud.toUtf8(), app.tenant.toUtf8(), app.clientId.toUtf8(), app.loginUrl.toEncoded(),
          app.clientSecret.reveal(), app.privateKey.reveal(), app.keyPassphrase.reveal(), app.certificate,
          graph.toEncoded(), scope.toUtf8(), app.refreshToken.isEmpty() ? QByteArray() : account.toUtf8()})
        digest.addField(field);
    return digest.result();
}

std::shared_ptr<Tenant> Tenants::tenantOf(const net::EntraApp &app, const QUrl &graph, const QString &scope,
                                          const base::Clock &clock, const Person &person)
{
    const QByteArray digest = digestOf(app, graph, scope, person.account);
    const std::lock_guard lock(m_mutex);
    const auto known = m_tenants.find(digest);
    if (known != m_tenants.end() && known->second.tokens->has(app.refreshToken))
        return known->second.tenant;
    const auto tokens = std::make_shared<RefreshTokens>(app.refreshToken);
    const auto keep = [tokens, keep = person.keep](const base::Secret &token) {
        tokens->renew(token); // first: whoever reads the stored one from now on is known
        if (keep)
            keep(token);
    };
    auto tenant = std::make_shared<Tenant>(net::entraTokenSource(app, scope, clock, keep), clock,
                                           app.refreshToken.isEmpty() ? Asker::Application : Asker::Person);
    m_tenants.insert_or_assign(digest, Known{tenant, tokens});
    return tenant;
}

} // namespace microsoft365
