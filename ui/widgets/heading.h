// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ui {

/// What stands above a page, or above a part of it: larger than its text. Keeps its size relative to the
/// font.
class Heading : public QLabel
{
    Q_OBJECT

public:
    enum class Level { Page, Section };

    Heading(Level level, const QString &text, QWidget *parent = nullptr);
};

} // namespace ui
