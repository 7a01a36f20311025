// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <utility>

#include <QByteArray>

#include "base/clock.h"

namespace mime {

/// The time of a Date field and its offset: RFC 5322, its obsolete forms (section 4.3) and those that mailers
/// write beside it: the zone as +hh:mm or GMT+hhmm or left out (UTC), fractions of a second, which are
/// dropped, AM and PM, and the orders of asctime() and ISO 8601. A leap second is the one before. Absent when
/// it is anything else, however much it looks like a date: a wrong time would pass for the sender's.
std::optional<std::pair<base::Instant, std::chrono::minutes>> dateIn(const QByteArray &value);

} // namespace mime
