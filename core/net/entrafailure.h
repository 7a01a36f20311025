// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/oauthrefusal.h"

namespace net {

/// What to do about a refusal of Microsoft Entra ID. `error` decides, as Microsoft's own codes may change;
/// the first code that is known (AADSTS…) brings the sentences. SignInAgain, Area::SignIn; the key is
/// `AADSTS<code>` where there is one, else `SIGN_IN_REFUSED`. Pure.
base::Failure entraFailure(const OAuthRefusal &refusal);

} // namespace net
