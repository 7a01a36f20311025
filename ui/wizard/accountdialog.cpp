// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/accountdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/quietlabel.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/signinbutton.h"
#include "ui/wizard/testpanel.h"

namespace ui {

AccountDialog::AccountDialog(Desk &desk, Prompts &prompts, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    build(prompts);
    setWindowTitle(tr("Add an archive account"));
}

AccountDialog::AccountDialog(Desk &desk, Prompts &prompts, const model::AccountConfig &account,
                             QWidget *parent)
    : QDialog(parent), m_desk(desk), m_account(account)
{
    build(prompts);
    setWindowTitle(tr("Archive account “%1”").arg(account.name));
    m_kind->setCurrentIndex(m_kind->findData(account.kind));
    showKind();
    m_name->setText(account.name);
    m_form->setValues(account.settings);
    m_form->setStoredSecrets(account.secretKeys);
    m_isEdited = false;
    showButtons();
}

void AccountDialog::build(Prompts &prompts)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("accountDialog"));
    // Made in the order in which Tab walks: a form puts its inputs after what was made before it.
    auto *body = new QWidget(this);
    QVBoxLayout *column = scrollingColumn(body);
    addNameAndKind(column);
    m_form = new FieldForm(prompts, this);
    column->addWidget(m_form);
    addSignIn(prompts, column);
    m_test = new TestPanel(m_desk, tr("&Test again"), this);
    column->addWidget(m_test);
    column->addStretch();
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("accountMessage"));
    auto *layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height();
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(body, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttonLine());
    resize(fontMetrics().averageCharWidth() * 90, gap * 34);
    connect(m_form, &FieldForm::edited, this, [this] {
        m_isEdited = true;
        m_test->forget();
        showButtons();
    });
    connect(m_test, &TestPanel::wanted, this, &AccountDialog::test);
    connect(m_test, &TestPanel::tested, this, &AccountDialog::onTested);
    showKind();
    showButtons();
    m_name->setFocus();
}

void AccountDialog::addNameAndKind(QVBoxLayout *column)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("accountName"));
    m_nameError = new InlineMessage(this);
    m_nameError->setObjectName(QStringLiteral("accountNameError"));
    m_kind = new CalmComboBox(this);
    m_kind->setObjectName(QStringLiteral("accountKind"));
    m_description = new QuietLabel({}, this);
    for (const target::TargetKind &kind : m_desk.environment().targetKinds)
        m_kind->addItem(kindText(kind.name), QString::fromUtf8(kind.id));
    const auto part = [&](const QString &label, QWidget *input, QWidget *below) {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(fontMetrics().height() / 4);
        layout->addWidget(labelOf(label, input, this));
        layout->addWidget(input);
        layout->addWidget(below);
        column->addLayout(layout);
    };
    part(tr("Na&me of the account"), m_name, m_nameError);
    part(tr("&Kind of archive"), m_kind, m_description);
    connect(m_kind, &QComboBox::activated, this, &AccountDialog::chooseKind);
    connect(m_name, &QLineEdit::textEdited, m_nameError, &InlineMessage::clear);
}

void AccountDialog::addSignIn(Prompts &prompts, QVBoxLayout *column)
{
    auto *message = new InlineMessage(this);
    message->setObjectName(QStringLiteral("signInMessage"));
    m_signIn = new SignInButton(m_desk, prompts, *message, this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_signIn);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(message);
    connect(m_signIn, &SignInButton::signedIn, this, &AccountDialog::test);
}

QWidget *AccountDialog::buttonLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_correct = new QPushButton(tr("&Edit settings"), line);
    m_correct->setObjectName(QStringLiteral("correctAccount"));
    m_close = new QPushButton(line);
    m_close->setObjectName(QStringLiteral("closeAccount"));
    m_save = new QPushButton(line);
    m_save->setObjectName(QStringLiteral("saveAccount"));
    layout->addStretch();
    layout->addWidget(m_correct);
    layout->addWidget(m_close);
    layout->addWidget(m_save);
    connect(m_close, &QPushButton::clicked, this, &AccountDialog::reject);
    connect(m_correct, &QPushButton::clicked, this, &AccountDialog::correct);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
    return line;
}

