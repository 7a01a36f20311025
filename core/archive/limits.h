// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QtGlobal>

namespace archive {

/// Bounds of one archive; each but `tocBytes` is a setting of the XIP kind. Breaking one refuses the archive
/// (`ARCHIVE_LIMIT`).
struct Limits
{
    qint64 members = 200'000;
    qint64 totalBytes = 20LL << 30; ///< unpacked
    qint64 memberBytes = 4LL << 30; ///< unpacked
    qint64 ratio = 200;             ///< unpacked : packed, judged above 16 MiB
    int depth = 32;                 ///< folders
    qint64 tocBytes = 64LL << 20;   ///< table of contents or manifest, unpacked
    std::chrono::seconds time{1800};
};

} // namespace archive
