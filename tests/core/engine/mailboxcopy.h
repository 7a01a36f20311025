// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "target/copyheader.h"
#include "target/letter.h"

namespace support {

/// A message in Mailboxes.
struct MailboxCopy
{
    model::DeliveryKey key;
    QByteArray bytes;

    QByteArray receipt() const { return "memory " + key.toHex(); } ///< as list() gives it

    /// Beside the letter, in that folder, as the copies tell by their headers.
    target::Found::Content content(const target::Letter &letter, const std::vector<MailboxCopy> &folder) const
    {
        using Content = target::Found::Content;
        const QByteArray digest = target::sourceDigestIn(bytes);
        if (digest.isEmpty() || letter.sourceDigest.isEmpty() || digest == letter.sourceDigest)
            return Content::Same;
        const bool isThere = std::ranges::any_of(folder, [&](const MailboxCopy &each) {
            return target::sourceDigestIn(each.bytes) == letter.sourceDigest;
        });
        return isThere ? Content::Elsewhere : Content::Other;
    }
};

} // namespace support
