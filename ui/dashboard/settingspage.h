// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/surroundings.h"
#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

class QVBoxLayout;

namespace ui {

class AccountList;
class PersonalSettings;
class ProgramSettings;

/// How the window looks, the archive accounts, and the settings of the whole program, made from
/// engine::settingFields().
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("settings"); }
    void entered() override;
    QWidget *firstFocus() override;

    void setSurroundings(Surroundings &surroundings); ///< which outlive the page

private:
    QVBoxLayout *makeColumn();

    PersonalSettings *m_personal;
    AccountList *m_accounts;
    ProgramSettings *m_program;
};

} // namespace ui
