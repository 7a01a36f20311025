// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QList>
#include <QMap>

#include "net/http.h"
#include "net/token.h"

namespace net {

/// Why an OAuth server refuses, as it says so (RFC 6749, section 5.2, and Microsoft Entra's `error_codes`).
struct OAuthRefusal
{
    QByteArray error;    ///< `invalid_client`, …; empty: the answer was none of OAuth's
    QString description; ///< one line, cut to a bounded length; empty when it held one of the secrets sent
    QList<int> codes;

    bool operator==(const OAuthRefusal &) const = default;
};

/// Makes what a server says about itself into a failure that helps; see entraFailure(). Pure.
using Explain = std::function<base::Failure(const OAuthRefusal &)>;

/// The explanation for a server of which nothing more is known: SignInAgain (Area::SignIn), key
/// `SIGN_IN_REFUSED`.
base::Failure oauthFailure(const OAuthRefusal &refusal);

/// A form for a token endpoint, as a value.
struct TokenRequest
{
    QUrl url;
    QMap<QByteArray, QByteArray> fields;
    QMap<QByteArray, base::Secret> secrets; ///< further fields, which never show in a text
    Headers credentials;                    ///< further headers, such as Basic
    std::chrono::seconds assumedLife{3600}; ///< of a token whose answer does not say
    Explain explain = oauthFailure;
};

/// Posts the form and reads the answer. Throws Failure: what Http::send() throws; Retry for 429, server
/// errors and `temporarily_unavailable`, with the server's Retry-After; else what `explain` says. Never tries
/// twice.
Token requestToken(const TokenRequest &request, Http &http, const base::Clock &clock, const base::Stop &stop);

} // namespace net
