// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "mime/filedump.h"
#include "model/person.h"

namespace mime {

/// A message or a file transfer of an Actiance FileDump, with those who were in the room at that moment.
struct DumpItem
{
    QString room;
    QString topic; ///< what the dump calls the conversation
    std::optional<base::Instant> start;
    QString id; ///< empty: a file transfer, which has none
    QByteArray event = "post";
    QString originalId;
    base::Instant at;
    model::People people; ///< the author first
    QString text;
    QString filePath; ///< in the archive; empty: no file
    QString fileName;
    QString fileStatus;
    QString trouble; ///< not empty: it cannot be read whole, as DumpEvent says; then `at` may be 1970

    /// What a message of it says: its text, or how a transfer went and then its text.
    QString words() const;

    QByteArray encoded() const;
    static DumpItem decoded(const QByteArray &json);

    /// Over what the source said, so that a later dump of the same message gives the same: marks that were
    /// put on it afterwards (edited since) are no part of it, nor is how this program writes it down.
    QByteArray digest() const;
};

/// Calls `each` with the items of a conversation, in its order. Who came or left is one only when more is
/// said of it, or it cannot be read whole.
void forEachItem(const DumpConversation &conversation, const std::function<void(const DumpItem &)> &each);

} // namespace mime
