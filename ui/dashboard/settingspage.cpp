// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/settingspage.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/dashboard/accountlist.h"
#include "ui/dashboard/personalsettings.h"
#include "ui/dashboard/programsettings.h"
#include "ui/widgets/heading.h"

namespace ui {

SettingsPage::SettingsPage(Desk &desk, Prompts &prompts, QWidget *parent)
    : Page(parent),
      m_personal(new PersonalSettings(desk, prompts, this)),
      m_accounts(new AccountList(desk, prompts, this)),
      m_program(new ProgramSettings(desk, prompts, this))
{
    QVBoxLayout *column = makeColumn();
    column->addWidget(new Heading(Heading::Level::Page, title(), this));
    column->addWidget(m_personal);
    column->addWidget(new Heading(Heading::Level::Section, tr("Archive accounts"), this));
    column->addWidget(m_accounts);
    column->addWidget(m_program);
    column->addStretch();
}

/// As wide as lines are easy to read, at the leading edge.
QVBoxLayout *SettingsPage::makeColumn()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    auto *sides = new QHBoxLayout(inside);
    auto *content = new QWidget(inside);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 110);
    sides->addWidget(content, 1000);
    sides->addStretch(1);
    scroll->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height());
    return column;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::setSurroundings(Surroundings &surroundings)
{
    m_personal->setSurroundings(surroundings);
    m_program->setSurroundings(surroundings);
}

void SettingsPage::entered()
{
    m_personal->read();
    m_program->read();
}

QWidget *SettingsPage::firstFocus()
{
    return m_personal->firstInput();
}

} // namespace ui
