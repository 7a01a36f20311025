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

/// One event of a conversation in an Actiance FileDump, which XIP and Symphony both meet.
struct DumpEvent
{
    enum class Kind { Message, Entered, Left, TransferStarted, TransferEnded, Unknown };

    Kind kind = Kind::Message;
    QString id; ///< MessageId; empty for other kinds
    QString loginName;
    QString address; ///< CorporateEmailID
    QString userType;
    base::Instant at;
    QString content;     ///< of an unknown one: its XML
    QString updatedType; ///< EditedOriginalMsg, EditedNewMsg, Deleted, …
    std::optional<base::Instant> updatedAt;
    QString editedNewId;
    QString previews;
    QString userFileName;
    QString fileName; ///< path inside the archive
    QString status;
    QString more;    ///< what stands under other names, or a second time, a line each: `Subject: words`
    QString trouble; ///< not empty: it cannot be read whole, in which line and why; the rest of it is there
};

struct DumpConversation
{
    QString perspective;
    QString roomId;
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;
    std::vector<DumpEvent> events; ///< in document order
    bool isCut = false;            ///< it has more events, or more text, than is read of one
};

/// Streams an XML FileDump: calls `each` once a conversation, also for what stands before a break. Times are
/// seconds, milliseconds (1e11 and above) or ISO 8601; an event's that is none or missing is its trouble, a
/// conversation's own an absent one.
///
/// What is said vanishes nowhere: an event keeps it in `more`, but for InternalFlag, CompanyName and
/// ConversationID; elsewhere an element that has words, or words alone, are an event of kind Unknown with
/// trouble, beside conversations in one of its own. Attributes are read of events and unknown elements,
/// without those that have a prefix.
///
/// Bounded: depth 32, text 16 MiB, 100,000 events and about 32 MiB of text a conversation. Throws Failure
/// (SkipItem, `SOURCE_ITEM_UNREADABLE`) with the line on malformed XML, a DTD or one of the first two bounds.
void readFileDump(QIODevice &device, const std::function<void(DumpConversation)> &each);

} // namespace mime
