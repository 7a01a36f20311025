// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>
#include <map>
#include <vector>

#include <QHash>
#include <QJsonObject>

#include "base/guarded.h"
#include "microsoft/storedmessage.h"

namespace sandbox {

/// A folder of a mailbox.
struct MailFolder
{
    QString id;
    QString name;
    QString parent;        ///< id; empty: the root itself
    QString wellKnownName; ///< inbox, …; empty: a person's own
};

/// A message with what only the service needs of it.
struct MailMessage
{
    StoredMessage stored;
    QString currentId; ///< the id without immutable ids asked for: another one after each move
    QString folder;    ///< id
    QString changeKey;
    QJsonObject json; ///< the other properties as they came, body content too where contents are kept
    QString preview;
    base::Instant modified{};
    QByteArray mime;   ///< of messages that came as MIME
    qint64 number = 0; ///< order of arrival
    qint64 size = 0;   ///< body and attachments
};

/// A mailbox's folders and messages: a value, whose pointers and references hold until what they name is
/// removed. Not thread-safe: reached through MailStore alone.
class Mailbox
{
public:
    explicit Mailbox(QString user);

    const MailFolder *folder(const QString &idOrWellKnownName) const;
    const MailFolder *child(const QString &parent, const QString &name) const; ///< without regard to case
    std::vector<const MailFolder *> children(const QString &parent) const;     ///< in the order they came
    QString path(const QString &folder) const;                                 ///< `Inbox/Jive`
    const MailFolder &addFolder(const QString &parent, const QString &name);
    void removeFolder(const QString &id); ///< with what is in it and below it

    /// Takes ids, change key and number of its own.
    MailMessage &add(MailMessage message);
    MailMessage *message(const QString &id); ///< by immutable or current id
    void remove(const MailMessage &message);
    void move(MailMessage &message, const QString &folder);
    void addAttachment(MailMessage &message, StoredAttachment attachment); ///< gives it its id
    void removeAttachment(MailMessage &message, const QString &id);
    void touch(MailMessage &message, base::Instant now); ///< another change key

    const std::map<qint64, MailMessage> &messages() const { return m_messages; }
    /// The messages with that Message-ID or named property's value, as `find` keys; in order.
    std::vector<const MailMessage *> withMessageId(const QString &messageId) const;
    std::vector<const MailMessage *> withArchiveKey(const QString &key) const;
    qint64 messagesIn(const QString &folder) const;
    qint64 bytes() const { return m_bytes; }
    const QString &user() const { return m_user; }

private:
    QString newId(QByteArrayView prefix);
    std::vector<const MailMessage *> numbered(QList<qint64> numbers) const;

    QString m_user;
    std::list<MailFolder> m_folders;
    std::map<qint64, MailMessage> m_messages;
    QHash<QString, qint64> m_byId;
    QMultiHash<QString, qint64> m_byMessageId;
    QMultiHash<QString, qint64> m_byArchiveKey;
    QHash<QString, qint64> m_inFolder;
    qint64 m_last = 0;
    qint64 m_ids = 0;
    qint64 m_bytes = 0;
};

} // namespace sandbox
