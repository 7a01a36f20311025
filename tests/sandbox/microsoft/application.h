// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sandbox {

/// An application registered in the tenant.
struct Application
{
    QString clientId;
    QString secret;                ///< empty: no secret is accepted
    bool secretHasExpired = false; ///< AADSTS7000222
    QByteArray certificate;        ///< PEM; its key may sign client assertions
    QStringList roles{QStringLiteral("Mail.ReadWrite"),
                      QStringLiteral("User.Read.All")}; ///< app roles with consent
    QStringList scopes{QStringLiteral("User.Read"), QStringLiteral("openid"),
                       QStringLiteral("offline_access"),
                       QStringLiteral("profile")}; ///< delegated scopes with consent: a person's `.default`
    bool hasConsent = true;                        ///< false: AADSTS65001
    QStringList redirects;                         ///< besides `http://localhost`, whose port is ignored

    bool operator==(const Application &) const = default;
};

} // namespace sandbox
