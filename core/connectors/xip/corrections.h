// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xip {

/// What to do about a record file whose maker has to write it another way: `how` ends the sentence `Let
/// whoever makes the file `, without a full stop. Reading the corrected file doubles nothing.
inline QString corrected(const QString &how)
{
    return QStringLiteral(
               "Let whoever makes the file %1. Drop the corrected file, run, and dismiss this item: "
               "what is archived already is skipped.")
        .arg(how);
}

inline QString asUtf8()
{
    return corrected(QStringLiteral("write it as UTF-8"));
}

} // namespace xip
