// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/dashboard/surroundings.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace ui {

class InlineMessage;

/// How the window looks and speaks, when it starts and where its data lies. Each counts as soon as it is
/// chosen.
class PersonalSettings : public QWidget
{
    Q_OBJECT

public:
    PersonalSettings(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    void setSurroundings(Surroundings &surroundings); ///< which outlive it
    void read();                                      ///< what may have been changed elsewhere

    QWidget *firstInput() const;

private:
    QComboBox *addChoice(QFormLayout *form, const QString &name, const QString &label);
    QWidget *makeFolderRow();
    void setTheme();
    void setLanguage();
    void setStartsAtSignIn(bool isOn);

    Desk &m_desk;
    Prompts &m_prompts;
    Surroundings *m_surroundings = nullptr;
    QComboBox *m_theme;
    QComboBox *m_language;
    QCheckBox *m_start;
    InlineMessage *m_message;
};

} // namespace ui
