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
    QByteArray raw;       ///< the header part as it stands, at most 16 MiB
    QByteArray messageId; ///< without < >; empty: none
    std::optional<base::Instant> date;
    std::chrono::minutes utcOffset{0};
    QString subject;

    /// From, Sender, To, Cc, Bcc, then the same as Resent-, in this order and of every field of the name,
    /// once each (by address, else name); Reply-To is not one who took part. Further authors, the sender and
    /// who sent it on are Present. IDN domains are A-labels; a word without a domain is a sourceId.
    model::People people;
    QByteArray inReplyTo;
    std::vector<QByteArray> references;

    /// All values of a header, unfolded and decoded, top first. Of our own fields the first is the valid one:
    /// an archived message may have been archived before.
    QStringList values(const QByteArray &name) const;
};

/// Reads the header part from where the device stands (the device may be read beyond it). Throws Failure
/// (SkipItem, `SOURCE_ITEM_UNREADABLE`) when this is not an e-mail: no header line, no From and no To/Cc/Bcc,
/// a NUL, more than 16 MiB of headers (our own with 10,000 recipients have to be readable), or line ends of
/// which one cannot tell what they mean (hasMixedLineEnds()). Lenient otherwise: lines may end in CR alone,
/// and a byte order mark, an mbox separator and lines that are no field are passed over.
Headers readHeaders(QIODevice &device);

/// The same for what may be in a mailbox already, or is only shown: mixed line ends are passed over too.
Headers readArchivedHeaders(QIODevice &device);

/// As readHeaders() from bytes kept earlier (Headers::raw).
Headers parseHeaders(const QByteArray &raw);

/// A part other than the texts, without its bytes. A message inside the message is one, `message/rfc822`; its
/// digest is over what GMime writes for it.
struct ParsedPart
{
    model::Attachment attachment; ///< size and sha256 are of the decoded bytes
};

/// A whole e-mail, decoded for preview, comparison and read-back. The texts are the first text/plain and
/// text/html part that are no attachments, with LF.
struct Parsed
{
    Headers headers;
    QString text;
    QString html;
    bool isTextCut = false;              ///< one of the texts was longer than asked for
    std::vector<ParsedPart> attachments; ///< inline parts included
};

/// Parses with GMime, streaming, from where the device (random access) stands; bodies above `bodyLimit` bytes
/// are cut. With `parts`, the decoded bytes of the attachments are written there, one behind the other in
/// their order. Throws like readArchivedHeaders(), and Failure (Storage) when `parts` takes no more.
Parsed parse(QIODevice &device, qint64 bodyLimit = 16 * 1024 * 1024, QIODevice *parts = nullptr);

} // namespace mime
