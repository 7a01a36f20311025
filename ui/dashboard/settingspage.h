// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/surroundings.h"
#include "ui/models/desk.h"
#include "ui/widgets/page.h"
#include "ui/widgets/prompts.h"

namespace ui {

/// Settings of the whole program, made from engine::settingFields(), and how the window looks.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("settings"); }

    void setSurroundings(Surroundings &surroundings); ///< which outlive the page

private:
    Surroundings *m_surroundings = nullptr;
    Desk &m_desk;
    Prompts &m_prompts;
};

} // namespace ui
