// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/entra.h"
#include "target/target.h"

namespace microsoft365 {

/// The key of the secret that a sign-in through the browser brings.
constexpr auto refreshTokenKey = "refreshToken";

/// What the account signs in to Graph with. Opens its secrets; the refresh token only where there is neither
/// a client secret nor a private key. Throws inputFailure (`CERTIFICATE_INVALID`) for a certificate file that
/// cannot be read. Asks nothing.
net::EntraApp applicationOf(const target::TargetContext &context);

/// What tokens for Graph are asked for: all that was granted in the account's cloud.
QString graphScopeOf(const target::TargetContext &context);

/// Throws inputFailure for a tenant, client id or sign-in address that is none (`INVALID_SETTING`), and for a
/// private key that cannot be used, or not with the certificate (see net::SigningKey). Opens the secrets,
/// asks nothing.
void checkApplication(const target::TargetContext &context);

/// Who a token is for, in the form that signs in; empty: its claims do not say. Pure.
QString personIn(const QJsonObject &claims);

/// TargetKind::signIn. Throws inputFailure (`SIGN_IN_NOT_USED`) when the account has a client secret or a
/// private key, which go before a person.
target::TargetKind::SignedIn signIn(const target::TargetContext &context,
                                    const target::OpenBrowser &openBrowser, const base::Stop &stop);

/// The clock of the context, else the system's.
const base::Clock &clockOf(const target::TargetContext &context);

} // namespace microsoft365
