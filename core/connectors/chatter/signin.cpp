// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/signin.h"

#include <algorithm>
#include <array>

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/oauthhints.h"
#include "net/address.h"
#include "net/jwt.h"

namespace chatter {

using base::Area;
using base::Failure;
using base::Reaction;
using base::Secret;

/// Answers do not say how long a token lasts; that shows when it is refused.
static constexpr std::chrono::hours assumedLife{24};
static constexpr std::chrono::minutes assertionLife{3}; // the longest that Salesforce accepts

SignIn::SignIn(const connectors::SourceContext &context, const Settings &settings)
    : m_context(context),
      m_settings(settings),
      m_tokens([this](net::Http &http, const base::Stop &stop) { return ask(http, stop); }, *context.clock)
{}

Session SignIn::session(net::Http &http, const base::Stop &stop)
{
    const Secret token = m_tokens.token(http, stop);
    const std::lock_guard lock(m_mutex);
    return {token, m_instance, m_organisation};
}

Secret SignIn::needed(const QByteArray &key, const QString &what) const
{
    const Secret secret = m_context.secret(key);
    if (secret.isEmpty())
        throw Failure(Reaction::SignInAgain, Area::SignIn, "SIGN_IN_MISSING",
                      QStringLiteral("There is no %1 to sign in to Salesforce with.").arg(what),
                      QStringLiteral("Give the connector the secret %1.").arg(QString::fromLatin1(key)));
    return secret;
}

/// A sandbox is known to the host for tests alone, whatever its own is called.
static QString audienceFor(const QUrl &loginUrl)
{
    const QString host = loginUrl.host().toLower();
    const bool isSandbox =
        host == QLatin1String("test.salesforce.com") || host.contains(QLatin1String(".sandbox.my."));
    return isSandbox ? QStringLiteral("https://test.salesforce.com")
                     : QStringLiteral("https://login.salesforce.com");
}

Secret SignIn::assertion() const
{
    const net::SigningKey key(needed("privateKey", QStringLiteral("private key")), {});
    const auto expiry = std::chrono::duration_cast<std::chrono::seconds>(
        (m_context.clock->now() + assertionLife).time_since_epoch());
    return net::signedJwt(key, net::JwtAlgorithm::Rs256,
                          {{QStringLiteral("iss"), m_settings.clientId},
                           {QStringLiteral("sub"), m_settings.username},
                           {QStringLiteral("aud"), audienceFor(m_settings.loginUrl)},
                           {QStringLiteral("exp"), qint64(expiry.count())}});
}

void SignIn::addCredentials(net::TokenRequest &request) const
{
    using Auth = Settings::Auth;
    if (m_settings.auth == Auth::Jwt) {
        request.fields.insert("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        request.secrets.insert("assertion", assertion());
        return;
    }
    const Secret client = needed("clientSecret", QStringLiteral("consumer secret"));
    if (m_settings.auth == Auth::ClientCredentials) {
        const QByteArray pair = m_settings.clientId.toUtf8() + ':' + client.reveal();
        request.fields.insert("grant_type", "client_credentials");
        request.credentials = {{"Authorization", "Basic " + pair.toBase64()}};
        return;
    }
    const Secret password = needed("password", QStringLiteral("password"));
    request.fields.insert("grant_type", "password");
    request.fields.insert("client_id", m_settings.clientId.toUtf8());
    request.fields.insert("username", m_settings.username.toUtf8());
    request.secrets.insert("client_secret", client);
    request.secrets.insert("password",
                           Secret(password.reveal() + m_context.secret("securityToken").reveal()));
}

net::TokenRequest SignIn::request() const
{
    if (m_settings.auth != Settings::Auth::ClientCredentials && m_settings.username.isEmpty())
        throw Failure(Reaction::SignInAgain, Area::SignIn, "SIGN_IN_MISSING",
                      QStringLiteral("There is no user name to sign in to Salesforce with."),
                      QStringLiteral("Set username to that of the integration user."));
    net::TokenRequest request;
    request.url = m_settings.loginUrl;
    request.url.setPath(QStringLiteral("/services/oauth2/token"));
    request.assumedLife = assumedLife;
    request.explain = signInFailure;
    addCredentials(request);
    return request;
}

QUrl SignIn::instanceIn(const QJsonObject &answer) const
{
    const QUrl url(answer.value(u"instance_url").toString());
    static constexpr std::array domains{u".salesforce.com", u".force.com", u".cloudforce.com",
                                        u".salesforce.mil", u".sfcrmproducts.cn"};
    const QString host = url.host().toLower();
    const bool isTheirs = std::ranges::any_of(domains, [&](QStringView each) { return host.endsWith(each); });
    const bool isLocal = net::isLoopback(host) && net::isLoopback(m_settings.loginUrl.host());
    const bool isSecure = url.scheme() == QLatin1String("https") || isLocal;
    const bool isOwn = host == m_settings.loginUrl.host().toLower();
    if (!url.isValid() || !isSecure || !(isTheirs || isLocal || isOwn) || !url.userInfo().isEmpty())
        throw Failure(Reaction::SignInAgain, Area::SignIn, "INSTANCE_REFUSED",
                      QStringLiteral("The sign-in leads to “%1”, which is none of Salesforce's addresses.")
                          .arg(net::displayed(url)),
                      QStringLiteral("Check the sign-in address, and the proxy on the way to it."));
    QUrl instance;
    instance.setScheme(url.scheme());
    instance.setHost(url.host());
    instance.setPort(url.port());
    return instance;
}

net::Token SignIn::ask(net::Http &http, const base::Stop &stop)
{
    const net::Token token = net::requestToken(request(), http, *m_context.clock, stop);
    const QUrl instance = instanceIn(token.further);
    const std::lock_guard lock(m_mutex);
    m_instance = instance;
    m_organisation = idOf(token.further.value(u"id").toString().section(u'/', -2, -2));
    return token;
}

} // namespace chatter
