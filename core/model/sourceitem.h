// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/clock.h"
#include "model/attachment.h"

namespace model {

/// One thing of a source: `id` is unique in `container`.
struct ItemName
{
    QString container;
    QString id;

    bool operator==(const ItemName &) const = default;
};

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

    /// An earlier version, or what is deleted, as a source gives it afterwards: it may lack what it had while
    /// it stood there, so that with a known key and revision another digest is no news.
    bool isPast = false;

    /// Of several messages in one: each of them. Who gets this one has their first versions.
    std::vector<ItemName> covers = {};

    bool operator==(const SourceItem &) const = default;
};

} // namespace model
