// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "model/itemkey.h"

/// Names in the archive (contract section 4). A message is `<delivery key, 32 hex>.chancery,S=<bytes>:2,S`;
/// what stands before the flags is its base name, which servers keep, and our receipt for it.
namespace maildir {

#ifdef Q_OS_WIN
inline constexpr char16_t flagSeparator = u';';
#else
inline constexpr char16_t flagSeparator = u':';
#endif

/// The folder of a mailbox: its address in lower case, every byte outside `a-z 0-9 @ . _ + - ' & = ~ ! # $`
/// and a leading dot as %XX. Throws Failure (SkipItem, `MAILBOX_NOT_FOUND`) for an address that gives no
/// name or one longer than a file name can be.
QString mailboxFolderName(const QString &mailbox);

QString baseName(const model::DeliveryKey &key, qint64 size);

/// The name of a message in tmp: its base name, and what makes it a writer's own, 16 hex digits.
QString temporaryName(const QString &base, const QByteArray &token);

/// Whether a file in tmp has a name that this program gave; earlier versions gave the base name alone.
bool isTemporaryOfOurs(const QString &name);

/// The name a message is delivered under: its base name, read (Seen).
QString deliveredName(const QString &base);

/// The base name of a file: without flags.
QString baseOf(const QString &fileName);

/// The delivery key that a file name starts with, whatever follows.
std::optional<model::DeliveryKey> keyAtStart(const QString &fileName);

/// The delivery key of a base name that this program gave; absent for a name of anyone else's.
std::optional<model::DeliveryKey> keyOfOurs(const QString &base);

} // namespace maildir
