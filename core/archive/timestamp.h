// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "archive/chain.h"

namespace archive {

/// The time of a signature's RFC 3161 time stamp, when it was issued over this very signature and its
/// authority chains to the trusted roots. Absent when there is none, or its authority is not known: then the
/// signature counts as not stamped. Refuses (SIGNATURE_INVALID) a stamp over something else.
std::optional<base::Instant> stampedTime(const SignedBy &signedBy, const Trust &trust,
                                         const Reading &reading);

} // namespace archive
