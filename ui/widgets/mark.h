// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

#include "ui/widgets/theme.h"

namespace ui::theme {

/// Of what marks the focus, or a chart's bar: the accent, or the links' colour where that is too close to
/// what it stands on. 3 or more on every ground (WCAG 2.1, 1.4.11).
inline QColor mark(const QPalette &palette)
{
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        if (contrast(accent(palette), palette.color(ground)) < 3)
            return palette.color(QPalette::Link);
    }
    return accent(palette);
}

} // namespace ui::theme
