// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/mapperson.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

/// More would make the list slow to open; any address can be typed.
constexpr int mailboxesListed = 5000;

MapPerson::MapPerson(QWidget *parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_mailbox(new CalmComboBox(this)),
      m_map(new QPushButton(tr("Map"), this)),
      m_back(new QPushButton(tr("Back to automatic"), this)),
      m_message(new InlineMessage(this))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setBuddy(m_mailbox);
    m_mailbox->setObjectName(QStringLiteral("mailbox"));
    m_mailbox->setAccessibleName(tr("Mailbox for the chosen person"));
    m_mailbox->setEditable(true);
    m_mailbox->setInsertPolicy(QComboBox::NoInsert);
    m_mailbox->setMinimumContentsLength(30);
    m_mailbox->completer()->setFilterMode(Qt::MatchContains);
    m_mailbox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_mailbox->lineEdit()->setPlaceholderText(tr("Address of the mailbox"));
    m_map->setObjectName(QStringLiteral("mapPerson"));
    m_map->setAutoDefault(false);
    m_back->setObjectName(QStringLiteral("unmapPerson"));
    m_back->setAutoDefault(false);
    m_back->setToolTip(tr("Takes the mapping by hand out; the address decides again"));
    connect(m_map, &QPushButton::clicked, this, &MapPerson::map);
    connect(m_mailbox->lineEdit(), &QLineEdit::returnPressed, this, &MapPerson::map);
    connect(m_mailbox, &QComboBox::editTextChanged, m_message, &InlineMessage::clear);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT unmapped(m_person); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_name);
    row->addWidget(m_mailbox, 1);
    row->addWidget(m_map);
    row->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_message);
    show(nullptr);
}

void MapPerson::setMailboxes(const QStringList &mailboxes, std::shared_ptr<const mapping::Resolver> directory)
{
    m_directory = std::move(directory);
    const QString text = m_mailbox->currentText();
    const int cursor = m_mailbox->lineEdit()->cursorPosition();
    m_mailbox->clear();
    m_mailbox->addItems(mailboxes.mid(0, mailboxesListed));
    m_mailbox->setEditText(text);
    m_mailbox->lineEdit()->setCursorPosition(cursor);
}

void MapPerson::show(const engine::MappedPerson *person)
{
    m_person = person ? person->sourceUser : QString();
    m_name->setText(person ? tr("Mailbox for %1:")
                                 .arg(m_person.size() > 50 ? QString(m_person.left(49) + u'…') : m_person)
                                 .replace(u'&', QLatin1String("&&"))
                           : tr("Choose a person above to map by hand."));
    m_mailbox->setEditText(person ? person->mailbox : QString());
    m_message->clear();
    for (QWidget *each : {static_cast<QWidget *>(m_mailbox), static_cast<QWidget *>(m_map)})
        each->setVisible(person);
    m_back->setVisible(person && person->byCustomMapping);
}

void MapPerson::focusOnMailbox()
{
    m_mailbox->setFocus();
    m_mailbox->lineEdit()->selectAll();
}

void MapPerson::map()
{
    const QString mailbox = m_mailbox->currentText().trimmed();
    if (mailbox.isEmpty()) {
        m_message->say(theme::Tone::Bad, tr("Enter the address of a mailbox, or choose one from the list."));
        m_mailbox->setFocus();
    } else if (m_directory && !m_directory->mailboxOf(mailbox)) {
        m_message->say(
            theme::Tone::Bad,
            tr("No mailbox of the account has the address “%1”. Check its spelling, or add the mailbox "
               "to the directory first.")
                .arg(mailbox));
        m_mailbox->setFocus();
    } else {
        Q_EMIT mapped(m_person, mailbox);
    }
}

} // namespace ui
