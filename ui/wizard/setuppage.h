// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/wizard/steppage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class DraftKeeper;
class InlineMessage;
class Prompts;

/// Set up: what to prepare, the terms of service, the connector's name and its archive account.
class SetUpPage : public StepPage
{
    Q_OBJECT

public:
    SetUpPage(DraftKeeper &keeper, Prompts &prompts, QWidget *parent);

    QString step() const override { return tr("Set up"); }
    QString title() const override { return tr("Set up the connector"); }
    void load(const model::Draft &draft) override;
    void store(model::Draft &draft) const override;
    bool isComplete() override;
    Check check() const override;
    bool refuse(const base::Failure &failure) override;
    QWidget *firstInput() override;

private:
    void addPreparations(QVBoxLayout *column);
    void addTerms(QVBoxLayout *column);
    void addName(QVBoxLayout *column);
    void addAccount(QVBoxLayout *column);
    void listAccounts();
    void openAccountDialog();
    void testAccount();
    void choose(const QString &account);

    DraftKeeper &m_keeper;
    Prompts &m_prompts;
    QCheckBox *m_terms;
    InlineMessage *m_termsError;
    QLineEdit *m_name;
    InlineMessage *m_nameError;
    QComboBox *m_account;
    QPushButton *m_testAccount;
    InlineMessage *m_accountError;
    QString m_wanted; ///< account; the list of them may come later
    std::optional<QStringList> m_listed;
};

} // namespace ui
