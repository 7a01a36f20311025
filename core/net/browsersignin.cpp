// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/browsersignin.h"

#include <QUrlQuery>

#include "net/address.h"
#include "net/loopback.h"
#include "net/pkce.h"

namespace net {

using base::Area;
using base::Failure;
using base::Reaction;

namespace {

/// As registered: the port may differ (RFC 8252, section 7.3), and Entra takes this name only.
QByteArray redirectTo(const Loopback &loopback)
{
    return "http://localhost:" + QByteArray::number(loopback.port());
}

QUrl addressFor(const BrowserSignIn &signIn, const QByteArray &redirect, const QByteArray &state,
                const QByteArray &challenge)
{
    QMap<QByteArray, QByteArray> parameters = signIn.parameters;
    parameters.insert({{"client_id", signIn.clientId.toUtf8()},
                       {"response_type", "code"},
                       {"redirect_uri", redirect},
                       {"response_mode", "query"},
                       {"scope", signIn.scope.toUtf8()},
                       {"state", state},
                       {"code_challenge", challenge},
                       {"code_challenge_method", "S256"}});
    QByteArrayList pairs;
    for (auto each = parameters.cbegin(); each != parameters.cend(); ++each)
        pairs += each.key().toPercentEncoding() + '=' + each.value().toPercentEncoding();
    QUrl url = signIn.authorizeUrl;
    url.setQuery(QString::fromLatin1(pairs.join('&')), QUrl::StrictMode);
    return url;
}

QString valueIn(const QUrlQuery &answer, const QString &key)
{
    return answer.queryItemValue(key, QUrl::FullyDecoded);
}

base::Secret codeIn(const QUrlQuery &answer, const BrowserSignIn &signIn, Area area)
{
    const QString code = valueIn(answer, QStringLiteral("code"));
    if (!answer.hasQueryItem(QStringLiteral("error")) && !code.isEmpty())
        return base::Secret(code.toUtf8());
    OAuthRefusal refusal = refusalFrom(
        {{QStringLiteral("error"), valueIn(answer, QStringLiteral("error"))},
         {QStringLiteral("error_description"), valueIn(answer, QStringLiteral("error_description"))}});
    refusal.host = signIn.authorizeUrl.host();
    if (refusal.error == "temporarily_unavailable" || refusal.error == "server_error")
        throw Failure(Reaction::Retry, area, "SIGN_IN_UNAVAILABLE",
                      QStringLiteral("%1 signs nobody in just now.").arg(refusal.host),
                      QStringLiteral("Sign in again in some minutes."));
    throw signIn.explain(refusal);
}

Failure nobodyCame(std::chrono::milliseconds patience)
{
    return {Reaction::SignInAgain, Area::SignIn, "SIGN_IN_TIMEOUT",
            QStringLiteral("Nobody signed in through the browser within %1 s.")
                .arg(std::chrono::duration_cast<std::chrono::seconds>(patience).count()),
            QStringLiteral("Sign in again, in a browser on this machine.")};
}

} // namespace

Token signInWithBrowser(const BrowserSignIn &signIn, Http &http, const base::Clock &clock,
                        const OpenBrowser &openBrowser, const base::Stop &stop)
{
    stop.throwIfGentle();
    checkAddress(signIn.authorizeUrl);
    checkAddress(signIn.tokenUrl);
    const QByteArray state = randomName();
    const Pkce pkce = newPkce();
    Loopback loopback(state);
    const QByteArray redirect = redirectTo(loopback);
    openBrowser(addressFor(signIn, redirect, state, pkce.challenge));
    const auto answer = loopback.wait(signIn.patience, stop);
    if (!answer)
        throw nobodyCame(signIn.patience);
    TokenRequest request{
        .url = signIn.tokenUrl,
        .fields = {{"grant_type", "authorization_code"},
                   {"client_id", signIn.clientId.toUtf8()},
                   {"redirect_uri", redirect},
                   {"scope", signIn.scope.toUtf8()}},
        .secrets = {{"code", codeIn(*answer, signIn, http.area())}, {"code_verifier", pkce.verifier}},
        .explain = signIn.explain};
    if (!signIn.clientSecret.isEmpty())
        request.secrets.insert("client_secret", signIn.clientSecret);
    return requestToken(request, http, clock, stop);
}

} // namespace net
