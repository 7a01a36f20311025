// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace ui {

/// A name people gave, as part of a file's name: what some system takes for a folder, a drive or a pattern
/// becomes a line.
inline QString fileNameOf(QString name)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    return name.replace(unfit, QStringLiteral("_"));
}

} // namespace ui
