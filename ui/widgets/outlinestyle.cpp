// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outlinestyle.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/widgets/theme.h"

namespace ui {

/// Of Fusion's own corners.
constexpr qreal radius = 2;

static void drawOutline(const QStyleOption *option, QPainter *painter, bool isRound = false)
{
    if (!theme::isDark(option->palette))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme::outline(option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter->drawEllipse(frame);
    else
        painter->drawRoundedRect(frame, radius, radius);
    painter->restore();
}

OutlineStyle::OutlineStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

/// Fusion marks the default button by its outline.
static bool isDefault(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool hasFocus = option->state & State_HasFocus;
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)
        drawOutline(option, painter, element == PE_IndicatorRadioButton);
    else if (!hasFocus && (element == PE_FrameLineEdit || element == PE_Frame ||
                           (element == PE_PanelButtonCommand && !isDefault(option))))
        drawOutline(option, painter);
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool hasFocus = option->state & State_HasFocus;
    if (!hasFocus && (control == CC_ComboBox || control == CC_SpinBox))
        drawOutline(option, painter);
}

} // namespace ui
