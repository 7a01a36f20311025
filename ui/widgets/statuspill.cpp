// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuspill.h"

#include <QPainter>
#include <QStyle>

#include "ui/widgets/icons.h"

namespace ui {

StatusPill::StatusPill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::show(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    setAccessibleName(look.word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeOf(const Look &look, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height() + metrics.height() / 2;
    return {metrics.horizontalAdvance(look.word) + metrics.height() + height, height};
}

QSize StatusPill::sizeHint() const
{
    return sizeOf(m_look, font());
}

void StatusPill::paint(QPainter &painter, const QRect &rect, const Look &look, const QPalette &palette,
                       Qt::LayoutDirection direction)
{
    const QSize wanted = sizeOf(look, painter.font());
    const QRect pill = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter,
                                           wanted.boundedTo(rect.size()), rect);
    const QColor text = theme::text(look.tone, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::isDark(palette) || look.tone != theme::Tone::Neutral ? text : theme::line(palette));
    painter.setBrush(theme::ground(look.tone, palette));
    const qreal radius = pill.height() / 2.0;
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int side = painter.fontMetrics().height();
    const QRect inner = pill.adjusted(pill.height() / 3, 0, -pill.height() / 3, 0);
    const QRect picture =
        QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, {side, side}, inner);
    icon(look.icon, text).paint(&painter, picture);
    QRect words = inner;
    const int gap = side + side / 3;
    direction == Qt::RightToLeft ? words.setRight(words.right() - gap) : words.setLeft(words.left() + gap);
    painter.setPen(text);
    painter.drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                     painter.fontMetrics().elidedText(look.word, Qt::ElideRight, words.width()));
    painter.restore();
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_look, palette(), layoutDirection());
}

} // namespace ui
