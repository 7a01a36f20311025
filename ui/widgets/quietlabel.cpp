// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quietlabel.h"

#include <QEvent>

#include "ui/widgets/theme.h"

namespace ui {

QuietLabel::QuietLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    colour();
}

void QuietLabel::colour()
{
    QPalette colours;
    colours.setColor(QPalette::WindowText, theme::quiet(colours));
    setPalette(colours);
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace ui
