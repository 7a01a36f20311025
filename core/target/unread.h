// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "base/failure.h"
#include "model/delivery.h"
#include "target/letter.h"

namespace target {

/// What a letter comes to whose message could not be read for this reason: failed when it cannot be had at
/// all (SkipItem), else later, since where it is kept is out of reach now. Absent where the reason is not the
/// letter's: a stop, or our own storage that fails.
std::optional<model::Outcome> outcomeOfUnread(const base::Failure &failure);

/// The letter's bytes; null when this letter alone has none, and then `outcome` says so. Throws what is not
/// the letter's own trouble.
std::unique_ptr<QIODevice> opened(const Letter &letter, model::Outcome &outcome);

} // namespace target
