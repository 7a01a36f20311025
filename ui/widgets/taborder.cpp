// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <vector>

#include <QWidget>

namespace ui {

static bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
}

void tabInto(QWidget *content, QWidget *place)
{
    std::vector<QWidget *> inside;
    for (QWidget *each = content->nextInFocusChain(); each != content; each = each->nextInFocusChain()) {
        if (content->isAncestorOf(each) && takesTab(each))
            inside.push_back(each);
    }
    QWidget *before = place->previousInFocusChain();
    while (before != place && (!takesTab(before) || content->isAncestorOf(before)))
        before = before->previousInFocusChain();
    for (QWidget *each : inside) {
        if (before != place)
            QWidget::setTabOrder(before, each);
        before = each;
    }
}

} // namespace ui
