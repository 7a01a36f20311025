// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The MAPI properties of our messages, by the names Graph gives them (`type tag`, `type {set} Name name`).
namespace microsoft365::property {

/// The set of our own named properties. For ever: copies are found by it.
inline const QString ownSet = QStringLiteral("{6f1c2a52-3d0e-4b8a-9c57-2f4be1a7d3c9}");

/// A text property of ours.
inline QString own(const QString &name)
{
    return QStringLiteral("String %1 Name %2").arg(ownSet, name);
}

/// Hex of the item key, the same as `X-Archive-Key`.
inline const QString itemKey = own(QStringLiteral("ArchiveItemKey"));

/// `<count>:<bytes>` of the attachments that the whole copy has; absent: it has none.
inline const QString parts = own(QStringLiteral("ArchiveParts"));

/// Hex of the source digest, the same as `X-Archive-Sha256`; copies of older versions have none.
inline const QString sourceSha256 = own(QStringLiteral("ArchiveSourceSha256"));

inline const QString messageFlags = QStringLiteral("Integer 0x0E07");
inline const QString submitTime = QStringLiteral("SystemTime 0x0039");
inline const QString deliveryTime = QStringLiteral("SystemTime 0x0E06");
inline const QString inReplyTo = QStringLiteral("String 0x1042");
inline const QString references = QStringLiteral("String 0x1039");
inline const QString conversationTopic = QStringLiteral("String 0x0070");
inline const QString conversationIndex = QStringLiteral("Binary 0x0071");
inline const QString messageClass = QStringLiteral("String 0x001A");

// Who a message was sent for: name, kind of address, address, SMTP address.
inline const QString sentForName = QStringLiteral("String 0x0042");
inline const QString sentForKind = QStringLiteral("String 0x0064");
inline const QString sentForAddress = QStringLiteral("String 0x0065");
inline const QString sentForSmtp = QStringLiteral("String 0x5D02");

/// PidTagMessageFlags of a message that is no draft: submitted, and not unsent.
inline const QString notDraft = QStringLiteral("4");

} // namespace microsoft365::property
