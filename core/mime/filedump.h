// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "model/person.h"

class QIODevice;

namespace mime {

/// One conversation of an Actiance FileDump (symphony.md section 3.1; XIP and Symphony both meet it).
struct DumpEvent
{
    enum class Kind { Message, Entered, Left, TransferStarted, TransferEnded };

    Kind kind = Kind::Message;
    QString id; ///< MessageId; empty for other kinds
    QString loginName;
    QString address; ///< CorporateEmailID
    QString userType;
    base::Instant at;
    QString content;
    QString updatedType; ///< EditedOriginalMsg, EditedNewMsg, Deleted, …
    std::optional<base::Instant> updatedAt;
    QString editedNewId;
    QString previews;
    QString userFileName;
    QString fileName; ///< path inside the archive
    QString status;
    QString trouble; ///< not empty: a time of it cannot be read, and why; what could be read is there
};

struct DumpConversation
{
    QString perspective;
    QString roomId;
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;
    std::vector<DumpEvent> events; ///< in document order
    bool isCut = false;            ///< it has more events than are read of one
};

/// What a value does that cannot be read, or a conversation of too many events: ends the reading, or is said
/// of its event or conversation alone (DumpEvent::trouble, DumpConversation::isCut).
enum class BadValues { Refuse, Mark };

/// Streams an XML FileDump: calls `each` once a conversation. Unknown elements are skipped; times in seconds
/// or milliseconds (1e11 and above). Bounded: depth 32, text 16 MiB, 100,000 events a conversation. Throws
/// Failure (SkipItem, `SOURCE_ITEM_UNREADABLE`) with the line on malformed XML, a DTD or a broken bound, and
/// unless bad values are marked on a missing time. Marked, a conversation's own bad time is an absent one.
void readFileDump(QIODevice &device, const std::function<void(DumpConversation)> &each,
                  BadValues badValues = BadValues::Refuse);

} // namespace mime
