// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/slice.h"

namespace archive {

class Reading;

/// Where the central directory of a ZIP stands and how many entries it has.
struct ZipEnd
{
    qint64 entries = 0;
    qint64 offset = 0; ///< of the central directory
    qint64 size = 0;   ///< of the central directory
};

/// Finds and checks the end records. Refuses a file that has more than one possible end, is split over disks,
/// whose ZIP64 record disagrees with the plain one, or where anything but these records follows the
/// directory.
ZipEnd readZipEnd(const Slice &file, const Reading &reading);

} // namespace archive
