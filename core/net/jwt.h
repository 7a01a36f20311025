// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "net/signingkey.h"

namespace net {

/// How a token is signed (RFC 7518, sections 3.3 and 3.5).
enum class JwtAlgorithm { Rs256, Ps256, Rs512 };

/// A signed JSON Web Token (RFC 7519) in its compact form. `header` adds to `alg` and `typ`. It is a
/// credential until it expires. Throws Failure when OpenSSL refuses to sign.
base::Secret signedJwt(const SigningKey &key, JwtAlgorithm algorithm, const QJsonObject &claims,
                       const QJsonObject &header = {});

/// What a JSON Web Token says, without a look at its signature: for what is told, never for what is trusted.
/// Empty when it is none, or opaque. Pure.
QJsonObject claimsIn(const QByteArray &token);

/// Base64 for addresses, without padding (RFC 7515, section 2).
QByteArray base64Url(const QByteArray &bytes);

} // namespace net
