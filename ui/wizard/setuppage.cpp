// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setuppage.h"

#include <algorithm>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/quietlabel.h"
#include "ui/wizard/accountdialog.h"
#include "ui/wizard/draftkeeper.h"
#include "ui/wizard/parts.h"
#include "ui/wizard/terms.h"

namespace ui {

constexpr int termLines = 8;

SetUpPage::SetUpPage(DraftKeeper &keeper, Prompts &prompts, QWidget *parent)
    : StepPage(parent),
      m_keeper(keeper),
      m_prompts(prompts),
      m_terms(new QCheckBox(this)),
      m_termsError(new InlineMessage(this)),
      m_name(new QLineEdit(this)),
      m_nameError(new InlineMessage(this)),
      m_account(new CalmComboBox(this)),
      m_testAccount(new QPushButton(tr("&Test …"), this)),
      m_accountError(new InlineMessage(this))
{
    QVBoxLayout *column = scrollingColumn(this);
    if (!keeper.draft().edits) {
        addPreparations(column);
        addTerms(column);
    }
    m_terms->setVisible(!keeper.draft().edits);
    addName(column);
    addAccount(column);
    column->addStretch();
    connect(&keeper.desk(), &Desk::connectorsChanged, this, &SetUpPage::listAccounts);
}

/// Things of one matter stand closer together than the matters.
static QVBoxLayout *part(QVBoxLayout *column, QWidget *of)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(of->fontMetrics().height() / 3);
    column->addLayout(layout);
    return layout;
}

void SetUpPage::addPreparations(QVBoxLayout *column)
{
    QStringList lines;
    for (const QString &line : kindOf(m_keeper.desk(), m_keeper.draft().kind).beforeYouBegin)
        lines.append(kindText(line));
    if (lines.isEmpty())
        return;
    QVBoxLayout *layout = part(column, this);
    layout->addWidget(heading(tr("Before you begin"), this));
    layout->addWidget(bullets(lines, this));
}

