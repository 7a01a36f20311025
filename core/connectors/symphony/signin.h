// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "connectors/symphony/settings.h"
#include "net/tokensource.h"

namespace symphony {

/// What is asked: each of the four has an address of its own.
enum class Host { SessionAuth, KeyManager, Pod, Agent, Files };

/// The address of a host's interface, with the path that it begins with.
QUrl baseOf(const Settings &settings, Host host);

/// Signs a service account in with its RSA key: a token signed with RS512, good for four minutes, is
/// exchanged for a session and a key manager's token. Both are used until they are refused or nearly over.
/// One lane.
class SignIn
{
public:
    /// `key`: PEM. Reads it when it is first needed.
    SignIn(const Settings &settings, base::Secret key, const base::Clock &clock);

    /// What a request to that host carries. Throws Failure: SignInAgain `SIGN_IN_REFUSED` (401, 403), EndRun
    /// `NOT_SYMPHONY` when something else answers, `KEY_INVALID` for a key that is none, what Http throws.
    net::Headers credentials(Host host, net::Http &http, const base::Stop &stop);

    /// Those credentials were refused (401): they are not used again.
    void reject(const net::Headers &credentials);

    /// How far this machine's clock is ahead of the server's that answered a sign-in last, to the second.
    std::optional<std::chrono::seconds> clockAhead() const { return m_clockAhead; }

private:
    net::Token signedIn(Host host, net::Http &http, const base::Stop &stop);
    net::Token bearer(net::Http &http, const base::Stop &stop);
    net::Response ask(Host host, net::Request request, net::Http &http, const base::Stop &stop);
    base::Secret assertion() const;

    const Settings m_settings;
    const base::Secret m_key;
    const base::Clock &m_clock;
    std::optional<std::chrono::seconds> m_clockAhead;
    net::TokenSource m_sessions;
    net::TokenSource m_keyManagers;
    net::TokenSource m_bearers;
};

} // namespace symphony
