// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "model/message.h"

class QIODevice;

namespace mime {

/// The header part of an e-mail: what mapping, threading and a header check need.
struct Headers
{
    QByteArray raw;       ///< the header part as it stands, at most 1 MiB
    QByteArray messageId; ///< without < >; empty: none
    std::optional<base::Instant> date;
    std::chrono::minutes utcOffset{0};
    QString subject;
    model::People
        people; ///< From, Sender, Reply-To is not one; To, Cc, Bcc, Resent-To/Cc, in this order, once each
    QByteArray inReplyTo;
    std::vector<QByteArray> references;

    /// All values of a header, unfolded and decoded, top first.
    QStringList values(const QByteArray &name) const;
};

/// Reads the header part from where the device stands. Throws Failure (SkipItem, `SOURCE_ITEM_UNREADABLE`)
/// when this is not an e-mail: no header line, no From and no To/Cc/Bcc, a NUL, or more than 1 MiB of
/// headers. Lenient otherwise.
Headers readHeaders(QIODevice &device);

/// The same from bytes kept earlier (Headers::raw).
Headers parseHeaders(const QByteArray &raw);

/// A whole e-mail, decoded for preview, comparison and read-back. Attachments come without their bytes.
struct ParsedPart
{
    model::Attachment attachment; ///< size and sha256 are of the decoded bytes
};

struct Parsed
{
    Headers headers;
    QString text;
    QString html;
    std::vector<ParsedPart> attachments; ///< inline parts included
};

/// Parses with GMime, streaming; bodies above `bodyLimit` bytes are cut. Throws like readHeaders().
Parsed parse(QIODevice &device, qint64 bodyLimit = 16 * 1024 * 1024);

} // namespace mime
