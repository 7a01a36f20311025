// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace ui {

/// A combo box that the wheel scrolls past: a form that is scrolled must not change what is chosen. However
/// long the names in it are, it leaves room for others.
class CalmComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

    QSize sizeHint() const override { return bounded(QComboBox::sizeHint()); }
    QSize minimumSizeHint() const override { return bounded(QComboBox::minimumSizeHint()); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    QSize bounded(QSize size) const
    {
        return size.boundedTo({fontMetrics().averageCharWidth() * 60, size.height()});
    }
};

} // namespace ui
