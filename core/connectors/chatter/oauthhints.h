// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/oauthrefusal.h"

namespace chatter {

/// Why Salesforce refuses a sign-in, with what to do about it. Pure.
base::Failure signInFailure(const net::OAuthRefusal &refusal);

} // namespace chatter
