// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/check.h"
#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QPushButton;
class QTreeWidget;

namespace ui {

class CheckList;
class InlineMessage;
class SignInButton;

/// The archive accounts: who uses them, and adding, editing, testing and removing them,
/// and signing in to those that persons sign in to.
class AccountList : public QWidget
{
    Q_OBJECT

public:
    AccountList(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);
    ~AccountList() override; ///< stops a test

private:
    QPushButton *makeButton(const QString &name, const QString &text);
    void fill();
    void followSelection();
    const model::AccountConfig *selected() const;
    qsizetype usersOf(const model::AccountConfig &account) const;
    QString kindName(const model::AccountConfig &account) const;
    void add();
    void edit();
    void remove();
    void test();
    void show(const QString &name, const engine::Answer<model::Checks> &answer);

    Desk &m_desk;
    Prompts &m_prompts;
    std::vector<model::AccountConfig> m_accounts; ///< in the order of the rows
    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_test;
    QPushButton *m_remove;
    InlineMessage *m_message;
    SignInButton *m_signIn;
    CheckList *m_checks;
    base::Stop m_testing;
    bool m_isTesting = false;
};

} // namespace ui
