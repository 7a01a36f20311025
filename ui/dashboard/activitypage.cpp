// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/activitypage.h"

namespace ui {

ActivityPage::ActivityPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts)
{}

QString ActivityPage::title() const
{
    return tr("Activity");
}

} // namespace ui
