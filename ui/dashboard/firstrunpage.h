// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/check.h"
#include "ui/models/desk.h"

class QLabel;
class QPushButton;

namespace ui {

class CheckList;

/// What an empty data folder shows: what Chancery is for, whether this machine is fit for it, and the two
/// ways to begin.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(Desk &desk, QWidget *parent = nullptr);

    void look(); ///< at the machine, in the background
    QWidget *firstFocus() const;

    /// The sample data is being set up: says so, and takes no second press until it is done.
    void setSettingUp(bool isSettingUp);

Q_SIGNALS:
    void connectorWanted();
    void sampleWanted();

private:
    QWidget *makeWelcome();
    QWidget *makeChecks();
    QPushButton *makeButton(const QString &name, const QString &text);
    void show(const engine::Answer<model::Checks> &answer);

    Desk &m_desk;
    QPushButton *m_add;
    QPushButton *m_sample;
    QLabel *m_sampleText;
    QPushButton *m_again;
    QLabel *m_state;
    CheckList *m_checks;
    bool m_isLooking = false;
    bool m_hadFocus = false; ///< the sample button, while it cannot be pressed
};

} // namespace ui
