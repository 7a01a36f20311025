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

/// Around the cell that has the keyboard.
constexpr int ring = 2;

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

/// In the colour of the cell's text, which shows on its ground, chosen or not.
static void drawCellRing(const QStyleOption *option, QPainter *painter)
{
    const bool isChosen = option->state & QStyle::State_Selected;
    const auto role = isChosen ? QPalette::HighlightedText : QPalette::Text;
    QPen pen(option->palette.color(role), ring);
    pen.setJoinStyle(Qt::MiterJoin);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2));
    painter->restore();
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element == PE_FrameFocusRect && (option->state & State_Item)) {
        drawCellRing(option, painter);
        return;
    }
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

/// The whole cell: Fusion's is as large as the text, which a ring would touch.
QRect OutlineStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    return element == SE_ItemViewItemFocusRect ? option->rect
                                               : QProxyStyle::subElementRect(element, option, widget);
}

} // namespace ui
