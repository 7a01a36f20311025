// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QJsonObject>
#include <QList>

#include "base/failure.h"

namespace net {

/// Why an OAuth server refuses, in its own words.
struct OAuthRefusal
{
    QString host;        ///< who refuses
    int status = 0;      ///< of HTTP; 0: it came through the browser
    QByteArray error;    ///< `invalid_client`, …; empty: the answer was none of OAuth's, or quoted a secret
    QString description; ///< one line of bounded length; may be empty
    QList<int> codes;    ///< Microsoft Entra's

    bool operator==(const OAuthRefusal &) const = default;
};

/// Reads an error answer (RFC 6749, section 5.2), with Entra's `error_codes` or, without them, the AADSTS
/// codes in its description. `host` and `status` are the caller's. Pure.
OAuthRefusal refusalFrom(const QJsonObject &answer);

/// Makes a refusal into a failure that helps; see entraFailure(). Pure.
using Explain = std::function<base::Failure(const OAuthRefusal &)>;

/// What to do about a refusal of a server of which nothing more is known, by its `error`: SignInAgain,
/// Area::SignIn, key `SIGN_IN_REFUSED`. Pure.
base::Failure oauthFailure(const OAuthRefusal &refusal);

} // namespace net
