// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/widgets/prompts.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class FieldForm;
class InlineMessage;
class SignInButton;
class TestPanel;

/// Adds an archive account, or edits one: kind, name and the fields of the kind and its staging. Once it is
/// stored it is tested; what the test finds can be mended here. Deletes itself when closed.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);
    AccountDialog(Desk &desk, Prompts &prompts, const model::AccountConfig &account,
                  QWidget *parent = nullptr);

    /// Not while it is being saved: nobody would hear what came of it.
    void done(int result) override;

    void test(); ///< as it is stored; not of one that is not

Q_SIGNALS:
    void added(const QString &name);
    void changed(const QString &name);

private:
    void build(Prompts &prompts);
    void addNameAndKind(QVBoxLayout *column);
    void addSignIn(Prompts &prompts, QVBoxLayout *column);
    QWidget *buttonLine();
    void showKind();
    void chooseKind();
    void save();
    void take(const engine::Answer<model::AccountConfig> &answer, const engine::Secrets &sent);
    bool showFailure(const base::Failure &failure);
    void correct();
    void onTested(bool hasPassed);
    void showButtons();

    Desk &m_desk;
    std::optional<model::AccountConfig> m_account; ///< as it is stored
    QComboBox *m_kind = nullptr;
    QByteArray m_shownKind; ///< whose fields the form has
    QLabel *m_description = nullptr;
    QLineEdit *m_name = nullptr;
    InlineMessage *m_nameError = nullptr;
    FieldForm *m_form = nullptr;
    InlineMessage *m_message = nullptr;
    SignInButton *m_signIn = nullptr;
    TestPanel *m_test = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isEdited = false; ///< something is neither stored nor being saved
    bool m_isSaving = false;
    bool m_hasFailed = false;    ///< the last test of what is stored
    bool m_isCorrecting = false; ///< that was asked for, nothing was changed yet
};

} // namespace ui
