// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/settingspage.h"

namespace ui {

SettingsPage::SettingsPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts)
{}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::setSurroundings(Surroundings &surroundings)
{
    m_surroundings = &surroundings;
}

} // namespace ui
