// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrlQuery>

#include "microsoft/tenant.h"
#include "server/httpreply.h"
#include "server/httprequest.h"

namespace sandbox {

/// Entra's sign-in for one tenant: `/<tenant>/oauth2/v2.0/token` (client credentials with secret or
/// assertion, authorization code with PKCE, refresh token with rotation) and `/authorize`, which consents at
/// once, as the user of `login_hint` or else the tenant's first. Any thread.
class EntraEndpoint
{
public:
    explicit EntraEndpoint(Tenant &tenant) : m_tenant(tenant) {}
    void setOrigin(const QString &origin) { m_origin = origin; }

    /// Whether the path is one of Entra's.
    static bool serves(const QByteArray &path);

    HttpReply answer(const HttpRequest &request);

private:
    using Form = QMap<QString, QString>;

    HttpReply token(const QString &tenant, const Form &form);
    HttpReply authorize(const QString &tenant, const Form &form);
    HttpReply clientCredentials(const Application &application, const Form &form);
    HttpReply authorizationCode(const Application &application, const Form &form);
    HttpReply refresh(const Application &application, const Form &form);
    HttpReply userTokens(const Grant &grant);
    std::optional<HttpReply> wrongClient(const Application &application, const Form &form,
                                         const QString &tenant);
    HttpReply refuse(int status, const QString &error, int aadsts, const QString &text) const;
    std::optional<Application> application(const QString &clientId);
    bool isTenant(const QString &name) const;

    Tenant &m_tenant;
    QString m_origin;
};

} // namespace sandbox
