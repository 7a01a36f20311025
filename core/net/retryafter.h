// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArrayView>

#include "base/clock.h"

namespace net {

/// The longest pause that a server may ask for.
constexpr std::chrono::milliseconds longestRetryAfter = std::chrono::days{1};

/// Reads a Retry-After value: seconds, whole or fractional (Microsoft Graph sends 2.128), or an HTTP date in
/// any of the three forms of RFC 9110, section 5.6.7, taken against `now`. Never below zero,
/// longestRetryAfter at most. Absent when it is neither. Pure.
std::optional<std::chrono::milliseconds> parsedRetryAfter(QByteArrayView value, base::Instant now);

} // namespace net
