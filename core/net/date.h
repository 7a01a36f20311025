// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "net/response.h"

namespace net {

/// When the server sent its answer, by its own clock: the header Date (RFC 9110, section 5.6.7, the preferred
/// form). Absent when there is none, or none of that form. Pure.
std::optional<base::Instant> dateOf(const Response &response);

} // namespace net
