// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "base/failure.h"

namespace base {

/// Calls `use`, which works with files at a destination (an archive, a staging folder), and returns what it
/// returns. A storage failure there is the destination's: it becomes Area::Destination with `key` and `fix`.
/// Only a full disk stays what it is (`DISK_FULL`, Area::Storage), because space is what is needed then.
template<typename Use>
decltype(auto) atDestination(const QByteArray &key, const QString &fix, Use &&use)
{
    try {
        return std::forward<Use>(use)();
    } catch (const Failure &failure) {
        if (failure.area != Area::Storage || failure.key == "DISK_FULL")
            throw;
        throw Failure(Reaction::EndRun, Area::Destination, key, failure.text, fix);
    }
}

} // namespace base
