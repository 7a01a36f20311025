// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/browsersignin.h"
#include "net/cloud.h"
#include "net/oauth.h"
#include "net/signingkey.h"
#include "net/tokensource.h"

namespace net {

/// An application registered in Microsoft Entra ID, and what it proves itself with: a refresh token (somebody
/// signed in through the browser), else a certificate's key, else a secret.
struct EntraApp
{
    QString cloud = QStringLiteral("global");
    QString tenant;   ///< its id, or one of its domains
    QString clientId; ///< “Application (client) ID”
    QUrl loginUrl;    ///< instead of the cloud's; http on this machine alone. Empty: the cloud's
    QString loginSetting = QStringLiteral("loginUrl"); ///< which setting `loginUrl` is, for texts
    base::Secret clientSecret;
    base::Secret privateKey; ///< PEM or PKCS#12, see SigningKey
    base::Secret keyPassphrase;
    QByteArray certificate; ///< PEM or DER; may be empty when `privateKey` holds it
    base::Secret refreshToken;
};

/// Throws inputFailure unless cloud, tenant, client id and login address are such (see SigningKey for keys),
/// and SignInAgain (`SIGN_IN_MISSING`) when there is nothing to prove itself with. Nothing is asked.
void checkEntraApp(const EntraApp &app);

/// `<login>/<tenant>/oauth2/v2.0/<what>`, where `what` is `token` or `authorize`. Throws inputFailure unless
/// cloud, tenant, client id and login address are such.
QUrl entraEndpoint(const EntraApp &app, const QString &what);

/// The client credentials grant with the secret.
TokenRequest entraSecretRequest(const EntraApp &app, const QString &scope);

/// The client credentials grant with an assertion: PS256, `x5t#S256` of the key's certificate, good from
/// `now` for ten minutes, never the same twice.
TokenRequest entraCertificateRequest(const EntraApp &app, const SigningKey &key, const QString &scope,
                                     base::Instant now);

/// The refresh token grant; of a public client, so without the secret.
TokenRequest entraRefreshRequest(const EntraApp &app, const base::Secret &refreshToken, const QString &scope);

/// For a person to sign in with: signInWithBrowser() then brings a refresh token for that scope. The app
/// registration lists `http://localhost` under “Mobile and desktop applications”. Throws as entraEndpoint().
BrowserSignIn entraBrowserSignIn(const EntraApp &app, const QString &scope);

/// Called with each new refresh token, before the old one is forgotten, by the lane that asked. It stores it;
/// what it throws is that request's failure.
using KeepRefreshToken = std::function<void(const base::Secret &refreshToken)>;

/// What lanes share to sign in as the app for that scope (several are parted by spaces). Throws as
/// entraEndpoint(); that there is nothing to prove itself with, or a key that cannot be used, shows when a
/// token is wanted. `clock` outlives it.
std::shared_ptr<TokenSource> entraTokenSource(const EntraApp &app, const QString &scope,
                                              const base::Clock &clock, KeepRefreshToken keep = {});

} // namespace net
