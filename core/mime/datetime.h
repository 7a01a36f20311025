// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "base/clock.h"

namespace mime {

/// `Fri, 20 Nov 2026 09:00:00 +0100` (RFC 5322, section 3.3). An offset beyond a day counts as none. Throws
/// Failure (SkipItem) outside the years 1900 to 9999, which the form cannot hold.
std::string mailDate(base::Instant time, std::chrono::minutes offset);

/// `2026-11-20 09:00:00 +01:00`, for people.
std::string readableDate(base::Instant time, std::chrono::minutes offset);

} // namespace mime
