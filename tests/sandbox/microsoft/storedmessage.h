// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace sandbox {

/// An attachment as the mailbox keeps it.
struct StoredAttachment
{
    QString id;
    QString name;
    QString contentType;
    QString contentId;
    bool isInline = false;
    qint64 size = 0;
    QByteArray sha256;  ///< hex, of the content
    QByteArray content; ///< empty when the sandbox keeps digests only

    bool operator==(const StoredAttachment &) const = default;
};

/// A message as the mailbox keeps it, for oracles.
struct StoredMessage
{
    QString mailbox;    ///< the user's id
    QString folder;     ///< the path below the mailbox's root, as `Inbox/Jive`
    QString id;         ///< immutable id
    QString archiveKey; ///< the named property ArchiveItemKey, of any property set; empty: none
    QString internetMessageId;
    QString subject;
    QByteArray bodySha256; ///< hex, of the body's content in UTF-8
    qint64 bodySize = 0;
    bool isDraft = false;
    bool isRead = false;
    bool wasAnswered = false; ///< false: the answer that created it was cut, so its client cannot know of it
    base::Instant sent{};
    base::Instant received{};
    base::Instant created{};
    std::map<QString, QString> properties; ///< single-value extended properties, by canonical id
    std::vector<StoredAttachment> attachments;

    bool operator==(const StoredMessage &) const = default;
};

} // namespace sandbox
