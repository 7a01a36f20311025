// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "base/destination.h"

namespace maildir {

/// Calls `use`, which works with the archive's files. Whatever is wrong with them is the destination's
/// trouble
/// (`ARCHIVE_UNREACHABLE`); only a full disk stays Area::Storage.
template<typename Use>
decltype(auto) atArchive(Use &&use)
{
    return base::atDestination(
        "ARCHIVE_UNREACHABLE",
        QStringLiteral("Check that the archive's disk is mounted and healthy, and that its "
                       "folder can be written to; then run again."),
        std::forward<Use>(use));
}

} // namespace maildir
