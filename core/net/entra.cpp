// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/entra.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QUuid>

#include "net/address.h"
#include "net/entrafailure.h"
#include "net/jwt.h"

namespace net {

using base::Secret;

namespace {

constexpr std::chrono::minutes assertionLife{10}; // the longest that Entra accepts
constexpr qsizetype longestShown = 100;

/// The tenant becomes part of an address.
bool isName(const QString &text)
{
    const auto isOfName = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-');
    };
    return !text.isEmpty() && text.size() <= 253 && std::ranges::all_of(text, isOfName);
}

void checkNames(const EntraApp &app)
{
    if (!isName(app.tenant) || app.tenant.startsWith(u'.'))
        throw base::inputFailure(
            "INVALID_SETTING", QStringLiteral("“%1” is no tenant.").arg(app.tenant.left(longestShown)),
            QStringLiteral("Give the “Directory (tenant) ID” that the app registration's "
                           "overview shows, or one of the tenant's domains."));
    if (QUuid(app.clientId).toString(QUuid::WithoutBraces).compare(app.clientId, Qt::CaseInsensitive) != 0)
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“%1” is no client id.").arg(app.clientId.left(longestShown)),
                                 QStringLiteral("Give the “Application (client) ID” that the app "
                                                "registration's overview shows."));
}

SigningKey keyOf(const EntraApp &app)
{
    SigningKey key(app.privateKey, app.keyPassphrase, app.certificate);
    if (key.certificate().isEmpty())
        throw base::inputFailure(
            "CERTIFICATE_INVALID", QStringLiteral("The private key is without a certificate."),
            QStringLiteral("Give the certificate that was uploaded to the app registration."));
    return key;
}

TokenRequest requestOf(const EntraApp &app, const QString &scope, const QByteArray &grant)
{
    TokenRequest request;
    request.url = entraEndpoint(app, QStringLiteral("token"));
    request.fields = {{"client_id", app.clientId.toUtf8()}, {"grant_type", grant}, {"scope", scope.toUtf8()}};
    request.explain = entraFailure;
    return request;
}

qint64 seconds(base::Instant time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

/// The refresh token of today: each use may bring another.
class Refreshing
{
public:
    Refreshing(EntraApp app, QString scope, const base::Clock &clock, KeepRefreshToken keep)
        : m_app(std::move(app)), m_scope(std::move(scope)), m_clock(clock), m_keep(std::move(keep))
    {}

    Token ask(Http &http, const base::Stop &stop)
    {
        const Token token =
            requestToken(entraRefreshRequest(m_app, m_app.refreshToken, m_scope), http, m_clock, stop);
        if (!token.refreshToken.isEmpty() && token.refreshToken.reveal() != m_app.refreshToken.reveal()) {
            if (m_keep)
                m_keep(token.refreshToken);
            m_app.refreshToken = token.refreshToken;
        }
        return token;
    }

private:
    EntraApp m_app;
    const QString m_scope;
    const base::Clock &m_clock;
    const KeepRefreshToken m_keep;
};

} // namespace

void checkEntraApp(const EntraApp &app)
{
    entraEndpoint(app, QStringLiteral("token"));
    if (!app.refreshToken.isEmpty())
        return;
    if (!app.privateKey.isEmpty())
        keyOf(app);
    else if (app.clientSecret.isEmpty())
        throw base::Failure(
            base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN_MISSING",
            QStringLiteral("There is nothing to sign in to Microsoft with."),
            QStringLiteral("Give a client secret, or a private key with its certificate, or sign in "
                           "through the browser."));
}

QUrl entraEndpoint(const EntraApp &app, const QString &what)
{
    checkNames(app);
    QUrl url = app.loginUrl.isEmpty() ? cloudOf(app.cloud).authority : app.loginUrl;
    checkBaseAddress(url, app.loginSetting);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(QStringLiteral("%1/%2/oauth2/v2.0/%3").arg(path, app.tenant, what));
    return url;
}

TokenRequest entraSecretRequest(const EntraApp &app, const QString &scope)
{
    TokenRequest request = requestOf(app, scope, "client_credentials");
    request.secrets.insert("client_secret", app.clientSecret);
    return request;
}

TokenRequest entraCertificateRequest(const EntraApp &app, const SigningKey &key, const QString &scope,
                                     base::Instant now)
{
    TokenRequest request = requestOf(app, scope, "client_credentials");
    const QByteArray thumbprint =
        base64Url(QCryptographicHash::hash(key.certificate(), QCryptographicHash::Sha256));
    const QJsonObject header{{QStringLiteral("x5t#S256"), QString::fromLatin1(thumbprint)}};
    const QJsonObject claims{
        {QStringLiteral("aud"), request.url.toString(QUrl::FullyEncoded)},
        {QStringLiteral("iss"), app.clientId},
        {QStringLiteral("sub"), app.clientId},
        {QStringLiteral("jti"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {QStringLiteral("nbf"), seconds(now)},
        {QStringLiteral("iat"), seconds(now)},
        {QStringLiteral("exp"), seconds(now + assertionLife)},
    };
    request.fields.insert("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    request.secrets.insert("client_assertion", signedJwt(key, JwtAlgorithm::Ps256, claims, header));
    return request;
}

TokenRequest entraRefreshRequest(const EntraApp &app, const Secret &refreshToken, const QString &scope)
{
    TokenRequest request = requestOf(app, scope, "refresh_token");
    request.secrets.insert("refresh_token", refreshToken);
    return request;
}

BrowserSignIn entraBrowserSignIn(const EntraApp &app, const QString &scope)
{
    return {.authorizeUrl = entraEndpoint(app, QStringLiteral("authorize")),
            .tokenUrl = entraEndpoint(app, QStringLiteral("token")),
            .clientId = app.clientId,
            .scope = QStringLiteral("openid profile offline_access ") + scope,
            .parameters = {{"prompt", "select_account"}},
            .explain = entraFailure};
}

std::shared_ptr<TokenSource> entraTokenSource(const EntraApp &app, const QString &scope,
                                              const base::Clock &clock, KeepRefreshToken keep)
{
    entraEndpoint(app, QStringLiteral("token"));
    TokenSource::Ask ask;
    if (!app.refreshToken.isEmpty()) {
        const auto refreshing = std::make_shared<Refreshing>(app, scope, clock, std::move(keep));
        ask = [refreshing](Http &http, const base::Stop &stop) {
            return refreshing->ask(http, stop);
        };
    } else {
        ask = [app, scope, &clock](Http &http, const base::Stop &stop) {
            checkEntraApp(app);
            const TokenRequest request = app.privateKey.isEmpty()
                                             ? entraSecretRequest(app, scope)
                                             : entraCertificateRequest(app, keyOf(app), scope, clock.now());
            return requestToken(request, http, clock, stop);
        };
    }
    return std::make_shared<TokenSource>(std::move(ask), clock);
}

} // namespace net
