// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steplist.h"

#include <algorithm>

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ui {

/// The step's number in a circle; filled when it is the current one.
static QPixmap numbered(int number, int side, qreal ratio, const QPalette &palette, bool isCurrent)
{
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = theme::quiet(palette);
    painter.setPen(isCurrent ? theme::accent(palette) : quiet);
    painter.setBrush(isCurrent ? QBrush(theme::accent(palette)) : Qt::NoBrush);
    const QRectF circle = QRectF(0, 0, side, side).adjusted(1, 1, -1, -1);
    painter.drawEllipse(circle);
    painter.setPen(isCurrent ? palette.color(QPalette::HighlightedText) : quiet);
    QFont font = painter.font();
    font.setPixelSize(side * 3 / 5);
    painter.setFont(font);
    painter.drawText(circle, Qt::AlignCenter, QLocale().toString(number));
    return picture;
}

StepList::StepList(const QStringList &steps, QWidget *parent) : QFrame(parent), m_steps(steps)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height();
    layout->setContentsMargins(gap / 2, gap, gap / 2, gap);
    layout->setSpacing(0);
    for (int step = 0; step < steps.size(); ++step) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("step-%1").arg(step));
        button->setText(
            QString(QLatin1Char(' ') + QString(steps.at(step)).replace(u'&', QLatin1String("&&"))));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({gap * 5 / 4, gap * 5 / 4});
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(gap * 2);
        connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT wanted(step); });
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    layout->addStretch();
    QFont bold = font();
    bold.setBold(true);
    int widest = 0;
    for (const QString &step : steps)
        widest = std::max(widest, QFontMetrics(bold).horizontalAdvance(step));
    setFixedWidth(widest + gap * 5); // as wide with any step current
    draw();
}

void StepList::show(int current, int reached)
{
    m_current = current;
    m_reached = reached;
    draw();
}

void StepList::setTroubled(int step, bool isTroubled)
{
    m_troubled.removeAll(step);
    if (isTroubled)
        m_troubled.append(step);
    draw();
}

void StepList::draw()
{
    const int count = static_cast<int>(m_buttons.size());
    for (int step = 0; step < count; ++step) {
        QToolButton *button = m_buttons.at(static_cast<size_t>(step));
        const bool isDone = step < m_current;
        const bool isCurrent = step == m_current;
        QFont bold = font();
        bold.setBold(isCurrent);
        button->setFont(bold);
        button->setEnabled(step <= m_reached);
        QPalette colours = palette();
        colours.setColor(QPalette::Disabled, QPalette::ButtonText, theme::quiet(colours));
        button->setPalette(colours);
        const int side = button->iconSize().width();
        const bool isTroubled = isDone && m_troubled.contains(step);
        if (isTroubled)
            button->setIcon(icon(QStringLiteral("warning"), theme::text(theme::Tone::Warning, palette())));
        else if (isDone)
            button->setIcon(icon(QStringLiteral("check"), theme::text(theme::Tone::Good, palette())));
        else
            button->setIcon(numbered(step + 1, side, devicePixelRatioF(), palette(), isCurrent));
        const QString name = m_steps.at(step);
        const QString place = isTroubled  ? tr("Step %1 of %2, done, with a warning: %3")
                              : isDone    ? tr("Step %1 of %2, done: %3")
                              : isCurrent ? tr("Step %1 of %2, current: %3")
                                          : tr("Step %1 of %2, not open yet: %3");
        button->setAccessibleName(place.arg(step + 1).arg(count).arg(name));
    }
}

void StepList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace ui
