// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPalette;

namespace ui {

/// The drawing `:/icons/<name>.svg` in the colour of the palette's text, and in the colour of selected text
/// where it is selected; sharp at every scale. Drawings are black strokes and fills on nothing.
QIcon icon(const QString &name, const QPalette &palette);
QIcon icon(const QString &name, const QColor &colour);

/// The drawing of a kind: its own below resources/icons, else a plain one.
QIcon kindIcon(const QString &file, const QPalette &palette);

} // namespace ui