void SetUpPage::addTerms(QVBoxLayout *column)
{
    QVBoxLayout *layout = part(column, this);
    layout->addWidget(heading(tr("Terms of service"), this));
    auto *text = new QPlainTextEdit(termsOfService(), this);
    text->setObjectName(QStringLiteral("terms"));
    text->setAccessibleName(tr("Terms of service"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * termLines);
    layout->addWidget(text);
    m_terms->setObjectName(QStringLiteral("acceptTerms"));
    m_terms->setText(tr("I &accept the terms of service"));
    layout->addWidget(m_terms);
    m_termsError->setObjectName(QStringLiteral("termsError"));
    layout->addWidget(m_termsError);
    connect(m_terms, &QCheckBox::clicked, m_termsError, &InlineMessage::clear);
    connect(m_terms, &QCheckBox::clicked, this, &SetUpPage::edited);
}

void SetUpPage::addName(QVBoxLayout *column)
{
    QVBoxLayout *layout = part(column, this);
    m_name->setObjectName(QStringLiteral("name"));
    QLabel *label = labelOf(tr("Na&me of the connector"), m_name, this);
    label->setTextFormat(Qt::AutoText);
    layout->addWidget(label);
    layout->addWidget(m_name);
    m_nameError->setObjectName(QStringLiteral("nameError"));
    layout->addWidget(m_nameError);
    layout->addWidget(new QuietLabel(
        tr("Tables, logs and the audit trail use it. No two connectors have the same name."), this));
    connect(m_name, &QLineEdit::textEdited, m_nameError, &InlineMessage::clear);
    connect(m_name, &QLineEdit::textEdited, this, &SetUpPage::edited);
}

void SetUpPage::addAccount(QVBoxLayout *column)
{
    QVBoxLayout *layout = part(column, this);
    m_account->setObjectName(QStringLiteral("account"));
    layout->addWidget(labelOf(tr("Archive acc&ount"), m_account, this));
    auto *line = new QHBoxLayout;
    auto *add = new QPushButton(tr("A&dd archive account …"), this);
    add->setObjectName(QStringLiteral("addAccount"));
    m_testAccount->setObjectName(QStringLiteral("testAccount"));
    m_testAccount->setAccessibleName(tr("Test the archive account"));
    line->addWidget(m_account, 1);
    line->addWidget(m_testAccount);
    line->addWidget(add);
    layout->addLayout(line);
    m_accountError->setObjectName(QStringLiteral("accountError"));
    layout->addWidget(m_accountError);
    layout->addWidget(new QuietLabel(
        tr("Where the messages go: the mailboxes, the directory of the people who have one, and the "
           "staging storage. Several connectors can share an account."),
        this));
    connect(m_testAccount, &QPushButton::clicked, this, &SetUpPage::testAccount);
    connect(add, &QPushButton::clicked, this, &SetUpPage::openAccountDialog);
    connect(m_account, &QComboBox::currentIndexChanged, this,
            [this] { m_testAccount->setEnabled(!m_account->currentData().toString().isEmpty()); });
    connect(m_account, &QComboBox::activated, this, [this] {
        m_wanted = m_account->currentData().toString();
        m_accountError->clear();
        Q_EMIT edited();
    });
}

void SetUpPage::load(const model::Draft &draft)
{
    m_name->setText(draft.name);
    m_terms->setChecked(draft.termsAccepted);
    choose(draft.account);
}

void SetUpPage::store(model::Draft &draft) const
{
    draft.name = m_name->text();
    draft.termsAccepted = draft.edits || m_terms->isChecked();
    draft.account = m_wanted;
}

void SetUpPage::choose(const QString &account)
{
    m_wanted = account;
    m_listed.reset();
    listAccounts();
}

/// Left alone while nothing changed: its list may be open.
void SetUpPage::listAccounts()
{
    const auto accounts = m_keeper.desk().accounts();
    QStringList names;
    for (const model::AccountConfig &account : accounts)
        names.append(account.name);
    if (names == m_listed)
        return;
    m_listed = names;
    m_account->clear();
    const bool isThere =
        std::ranges::any_of(accounts, [&](const auto &each) { return each.name == m_wanted; });
    if (!isThere)
        m_account->addItem(accounts.empty() ? tr("There is none yet") : tr("Choose one"), QString());
    for (const model::AccountConfig &account : accounts)
        m_account->addItem(account.name, account.name);
    m_account->setCurrentIndex(isThere ? m_account->findData(m_wanted) : 0);
}

void SetUpPage::openAccountDialog()
{
    auto *dialog = new AccountDialog(m_keeper.desk(), m_prompts, this);
    connect(dialog, &AccountDialog::added, this, [this](const QString &name) {
        m_accountError->clear();
        choose(name);
        Q_EMIT edited();
    });
    dialog->open();
}

/// There what is wrong can be mended as well.
void SetUpPage::testAccount()
{
    const auto accounts = m_keeper.desk().accounts();
    const auto account =
        std::ranges::find(accounts, m_account->currentData().toString(), &model::AccountConfig::name);
    if (account == accounts.end())
        return;
    auto *dialog = new AccountDialog(m_keeper.desk(), m_prompts, *account, this);
    dialog->open();
    dialog->test();
}

bool SetUpPage::isComplete()
{
    m_termsError->clear();
    m_nameError->clear();
    m_accountError->clear();
    QWidget *first = nullptr;
    if (m_account->currentData().toString().isEmpty()) {
        m_accountError->say(theme::Tone::Bad, tr("No archive account is chosen. Choose or add one."));
        first = m_account;
    }
    if (m_name->text().trimmed().isEmpty()) {
        m_nameError->say(theme::Tone::Bad, tr("The connector has no name. Enter one."));
        first = m_name;
    }
    if (!m_keeper.draft().edits && !m_terms->isChecked()) {
        m_termsError->say(theme::Tone::Bad,
                          tr("The terms of service are not accepted. Tick the box to accept them."));
        first = m_terms;
    }
    if (first)
        first->setFocus();
    return !first;
}

StepPage::Check SetUpPage::check() const
{
    return [](engine::Drafting &drafting, const model::Draft &draft) {
        drafting.checkName(draft);
    };
}

bool SetUpPage::refuse(const base::Failure &failure)
{
    if (failure.key != "INVALID_NAME" && failure.key != "NAME_IN_USE")
        return false;
    m_nameError->say({}, failure);
    m_name->setFocus();
    m_name->selectAll();
    return true;
}

QWidget *SetUpPage::firstInput()
{
    if (m_keeper.draft().edits || m_terms->isChecked())
        return m_name;
    return m_terms;
}

} // namespace ui
