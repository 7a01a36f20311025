// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/tokenstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/digest.h"

namespace sandbox {
namespace {

constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr std::chrono::minutes kCodeLife{10};
constexpr std::chrono::hours kRefreshLife{24 * 90};

QByteArray secret(qsizetype bytes)
{
    return base::randomBytes(bytes).toBase64(kUrlSafe);
}

QByteArray encoded(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64(kUrlSafe);
}

qint64 seconds(base::Instant time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

} // namespace

QByteArray TokenStore::issueAccess(const Grant &grant)
{
    const base::Instant until = m_clock.now() + m_life;
    const QByteArray token = jwt(grant, until);
    const std::lock_guard lock(m_mutex);
    m_access.insert(token, {grant, until});
    return token;
}

QByteArray TokenStore::issueRefresh(const Grant &grant)
{
    const QByteArray token = "1.AAAA" + secret(180);
    const std::lock_guard lock(m_mutex);
    m_refresh.insert(token, {grant, m_clock.now() + kRefreshLife});
    return token;
}

QByteArray TokenStore::issueCode(const Grant &grant)
{
    const QByteArray code = "1.AAAA" + secret(60);
    const std::lock_guard lock(m_mutex);
    m_codes.insert(code, {grant, m_clock.now() + kCodeLife});
    return code;
}

std::optional<Grant> TokenStore::access(const QByteArray &token) const
{
    const std::shared_lock lock(m_mutex);
    const auto issued = m_access.constFind(token);
    if (issued == m_access.constEnd() || issued->until <= m_clock.now())
        return {};
    return issued->grant;
}

std::optional<Grant> TokenStore::takeRefresh(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    const Issued issued = m_refresh.take(token);
    return issued.until <= m_clock.now() ? std::nullopt : std::optional(issued.grant);
}

std::optional<Grant> TokenStore::takeCode(const QByteArray &code)
{
    const std::lock_guard lock(m_mutex);
    const Issued issued = m_codes.take(code);
    return issued.until <= m_clock.now() ? std::nullopt : std::optional(issued.grant);
}

void TokenStore::expireAccess()
{
    const std::lock_guard lock(m_mutex);
    m_access.clear();
}

void TokenStore::revokeRefresh()
{
    const std::lock_guard lock(m_mutex);
    m_refresh.clear();
}

QByteArray TokenStore::idToken(const Grant &grant) const
{
    const QJsonObject head{{QStringLiteral("typ"), QStringLiteral("JWT")},
                           {QStringLiteral("alg"), QStringLiteral("RS256")}};
    const QJsonObject claims{{QStringLiteral("aud"), grant.client},
                             {QStringLiteral("oid"), grant.user},
                             {QStringLiteral("preferred_username"), grant.name}};
    return encoded(head) + '.' + encoded(claims) + '.' + secret(256);
}

QByteArray TokenStore::jwt(const Grant &grant, base::Instant until) const
{
    QJsonObject claims{{QStringLiteral("aud"), grant.audience},
                       {QStringLiteral("appid"), grant.client},
                       {QStringLiteral("iat"), seconds(m_clock.now())},
                       {QStringLiteral("exp"), seconds(until)},
                       {QStringLiteral("uti"), QString::fromLatin1(secret(16))}};
    if (grant.user.isEmpty()) {
        claims.insert(QStringLiteral("roles"), QJsonArray::fromStringList(grant.roles));
    } else {
        claims.insert(QStringLiteral("oid"), grant.user);
        claims.insert(QStringLiteral("upn"), grant.name);
        claims.insert(QStringLiteral("scp"), grant.scopes.join(u' '));
    }
    const QJsonObject head{{QStringLiteral("typ"), QStringLiteral("JWT")},
                           {QStringLiteral("alg"), QStringLiteral("RS256")}};
    return encoded(head) + '.' + encoded(claims) + '.' + secret(256);
}

} // namespace sandbox
