// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace target {

/// The name of a mailbox folder that IMAP servers, Maildir++ and file systems all take, for any text an admin
/// may type: never empty, one level (`.`, `/`, `\` and `^`, which servers use as separators, and `%` and `*`,
/// which LIST takes for patterns, become `_`), no control or direction characters, at most 100 bytes in
/// modified UTF-7. A text that had to be changed gets a short hash at its end, so that two different texts
/// stay two folders; blanks around a text and its Unicode form (NFC) do not count. The same for ever.
QString safeFolderName(const QString &text);

/// As mailbox names travel in IMAP (RFC 3501, 5.1.3) and stand in Maildir++.
QByteArray modifiedUtf7(const QString &name);

} // namespace target
