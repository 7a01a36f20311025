// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/writer.h"
#include "model/sourceitem.h"

namespace engine {

/// What names an item of this identity in its message.
inline mime::Stamp stampOf(const QByteArray &identity, const model::SourceItem &item)
{
    return {.identity = identity,
            .key = model::itemKey(identity, item),
            .itemId = item.id,
            .revision = model::ownRevision(item.revision),
            .event = item.event,
            .originalId = item.originalId,
            .sourceDigest = item.digest};
}

} // namespace engine
