// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "base/clock.h"
#include "base/secret.h"

namespace net {

/// What a token endpoint gave.
struct Token
{
    base::Secret value; ///< of the header `Authorization: Bearer`
    base::Instant expiresAt;
    base::Secret refreshToken; ///< empty: none was given
    QJsonObject further = {};  ///< what else the answer says
    base::Secret idToken = {}; ///< who signed in (OpenID Connect); empty: none was given
};

} // namespace net
