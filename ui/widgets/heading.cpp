// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heading.h"

namespace ui {

Heading::Heading(Level level, const QString &text, QWidget *parent) : QLabel(text, parent)
{
    QFont face = font();
    face.setPointSizeF(face.pointSizeF() * (level == Level::Page ? 1.5 : 1.2));
    setFont(face);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

} // namespace ui