/// The same one again keeps what was typed.
void AccountDialog::chooseKind()
{
    if (m_kind->currentData().toString().toUtf8() != m_shownKind)
        showKind();
}

void AccountDialog::showKind()
{
    const QByteArray id = m_kind->currentData().toString().toUtf8();
    m_shownKind = id;
    for (const target::TargetKind &kind : m_desk.environment().targetKinds) {
        if (kind.id != id)
            continue;
        m_description->setText(kindText(kind.description));
        m_description->setVisible(!kind.description.isEmpty());
        m_form->setFields(engine::accountFields(m_desk.environment(), id));
    }
}

void AccountDialog::showButtons()
{
    const bool isStored = m_account && !m_isEdited && !m_isSaving;
    const bool isDone = isStored && !m_isCorrecting;
    m_name->setReadOnly(m_account || m_isSaving);
    m_kind->setEnabled(!m_account && !m_isSaving);
    m_test->setVisible(isStored);
    m_signIn->setAccount(isStored ? m_account : std::nullopt);
    m_correct->setVisible(isDone && m_hasFailed);
    m_save->setVisible(!isDone);
    m_save->setText(m_account ? tr("&Save and test") : tr("&Add account"));
    m_close->setText(isDone ? tr("&Done") : tr("&Cancel"));
    m_close->setEnabled(!m_isSaving);
    (isDone ? m_close : m_save)->setDefault(true);
}

void AccountDialog::save()
{
    m_message->clear();
    m_nameError->clear();
    const QString name = m_name->text().trimmed();
    const bool isFormRight = m_form->showProblems();
    if (name.isEmpty()) {
        m_nameError->say(theme::Tone::Bad, tr("The account has no name. Enter one."));
        m_name->setFocus();
    }
    if (name.isEmpty() || !isFormRight || std::exchange(m_isSaving, true))
        return;
    m_isEdited = false; // what is entered from here on is not in it
    m_isCorrecting = m_hasFailed = false;
    showButtons();
    const engine::Secrets secrets = m_form->secrets();
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), isNew = !m_account, name,
         kind = m_kind->currentData().toString(), values = m_form->values(), secrets](const base::Stop &) {
            engine::Administration administration(environment);
            if (isNew)
                administration.addAccount(name, kind, values, secrets);
            else
                administration.editAccount(name, values, secrets);
            return administration.account(name);
        },
        [this, secrets](const engine::Answer<model::AccountConfig> &answer) { take(answer, secrets); });
}

void AccountDialog::done(int result)
{
    if (!m_isSaving)
        QDialog::done(result);
}

void AccountDialog::take(const engine::Answer<model::AccountConfig> &answer, const engine::Secrets &sent)
{
    m_isSaving = false;
    if (!answer) {
        m_isEdited = true;
        showButtons();
        if (!showFailure(*answer.failure))
            m_message->say({}, *answer.failure);
        return;
    }
    const bool isNew = !m_account;
    m_account = *answer.value;
    m_form->setStoredSecrets(m_account->secretKeys, sent);
    m_desk.refresh();
    Q_EMIT m_desk.configurationChanged();
    if (isNew)
        Q_EMIT added(m_account->name);
    else
        Q_EMIT changed(m_account->name);
    showButtons();
    if (m_isEdited) // a test would be of what no longer stands here
        return;
    m_close->setFocus();
    test();
}

bool AccountDialog::showFailure(const base::Failure &failure)
{
    if (failure.key != "NAME_IN_USE" && failure.key != "INVALID_NAME")
        return false;
    m_nameError->say({}, failure);
    m_name->setFocus();
    return true;
}

void AccountDialog::test()
{
    m_test->run([&environment = m_desk.environment(), name = m_account->name](const base::Stop &stop) {
        return engine::Administration(environment).testAccount(name, stop);
    });
}

void AccountDialog::onTested(bool hasPassed)
{
    m_hasFailed = !hasPassed;
    m_isCorrecting = false;
    showButtons();
}

/// What the test found stays in sight until something is changed.
void AccountDialog::correct()
{
    m_isCorrecting = true;
    showButtons();
    if (QWidget *first = m_form->firstInput()) {
        first->setFocus(Qt::OtherFocusReason);
        scrollTo(first);
    }
}

} // namespace ui
