// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/signin.h"

#include "base/failure.h"
#include "connectors/symphony/values.h"
#include "net/address.h"
#include "net/date.h"
#include "net/jwt.h"

namespace symphony {

using base::Area;
using base::Failure;
using base::Reaction;
using std::chrono::seconds;

/// The pod takes no more than 300 s; the rest is for clocks that do not agree.
static constexpr seconds assertionLife{240};

/// The shortest life that a pod gives its sessions is an hour. TokenSource renews after 80 % of this.
static constexpr seconds tokenLife{3600};
static constexpr qsizetype longestToken = 64 << 10;

static constexpr char sessionHeader[] = "sessionToken";
static constexpr char keyManagerHeader[] = "keyManagerToken";

QUrl baseOf(const Settings &settings, Host host)
{
    const bool isByKey = !settings.usesCertificate;
    switch (host) {
    case Host::SessionAuth:
        return QUrl(settings.sessionAuth.toString() + (isByKey ? u"/login" : u"/sessionauth"));
    case Host::KeyManager:
        return QUrl(settings.keyManager.toString() + (isByKey ? u"/relay" : u"/keyauth"));
    case Host::Agent:
        return QUrl(settings.agent.toString() + QStringLiteral("/agent"));
    case Host::Pod:
        return QUrl(settings.pod.toString() + QStringLiteral("/pod"));
    case Host::Files:
        break;
    }
    return settings.pod;
}

SignIn::SignIn(const Settings &settings, Hosts &hosts, base::Secret key, const base::Clock &clock)
    : m_settings(settings),
      m_hosts(hosts),
      m_key(std::move(key)),
      m_clock(clock),
      m_sessions([this](net::Http &, const base::Stop &stop) { return signedIn(Host::SessionAuth, stop); },
                 clock),
      m_keyManagers([this](net::Http &, const base::Stop &stop) { return signedIn(Host::KeyManager, stop); },
                    clock),
      m_bearers([this](net::Http &, const base::Stop &stop) { return bearer(stop); }, clock)
{}

base::Secret SignIn::assertion() const
{
    const base::Instant end = m_clock.now() + assertionLife;
    return net::signedJwt(
        net::SigningKey(m_key, {}), net::JwtAlgorithm::Rs512,
        {{QStringLiteral("sub"), m_settings.username}, {QStringLiteral("exp"), msOf(end) / 1000}});
}

static Failure notSymphony(const QUrl &url, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "NOT_SYMPHONY",
            QStringLiteral("%1 does not answer as Symphony does: %2.").arg(net::displayed(url), why),
            QStringLiteral("Check this address. It is that of the host alone, without a path.")};
}

Failure SignIn::refusal(const net::Response &response) const
{
    const QString message = textIn(parsed(response.body), u"message");
    const QString who = m_settings.usesCertificate ? m_hosts.identity().name() : m_settings.username;
    const QString said = message.isEmpty() ? QString() : QString(u": " + message);
    const QString fix =
        m_settings.usesCertificate
            ? QStringLiteral("Check that the certificate is the service account's, that its authority is "
                             "known to the pod, and that the pod permits sign-ins by certificate.")
            : QStringLiteral(
                  "Check the user name, that the private key belongs to the public key in the account, that "
                  "the account is active, and that this machine's clock is right.");
    return {Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
            QStringLiteral("%1 refuses the sign-in of “%2” (%3%4).")
                .arg(response.url.host(), who, QString::number(response.status), said),
            fix};
}

net::Response SignIn::ask(Host host, net::Request request, const base::Stop &stop)
{
    request.method = "POST";
    request.headers = {{"Accept", "application/json"}};
    if (!request.body.isEmpty())
        request.headers.push_back({"Content-Type", "application/json"});
    request.redirects = net::Request::Redirects::None;
    request.limit = longestToken;
    net::Response response = m_hosts.to(host).send(request, stop);
    if (const auto date = net::dateOf(response))
        m_clockAhead = std::chrono::duration_cast<seconds>(m_clock.now() - *date);
    if (response.status == 401 || response.status == 403)
        throw refusal(response);
    if (response.status == 429 || response.status >= 500)
        throw net::refusalOf(response, Area::Source);
    if (!response.isSuccess())
        throw notSymphony(baseOf(m_settings, host), QStringLiteral("status %1").arg(response.status));
    return response;
}

/// The end that a token in the form of a JSON Web Token tells of itself, else the shortest life.
static base::Instant endOf(const QByteArray &token, base::Instant now)
{
    const QByteArrayList parts = token.split('.');
    const auto claims =
        parts.size() == 3 ? QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding) : QByteArray();
    const qint64 end = parsed(claims).value(u"exp").toInteger();
    return end > 0 ? fromMs(end * 1000) : now + tokenLife;
}

net::Token SignIn::signedIn(Host host, const base::Stop &stop)
{
    net::Request request{.url = QUrl(baseOf(m_settings, host).toString() + u"/v1/authenticate")};
    if (!m_settings.usesCertificate) {
        request.url = QUrl(baseOf(m_settings, host).toString() + u"/pubkey/authenticate");
        request.body = compact({{QStringLiteral("token"), QString::fromLatin1(assertion().reveal())}});
    }
    const net::Response response = ask(host, request, stop);
    const QByteArray token = textIn(parsed(response.body), u"token").toUtf8();
    if (token.isEmpty())
        throw notSymphony(request.url, QStringLiteral("its answer holds no token"));
    return {.value = base::Secret(token), .expiresAt = endOf(token, m_clock.now()), .refreshToken = {}};
}

/// It is had of what signs in with keys, which is part of the pod where a certificate signs in elsewhere.
net::Token SignIn::bearer(const base::Stop &stop)
{
    const bool isByKey = !m_settings.usesCertificate;
    const QUrl url((isByKey ? m_settings.sessionAuth : m_settings.pod).toString() +
                   u"/login/idm/tokens?scope=sym-files");
    const net::Response response = ask(isByKey ? Host::SessionAuth : Host::Pod,
                                       {.url = url, .credentials = credentials(Host::Pod, stop)}, stop);
    const QJsonObject json = parsed(response.body);
    const QByteArray token = textIn(json, u"access_token").toUtf8();
    if (token.isEmpty())
        throw notSymphony(url, QStringLiteral("its answer holds no token"));
    const seconds life{json.value(u"expires_in").toInteger(300)};
    return {.value = base::Secret(token), .expiresAt = m_clock.now() + life, .refreshToken = {}};
}

void SignIn::enter(Host host, const base::Stop &stop)
{
    (host == Host::KeyManager ? m_keyManagers : m_sessions).token(m_hosts.to(host), stop);
}

net::Headers SignIn::credentials(Host host, const base::Stop &stop)
{
    if (host == Host::Files)
        return {{"Authorization", "Bearer " + m_bearers.token(m_hosts.to(host), stop).reveal()}};
    net::Headers headers{{sessionHeader, m_sessions.token(m_hosts.to(Host::SessionAuth), stop).reveal()}};
    if (host == Host::Agent)
        headers.push_back(
            {keyManagerHeader, m_keyManagers.token(m_hosts.to(Host::KeyManager), stop).reveal()});
    return headers;
}

void SignIn::reject(const net::Headers &credentials)
{
    for (const net::Header &each : credentials) {
        if (each.name == sessionHeader) {
            m_sessions.reject(base::Secret(each.value));
        } else if (each.name == keyManagerHeader) {
            m_keyManagers.reject(base::Secret(each.value));
        } else {
            m_bearers.reject(base::Secret(each.value.mid(qsizetype(sizeof("Bearer")))));
        }
    }
}

} // namespace symphony
