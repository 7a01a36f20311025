// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "base/clock.h"

namespace symphony {

/// What the name of a Content Export file says:
/// `s_POD_SD-2025-01-01-00_ED-2025-01-02-00_GD-2025-01-02_<ms>.zip` of a recurring export,
/// `…_CD-2025-01-01_GD-…` of one for a day; both may end with `.pgp`.
struct ExportName
{
    char format = 0; ///< s: Symphony's XML, e: e-mail, a: Actiance
    QString pod;
    base::Instant start; ///< of the content
    base::Instant end;
    bool isRecurring = false; ///< made by a schedule, not asked for once

    /// Absent for a file that is called otherwise. Pure.
    static std::optional<ExportName> of(const QString &fileName);

    bool operator==(const ExportName &) const = default;
};

} // namespace symphony
