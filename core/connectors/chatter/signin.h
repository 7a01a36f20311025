// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "connectors/chatter/settings.h"
#include "connectors/source.h"
#include "net/oauth.h"
#include "net/tokensource.h"

namespace chatter {

/// What a sign-in gave.
struct Session
{
    base::Secret token;
    QUrl instance;        ///< where everything is asked; the only place the token goes to
    QString organisation; ///< id; empty: the answer does not say
};

/// Signs in to Salesforce: client credentials, JWT bearer or password; once for all that ask at the same
/// time. Any thread.
class SignIn
{
public:
    SignIn(const connectors::SourceContext &context, const Settings &settings);

    /// A session that is good as far as is known. `http` is the lane's own. Throws Failure: what
    /// net::requestToken() throws, with hints of Salesforce's own; `SIGN_IN_MISSING` when a secret is not
    /// there; `INSTANCE_REFUSED` when the answer leads to a host that is none of Salesforce's.
    Session session(net::Http &http, const base::Stop &stop);

    /// A server refused that token: the next session() signs in again, once for all who met the same.
    void reject(const base::Secret &token) { m_tokens.reject(token); }

private:
    net::Token ask(net::Http &http, const base::Stop &stop);
    net::TokenRequest request() const;
    void addCredentials(net::TokenRequest &request) const;
    base::Secret needed(const QByteArray &key, const QString &what) const;
    base::Secret assertion() const;
    QUrl instanceIn(const QJsonObject &answer) const;

    const connectors::SourceContext m_context;
    const Settings m_settings;
    std::mutex m_mutex;
    QUrl m_instance;        ///< under the lock
    QString m_organisation; ///< under the lock
    net::TokenSource m_tokens;
};

} // namespace chatter
