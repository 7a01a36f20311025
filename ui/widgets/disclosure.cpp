// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/disclosure.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

Disclosure::Disclosure(const QString &title, QWidget *parent)
    : QWidget(parent), m_heading(new QToolButton(this)), m_content(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_content);
    m_heading->setObjectName(QStringLiteral("disclosure"));
    m_heading->setText(title);
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    connect(m_heading, &QToolButton::toggled, this, &Disclosure::follow);
    follow(false);
}

void Disclosure::follow(bool isOpen)
{
    const Qt::ArrowType closed = layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
    m_heading->setArrowType(isOpen ? Qt::DownArrow : closed);
    m_heading->setAccessibleDescription(isOpen ? tr("Open") : tr("Closed"));
    m_content->setVisible(isOpen);
}

void Disclosure::setOpen(bool isOpen)
{
    m_heading->setChecked(isOpen);
}

bool Disclosure::isOpen() const
{
    return m_heading->isChecked();
}

} // namespace ui
