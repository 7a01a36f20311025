// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/producttile.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/theme.h"

namespace ui {

ProductTile::ProductTile(const connectors::ConnectorKind &kind, int connectors, QWidget *parent)
    : QAbstractButton(parent),
      m_iconFile(kind.icon),
      m_icon(new QLabel(this)),
      m_name(parts::heading(kindText(kind.name), this)),
      m_text(new QLabel(kindText(kind.description), this)),
      m_count(parts::quietLabel(QString(), this))
{
    setObjectName(QStringLiteral("tile-") + QString::fromLatin1(kind.id));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_text->text());
    m_name->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(parts::leading() | Qt::AlignTop);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    const int unit = fontMetrics().height();
    layout->setContentsMargins(unit, unit, unit, unit);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    for (QLabel *label : findChildren<QLabel *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setCount(connectors);
    colour();
}

void ProductTile::setCount(int connectors)
{
    m_count->setText(connectors > 0 ? tr("%n connector(s)", nullptr, connectors) : tr("None set up yet"));
}

QSize ProductTile::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 42;
    return {width, std::max(fontMetrics().height() * 10, layout()->totalHeightForWidth(width))};
}

void ProductTile::colour()
{
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize);
    m_icon->setPixmap(kindIcon(m_iconFile, palette()).pixmap(side));
}

void ProductTile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ProductTile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ProductTile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

/// Space alone presses a plain button.
void ProductTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ProductTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = fontMetrics().height() / 3.0;
    const bool isMarked = underMouse() || hasFocus() || isDown();
    painter.setPen(QPen(isMarked ? theme::mark(palette()) : theme::line(palette()), hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(isDown() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace ui
