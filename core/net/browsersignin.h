// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/oauth.h"

namespace net {

/// What a person is asked to sign in for, as a value.
struct BrowserSignIn
{
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QString clientId;
    QString scope; ///< several are parted by spaces; `offline_access` brings a refresh token from Entra
    QMap<QByteArray, QByteArray> parameters; ///< further ones of the authorize address, such as `prompt`
    base::Secret clientSecret;               ///< empty: a public client
    std::chrono::milliseconds patience = std::chrono::minutes{5}; ///< for the person
    Explain explain = oauthFailure;
};

/// Shows an address to the person, in the system's browser; called once, in the calling thread. It holds the
/// sign-in's state, but nothing that is good for a token.
using OpenBrowser = std::function<void(const QUrl &)>;

/// The authorization code grant with PKCE (RFC 6749, section 4.1; RFC 7636; RFC 8252): opens the browser,
/// waits for the one answer that carries this sign-in's state on 127.0.0.1 and ::1, and exchanges its code.
/// Any other request to that port gets a constant answer and changes nothing. Blocks in an event loop of its
/// own: never in the window's thread. Throws Failure: SignInAgain (Area::SignIn) for a refusal, and with key
/// `SIGN_IN_TIMEOUT` when nobody signed in; Stopped by a stop of either level; what requestToken() throws.
Token signInWithBrowser(const BrowserSignIn &signIn, Http &http, const base::Clock &clock,
                        const OpenBrowser &openBrowser, const base::Stop &stop);

} // namespace net
