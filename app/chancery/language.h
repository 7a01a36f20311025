// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace app {

/// Gives the application its language: texts, Qt's own texts, forms of numbers and dates, direction. Before
/// the first widget. `locale`: `system`, a language such as `de`, or a made-up one: `en-XA`, or `ar-XB` from
/// right to left. What has no translation stays English.
void speak(QApplication &application, const QString &locale);

} // namespace app
