// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/accountlist.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/models/wording.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/titleroom.h"
#include "ui/wizard/accountdialog.h"
#include "ui/wizard/signinbutton.h"

namespace ui {

constexpr int rowsShown = 5;

AccountList::AccountList(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_prompts(prompts),
      m_list(new QTreeWidget(this)),
      m_add(makeButton(QStringLiteral("addAccount"), tr("Add …"))),
      m_edit(makeButton(QStringLiteral("editAccount"), tr("Edit …"))),
      m_test(makeButton(QStringLiteral("testAccount"), tr("Test"))),
      m_remove(makeButton(QStringLiteral("removeAccount"), tr("Remove"))),
      m_message(new InlineMessage(this)),
      m_signIn(new SignInButton(desk, prompts, *m_message, this)),
      m_checks(new CheckList(this))
{
    m_list->setObjectName(QStringLiteral("accounts"));
    m_list->setAccessibleName(tr("Archive accounts"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Used by")});
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 40);
    m_list->setColumnWidth(1, fontMetrics().averageCharWidth() * 30);
    giveTitlesRoom(*m_list->header());
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &AccountList::followSelection);
    connect(m_list, &QTreeWidget::itemActivated, this, &AccountList::edit);
    connect(m_add, &QPushButton::clicked, this, &AccountList::add);
    connect(m_edit, &QPushButton::clicked, this, &AccountList::edit);
    connect(m_test, &QPushButton::clicked, this, &AccountList::test);
    connect(m_remove, &QPushButton::clicked, this, &AccountList::remove);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_edit, static_cast<QPushButton *>(m_signIn), m_test, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_checks);
    m_message->setClosable(true);
    connect(&desk, &Desk::connectorsChanged, this, &AccountList::fill);
    fill();
}

AccountList::~AccountList()
{
    m_testing.now();
}

QPushButton *AccountList::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

qsizetype AccountList::usersOf(const model::AccountConfig &account) const
{
    return std::ranges::count_if(m_desk.connectors(), [&](const ConnectorView &view) {
        return !view.isDraft() && view.config.account == account.id;
    });
}

QString AccountList::kindName(const model::AccountConfig &account) const
{
    const auto &kinds = m_desk.environment().targetKinds;
    const auto kind = std::ranges::find(kinds, account.kind.toUtf8(), &target::TargetKind::id);
    return kind == kinds.end() ? account.kind : kindText(kind->name);
}

void AccountList::fill()
{
    const model::AccountConfig *before = selected();
    const base::AccountId chosen = before ? before->id : base::AccountId();
    m_accounts = m_desk.accounts();
    m_list->clear();
    for (const model::AccountConfig &account : m_accounts) {
        auto *item =
            new QTreeWidgetItem(m_list, {account.name, kindName(account),
                                         tr("%n connector(s)", nullptr, static_cast<int>(usersOf(account)))});
        if (account.id == chosen)
            m_list->setCurrentItem(item);
    }
    const int rows = std::clamp(static_cast<int>(m_accounts.size()), 2, rowsShown);
    const int row = m_accounts.empty() ? fontMetrics().height() * 3 / 2 : m_list->sizeHintForRow(0);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + row * rows + m_list->frameWidth() * 4);
    followSelection();
}

const model::AccountConfig *AccountList::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    if (items.isEmpty())
        return nullptr;
    const auto row = static_cast<size_t>(m_list->indexOfTopLevelItem(items.first()));
    return row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

void AccountList::followSelection()
{
    const bool hasChoice = selected();
    m_edit->setEnabled(hasChoice);
    m_test->setEnabled(hasChoice && !m_isTesting);
    m_remove->setEnabled(hasChoice);
    m_signIn->setAccount(hasChoice ? std::optional(*selected()) : std::nullopt);
}

void AccountList::add()
{
    (new AccountDialog(m_desk, m_prompts, this))->open();
}

void AccountList::edit()
{
    if (const model::AccountConfig *account = selected())
        (new AccountDialog(m_desk, m_prompts, *account, this))->open();
}

void AccountList::remove()
{
    const model::AccountConfig *account = selected();
    if (!account)
        return;
    const QString name = account->name;
    if (usersOf(*account) > 0) {
        m_message->say(
            theme::Tone::Warning,
            tr("“%1” is in use. Give its connectors another account, or delete them, first.").arg(name));
        return;
    }
    m_prompts.ask(
        this,
        {.title = tr("Remove an archive account"),
         .text = tr("“%1” and its secrets are removed from Chancery. The mailboxes and what is in them "
                    "stay.")
                     .arg(name),
         .button = tr("Remove"),
         .isDanger = true,
         .label = {},
         .value = {}},
        [this, name](const QString &) {
            m_checks->clear();
            m_desk.change(
                tr("“%1” was not removed.").arg(name),
                [name](engine::Administration &administration) { administration.removeAccount(name); });
        });
}

void AccountList::test()
{
    const model::AccountConfig *account = selected();
    if (!account)
        return;
    m_isTesting = true;
    followSelection();
    m_checks->clear();
    m_message->say(theme::Tone::Busy, tr("Testing “%1” …").arg(account->name));
    m_testing = m_desk.ask(
        this,
        [&environment = m_desk.environment(), name = account->name](const base::Stop &stop) {
            return engine::Administration(environment).testAccount(name, stop);
        },
        [this, name = account->name](const engine::Answer<model::Checks> &answer) { show(name, answer); });
}

void AccountList::show(const QString &name, const engine::Answer<model::Checks> &answer)
{
    m_isTesting = false;
    followSelection();
    if (!answer) {
        m_message->say(tr("“%1” could not be tested.").arg(name), *answer.failure);
        return;
    }
    const bool isGood = model::passed(*answer.value);
    m_message->say(isGood ? theme::Tone::Good : theme::Tone::Bad,
                   isGood ? tr("“%1” is ready.").arg(name) : tr("“%1” cannot be used like this.").arg(name));
    m_checks->show(*answer.value);
}

} // namespace ui
