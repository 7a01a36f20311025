// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "ui/models/mappingwork.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class InlineMessage;

/// Gives one person a mailbox by hand, or takes that back. What is wrong with the mailbox stands beside it.
class MapPerson : public QWidget
{
    Q_OBJECT

public:
    explicit MapPerson(QWidget *parent = nullptr);

    void setMailboxes(const QStringList &mailboxes, std::shared_ptr<const mapping::Resolver> directory);
    void show(const engine::MappedPerson *person); ///< null: nobody is chosen
    void focusOnMailbox();

Q_SIGNALS:
    void mapped(const QString &sourceUser, const QString &mailbox);
    void unmapped(const QString &sourceUser); ///< back to the automatic mapping

private:
    void map();

    std::shared_ptr<const mapping::Resolver> m_directory;
    QString m_person;
    QLabel *m_name;
    QComboBox *m_mailbox;
    QPushButton *m_map;
    QPushButton *m_back;
    InlineMessage *m_message;
};

} // namespace ui
