// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/mailbox.h"
#include "microsoft/selection.h"

namespace sandbox {

/// A message as Graph shows it: only the selected properties, those expanded, id and etag always.
QJsonObject messageJson(const MailMessage &message, const Selection &selection, bool hasImmutableIds);

/// An attachment; its content only where the sandbox keeps contents.
QJsonObject attachmentJson(const StoredAttachment &attachment, const MailMessage &message,
                           const QStringList &select);

/// A folder with its counts.
QJsonObject folderJson(const Mailbox &mailbox, const MailFolder &folder);

/// A property of a message by its name in filters; lists of extended properties too.
QJsonValue messageProperty(const MailMessage &message, const QString &name, bool hasImmutableIds);

} // namespace sandbox
