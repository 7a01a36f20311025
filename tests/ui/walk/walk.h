// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace support {

// What a walk over a window finds wrong. Each finding names the widget by its path; an empty list is content.

/// Controls a person can act on or reach that a screen reader has no name for.
QStringList withoutName(QWidget &window);

/// Visible texts of labels, buttons, boxes, tabs and headers that are cut because their widget is too small.
QStringList clippedTexts(QWidget &window);

/// Visible enabled controls that take the focus but that Tab and the keys of their group never reach, going
/// round once.
QStringList notReachedByTab(QWidget &window);

/// How many controls Tab has to reach.
int focusable(QWidget &window);

/// The lowest contrast of a text and what it stands on, over all visible widgets, by their palettes.
struct Contrast
{
    double lowest = 21;
    QString where;
};
Contrast lowestContrast(QWidget &window);

} // namespace support
