// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include "ui/widgets/breakable.h"
#include "ui/widgets/icons.h"

namespace ui {

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("inlineMessage"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setObjectName(QStringLiteral("closeMessage"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::clear);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    setClosable(false);
    hide();
}

void InlineMessage::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

void InlineMessage::say(theme::Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(breakable(text));
    m_text->setAccessibleName(text);
    colour();
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InlineMessage::say(const QString &what, const base::Failure &failure)
{
    QStringList parts{what, failure.text, failure.fix};
    parts.removeAll(QString());
    say(theme::Tone::Bad, parts.join(u' '));
}

void InlineMessage::clear()
{
    m_text->clear();
    hide();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::colour()
{
    QPalette colours = parentWidget() ? parentWidget()->palette() : palette();
    const QColor text = theme::text(m_tone, colours);
    colours.setColor(QPalette::Window, theme::ground(m_tone, colours));
    colours.setColor(QPalette::WindowText, text);
    setPalette(colours);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const bool isTrouble = m_tone == theme::Tone::Bad || m_tone == theme::Tone::Warning;
    const QString name = isTrouble                     ? QStringLiteral("warning")
                         : m_tone == theme::Tone::Good ? QStringLiteral("check")
                                                       : QStringLiteral("info");
    m_icon->setPixmap(icon(name, text).pixmap(side));
    m_close->setIcon(icon(QStringLiteral("close"), text));
}

void InlineMessage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace ui
