// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace ui {

/// How the window looks. Colours are never written elsewhere: widgets use the palette, and roles of this for
/// what a palette has no word for. All pairs of text and ground have a contrast of 4.5 or more (WCAG 2.1 AA).
namespace theme {

enum class Scheme { System, Light, Dark, HighContrast };

/// What a colour says; used with an icon and a word, never alone.
enum class Tone { Neutral, Good, Busy, Warning, Bad };

/// Gives the application style and palette. System keeps the platform's palette.
void apply(QApplication &application, Scheme scheme);

Scheme schemeOf(const QString &name); ///< `system`, `light`, `dark`, `highContrast`; anything else: System

bool isDark(const QPalette &palette); ///< by lightness: QStyleHints::colorScheme() is newer than Qt 6.4

QColor text(Tone tone, const QPalette &palette);   ///< readable on ground() of the tone and on the window
QColor ground(Tone tone, const QPalette &palette); ///< of a pill, a bar, a message
QColor quiet(const QPalette &palette);             ///< secondary text, readable on window and base
QColor line(const QPalette &palette);              ///< a rule between parts
QColor outline(const QPalette &palette);           ///< of an input or a button; 3 or more on the window
QColor accent(const QPalette &palette);            ///< of a progress bar or a chart

/// (lighter + 0.05) / (darker + 0.05) of the relative luminances, 1 to 21 (WCAG 2.1).
double contrast(const QColor &one, const QColor &other);

} // namespace theme
} // namespace ui
