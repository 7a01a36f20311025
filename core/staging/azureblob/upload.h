// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/azureblob/crew.h"

class QIODevice;

namespace azureblob {

/// What is read of content, sent and read back at a time; what is not larger is one blob put in one go.
inline constexpr qint64 pieceBytes = 8 << 20;

/// Stores `content` as the blob `name`: in one go, or in blocks that become a blob once all of them are there
/// and the whole is known to have the size and SHA-256 of `wanted`. Reads the content once, a piece at a
/// time; blocks are sent beside each other by `crew`, so that one piece more than it works on is in memory.
/// Blocks that an earlier attempt left are not sent again. Throws staging::segmentDamaged(`segment`) for
/// content that is none of it, before there is a blob.
void upload(BlobClient &client, Crew &crew, const QByteArray &segment, const QString &name,
            QIODevice &content, const BlobFacts &wanted, const base::Stop &stop);

} // namespace azureblob
