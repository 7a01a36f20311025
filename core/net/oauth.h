// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "net/http.h"
#include "net/oauthrefusal.h"
#include "net/token.h"

namespace net {

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

/// Posts the form and reads the answer. Throws Failure: what Http::send() throws; Retry
/// (`SIGN_IN_UNAVAILABLE`, of the area of `http`) for 429, server errors and `temporarily_unavailable`, with
/// the server's Retry-After; else what `explain` says. Never tries twice.
Token requestToken(const TokenRequest &request, Http &http, const base::Clock &clock, const base::Stop &stop);

} // namespace net
