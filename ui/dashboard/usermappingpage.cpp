// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/usermappingpage.h"

namespace ui {

UserMappingPage::UserMappingPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts)
{}

QString UserMappingPage::title() const
{
    return tr("User mapping");
}

void UserMappingPage::showPerson(base::ConnectorId id, const QString &sourceUser)
{
    Q_UNUSED(id)
    Q_UNUSED(sourceUser)
}

} // namespace ui
