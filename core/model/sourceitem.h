// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/clock.h"
#include "model/attachment.h"

namespace model {

/// One thing as the source returned it: a message, a post, an edit, a deletion.
struct SourceItem
{
    QString container; ///< the place in the source that the id is unique in; may be empty
    QString id;        ///< the source's own id
    QString revision;  ///< the source's version; empty: the first
    QByteArray digest; ///< SHA-256 (32 raw bytes) of what the source returned, attachments' digests included
    QByteArray event = "post"; ///< post, reply, edit, delete, join, leave, file, attachment
    QString originalId;        ///< of an edit or deletion: the id of the item it is about
    base::Instant sentAt;      ///< the source's time

    /// The source's record, or its header part when `recordAt` holds the whole; what convert() reads.
    QByteArray record;

    /// Where Source::open() finds the whole record when it is too large for `record`.
    std::optional<Attachment> recordAt;

    bool operator==(const SourceItem &) const = default;
};

} // namespace model
