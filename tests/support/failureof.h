// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/failure.h"

namespace support {

/// The failure that a call ends in. A call that does not fail gives one with the key `NO_FAILURE`, which no
/// test expects.
template<typename Call>
base::Failure failureOf(Call &&call)
{
    try {
        call();
    } catch (const base::Failure &failure) {
        return failure;
    }
    return base::inputFailure("NO_FAILURE", QStringLiteral("The call did not fail."));
}

} // namespace support
