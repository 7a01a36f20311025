// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace maildir {

/// Adds a folder (`INBOX.XIP`, modified UTF-7) to the mailbox's list of subscribed ones, the file
/// `subscriptions` that Dovecot keeps beside it, in whichever of its two forms the file is in; so that mail
/// clients, which mostly show subscribed folders only, show it. Durable. Throws Failure (Area::Storage).
void subscribe(const QString &mailboxFolder, const QString &name);

} // namespace maildir
