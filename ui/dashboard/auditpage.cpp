// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/auditpage.h"

namespace ui {

AuditPage::AuditPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent), m_desk(desk), m_prompts(prompts)
{}

QString AuditPage::title() const
{
    return tr("Audit");
}

} // namespace ui
