// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// A page of the main window, opened from its left side.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;    ///< translated; also what the left side says
    virtual QString iconName() const = 0; ///< of resources/icons

    /// It came to the front: the place to read what it shows.
    virtual void entered() {}

    /// Where the keyboard goes when the page comes to the front.
    virtual QWidget *firstFocus() { return this; }
};

} // namespace ui
