// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "connectors/symphony/hosts.h"
#include "net/tokensource.h"

namespace symphony {

/// The address of a host's interface, with the path that it begins with.
QUrl baseOf(const Settings &settings, Host host);

/// Signs a service account in, for a session and a key manager's token: with its RSA key, for a token signed
/// with RS512 and good for four minutes, or with the certificate that Hosts shows. Both are used until they
/// are refused or nearly over. One lane.
class SignIn
{
public:
    /// `key`: PEM. Reads it when it is first needed.
    SignIn(const Settings &settings, Hosts &hosts, base::Secret key, const base::Clock &clock);

    /// What a request to that host carries. Throws Failure: SignInAgain `SIGN_IN_REFUSED` (401, 403), EndRun
    /// `NOT_SYMPHONY` when something else answers, `KEY_INVALID` for a key that is none, what Http and Hosts
    /// throw.
    net::Headers credentials(Host host, const base::Stop &stop);

    /// Signs in to session authentication, or the key manager, unless that is done. Throws the same.
    void enter(Host host, const base::Stop &stop);

    /// Those credentials were refused (401): they are not used again.
    void reject(const net::Headers &credentials);

    /// How far this machine's clock is ahead of the server's that answered a sign-in last, to the second.
    std::optional<std::chrono::seconds> clockAhead() const { return m_clockAhead; }

private:
    net::Token signedIn(Host host, const base::Stop &stop);
    net::Token bearer(const base::Stop &stop);
    net::Response ask(Host host, net::Request request, const base::Stop &stop);
    base::Failure refusal(const net::Response &response) const;
    base::Secret assertion() const;

    const Settings m_settings;
    Hosts &m_hosts;
    const base::Secret m_key;
    const base::Clock &m_clock;
    std::optional<std::chrono::seconds> m_clockAhead;
    net::TokenSource m_sessions;
    net::TokenSource m_keyManagers;
    net::TokenSource m_bearers;
};

} // namespace symphony
