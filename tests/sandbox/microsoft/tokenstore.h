// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>
#include <shared_mutex>

#include <QHash>
#include <QStringList>

#include "base/clock.h"

namespace sandbox {

/// What a token stands for.
struct Grant
{
    QString client;
    QString user;       ///< id; empty: the application itself
    QString name;       ///< the user's principal name
    QString audience;   ///< the resource, as `https://graph.microsoft.com`
    QStringList roles;  ///< of an application
    QStringList scopes; ///< of a user
    QString challenge;  ///< of an authorization code: PKCE, S256
    QString redirect;   ///< of an authorization code

    bool operator==(const Grant &) const = default;
};

/// Codes and tokens that were given out. They look like Entra's, but only what stands here is accepted. Any
/// thread.
class TokenStore
{
public:
    TokenStore(const base::Clock &clock, std::chrono::seconds life) : m_clock(clock), m_life(life) {}

    QByteArray issueAccess(const Grant &grant);
    QByteArray issueRefresh(const Grant &grant);
    QByteArray issueCode(const Grant &grant);     ///< valid for ten minutes
    QByteArray idToken(const Grant &grant) const; ///< says who signed in; good for nothing else

    /// Absent when unknown or expired.
    std::optional<Grant> access(const QByteArray &token) const;

    /// Each serves once.
    std::optional<Grant> takeRefresh(const QByteArray &token);
    std::optional<Grant> takeCode(const QByteArray &code);

    void expireAccess();
    void revokeRefresh();
    std::chrono::seconds life() const { return m_life; }

private:
    struct Issued
    {
        Grant grant;
        base::Instant until;
    };

    QByteArray jwt(const Grant &grant, base::Instant until) const;

    const base::Clock &m_clock;
    const std::chrono::seconds m_life;
    mutable std::shared_mutex m_mutex;
    QHash<QByteArray, Issued> m_access;
    QHash<QByteArray, Issued> m_refresh;
    QHash<QByteArray, Issued> m_codes;
};

} // namespace sandbox
