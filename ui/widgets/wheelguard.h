// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

namespace ui {

/// Lets the wheel scroll past inputs: whoever scrolls a panel must not change what stands in it. Belongs to
/// the panel; for kinds of input that have no calm class of their own.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    WheelGuard(std::initializer_list<QWidget *> inputs, QObject *panel) : QObject(panel)
    {
        for (QWidget *input : inputs)
            input->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

} // namespace ui
