// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/response.h"

namespace net {

inline constexpr int mostRedirects = 5;

/// The request that follows a redirect, by the request's own rule. To another origin it goes without the
/// credentials and cookies; after 303, and after 301 or 302 to a POST, it is a GET without content. Throws
/// Failure (EndRun) `REDIRECT_REFUSED` when the rule forbids it, when it leads from https to http, or when an
/// upload that cannot be read again would have to be. Pure.
Request redirected(const Request &request, const Response &response, base::Area area);

} // namespace net
