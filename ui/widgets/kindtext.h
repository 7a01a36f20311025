// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ui {

/// A text that comes with a kind (name, label, help, choice …) in the window's language: core writes English,
/// translations stand under the context `kinds`.
inline QString kindText(const QString &english)
{
    return QCoreApplication::translate("kinds", english.toUtf8().constData());
}

} // namespace ui
