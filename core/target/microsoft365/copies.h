// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "target/microsoft365/graphclient.h"
#include "target/target.h"

namespace microsoft365 {

/// Our copies in a mailbox folder. Found by the named property with the item key, never by Message-ID.
class Copies
{
public:
    explicit Copies(GraphClient &client) : m_client(client) {}

    /// Those of the letters, into `found`. A copy whose attachments are fewer or smaller than it says itself
    /// it has, and a draft, is incomplete. One of another content (Found::content) costs a look by the
    /// source digest besides. True: the folder is gone.
    bool find(const MailboxRef &mailbox, const QString &folderId, std::span<const target::Letter> letters,
              std::map<model::DeliveryKey, target::Found> &found, const base::Stop &stop);

    /// Every message of the folder; whether ours are whole is told as by find(). True: the folder is gone.
    bool list(const MailboxRef &mailbox, const QString &folderId,
              const std::function<void(const target::Held &)> &each, const base::Stop &stop);

    /// Whether the folder holds a message. Absent: the folder is gone.
    std::optional<bool> holdsAny(const MailboxRef &mailbox, const QString &folderId, const base::Stop &stop);

private:
    QJsonArray copiesFrom(QJsonObject page, const MailboxRef &mailbox, const base::Stop &stop);
    struct LookUp
    {
        const target::Letter *letter = nullptr;
        QByteArray address;
    };
    using Take = std::function<void(const target::Letter &, const QJsonArray &)>;
    bool lookUp(const MailboxRef &mailbox, std::span<const LookUp> all, const Take &take,
                const base::Stop &stop);

    GraphClient &m_client;
};

/// What a message resource, with its properties and attachments, says of a copy. Pure.
target::Found foundIn(const QJsonObject &message);

/// The best of several copies of one key: a complete one, else the first. Pure.
target::Found bestOf(const QJsonArray &messages);

} // namespace microsoft365
