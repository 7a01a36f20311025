// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/clock.h"

namespace archive {

/// When an archive was received; decides whether a signer whose signature has no time stamp was valid.
struct Receipt
{
    Receipt() = default;
    Receipt(base::Instant read, std::optional<base::Instant> by = {}) : readAt(read), hereBy(by) {}

    base::Instant readAt;
    /// An earlier moment at which it surely lay here, byte for byte: what has expired between the two had not
    /// when it came. Nothing that whoever wrote it can choose.
    std::optional<base::Instant> hereBy;
};

} // namespace archive
