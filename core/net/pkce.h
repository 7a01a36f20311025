// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

namespace net {

/// What binds a code to the one who asked for it (RFC 7636).
struct Pkce
{
    base::Secret verifier;
    QByteArray challenge; ///< S256
};

/// Of 256 random bits.
Pkce newPkce();

/// `code_challenge` for a verifier, by S256 (section 4.2). Pure.
QByteArray pkceChallenge(const QByteArray &verifier);

/// 256 bits from the operating system's random generator, 43 characters that may stand in an address.
QByteArray randomName();

} // namespace net
