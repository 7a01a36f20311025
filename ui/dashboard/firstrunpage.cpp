// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/firstrunpage.h"

#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "engine/machine.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/quietlabel.h"

namespace ui {

FirstRunPage::FirstRunPage(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_add(makeButton(QStringLiteral("addFirstConnector"), tr("Add connector"))),
      m_sample(makeButton(QStringLiteral("trySample"), tr("Try with sample data"))),
      m_sampleText(new QuietLabel({}, this)),
      m_again(makeButton(QStringLiteral("checkAgain"), tr("Check again"))),
      m_state(new QuietLabel(tr("Checking …"), this)),
      m_checks(new CheckList(this))
{
    setObjectName(QStringLiteral("firstRun"));
    m_add->setDefault(true);
    m_sample->setAutoDefault(true);
    connect(m_add, &QPushButton::clicked, this, &FirstRunPage::connectorWanted);
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleWanted);
    connect(m_again, &QPushButton::clicked, this, &FirstRunPage::look);
    auto *column = new QWidget(this);
    const int unit = fontMetrics().averageCharWidth();
    column->setMaximumWidth(unit * 90);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(unit * 3, unit * 3, unit * 3, unit * 3);
    layout->setSpacing(unit * 3);
    layout->addStretch(1);
    layout->addWidget(makeWelcome());
    layout->addWidget(makeChecks());
    layout->addStretch(2);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *middle = new QWidget(scroll);
    auto *centring = new QHBoxLayout(middle);
    centring->setContentsMargins(0, 0, 0, 0);
    centring->addStretch(1);
    centring->addWidget(column, 100);
    centring->addStretch(1);
    scroll->setWidget(middle);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setSettingUp(false);
}

QPushButton *FirstRunPage::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

static QFont scaled(QFont font, qreal by)
{
    font.setPointSizeF(font.pointSizeF() * by);
    return font;
}

QWidget *FirstRunPage::makeWelcome()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Welcome to Chancery"), box);
    title->setFont(scaled(title->font(), 1.8));
    auto *text = new QLabel(tr("Chancery reads messages of other systems and archives a copy of each in the "
                               "mailbox of everyone who took part. A connector says which source to read and "
                               "where the mailboxes are; four short steps set one up."),
                            box);
    text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_sample);
    buttons->addStretch();
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(fontMetrics().height());
    layout->addLayout(buttons);
    layout->addWidget(m_sampleText);
    return box;
}

QWidget *FirstRunPage::makeChecks()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("This machine"), box);
    title->setFont(scaled(title->font(), 1.2));
    layout->addWidget(title);
    layout->addWidget(m_state);
    layout->addWidget(m_checks);
    layout->addWidget(m_again, 0, Qt::AlignLeading);
    return box;
}

QWidget *FirstRunPage::firstFocus() const
{
    return m_add;
}

/// The keyboard stays where it was: a button that cannot be pressed hands it on.
void FirstRunPage::setSettingUp(bool isSettingUp)
{
    m_hadFocus = isSettingUp ? m_sample->hasFocus() : m_hadFocus;
    m_sample->setEnabled(!isSettingUp);
    if (!isSettingUp && std::exchange(m_hadFocus, false))
        m_sample->setFocus();
    m_sampleText->setText(
        isSettingUp ? tr("Setting up the sample connectors …")
                    : tr("The sample data comes with Chancery: signed files and a chat server's database, "
                         "read without a network and archived in a folder below the data folder."));
}

void FirstRunPage::look()
{
    if (m_isLooking) // the button stays enabled: a disabled one hands the keyboard on
        return;
    m_isLooking = true;
    m_state->setText(tr("Checking …"));
    m_state->show();
    m_desk.ask(
        this,
        [&environment = m_desk.environment()](const base::Stop &) {
            return engine::checkMachine(environment);
        },
        [this](const engine::Answer<model::Checks> &answer) { show(answer); });
}

void FirstRunPage::show(const engine::Answer<model::Checks> &answer)
{
    m_isLooking = false;
    m_state->setVisible(!answer);
    if (answer)
        m_checks->show(*answer.value);
    else
        m_state->setText(answer.failure->text);
}

} // namespace ui
