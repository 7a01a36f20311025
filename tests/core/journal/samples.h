// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digest.h"
#include "journal/capture.h"

inline const QString alice = QStringLiteral("alice@example.com");
inline const QString bob = QStringLiteral("bob@example.com");
inline const QString carol = QStringLiteral("carol@example.com");

/// Items, copies and outcomes as tests put them into a journal.
class Samples
{
public:
    static QByteArray identity() { return "xip"; }
    static QByteArray segment(char which = 'a') { return QByteArray(32, which); }

    static journal::NewDelivery copy(const model::ItemKey &item, const QString &mailbox)
    {
        return {.mailbox = mailbox, .key = model::deliveryKey(item, mailbox), .sourceUser = mailbox};
    }

    static journal::NewDelivery settledCopy(const model::ItemKey &item, const QString &sourceUser,
                                            model::Outcome::State state, const QByteArray &reason)
    {
        return {.key = model::deliveryKey(item, QString()),
                .sourceUser = sourceUser,
                .settled =
                    model::Outcome{.state = state, .reason = reason, .text = QString::fromLatin1(reason)}};
    }

    static journal::NewDelivery unmapped(const model::ItemKey &item, const QString &sourceUser)
    {
        return settledCopy(item, sourceUser, model::Outcome::State::Parked, "USER_NOT_MAPPED");
    }

    /// An item of 100 bytes for these mailboxes.
    static journal::CapturedItem item(const QString &id, const QStringList &mailboxes,
                                      const QString &container = QStringLiteral("room"),
                                      const QString &revision = {})
    {
        journal::CapturedItem captured;
        captured.item = {.container = container,
                         .id = id,
                         .revision = revision,
                         .digest = base::Digest::sha256(id.toUtf8()),
                         .sentAt = *base::fromIso(u"2026-11-19T10:00:00Z")};
        captured.key = model::itemKey(identity(), captured.item);
        captured.entry = {.segment = segment(), .offset = 512, .length = 100, .sha256 = captured.item.digest};
        captured.messageId = model::messageIdOf(identity(), captured.key);
        for (const QString &mailbox : mailboxes) {
            captured.people.push_back({.name = mailbox.section(u'@', 0, 0), .address = mailbox});
            captured.deliveries.push_back(copy(captured.key, mailbox));
        }
        return captured;
    }

    static model::Outcome imported()
    {
        return {.state = model::Outcome::State::Imported, .receipt = "new/1"};
    }
    static model::Outcome failed(const QByteArray &reason = "IMPORT_REJECTED")
    {
        return {.state = model::Outcome::State::Failed, .reason = reason, .text = QStringLiteral("Refused.")};
    }
};
