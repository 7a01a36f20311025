// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "model/itemkey.h"
#include "model/message.h"

class QIODevice;

namespace mime {

/// What names an item in its message's X-Archive headers (email-format.md section 2).
struct Stamp
{
    QByteArray identity; ///< kind and source instance; only its short hash is written
    model::ItemKey key;
    QString itemId;
    QString revision; ///< `X-Archive-Item-Version`; left out when empty
    QByteArray event;
    QString originalId; ///< `X-Archive-Original-Id`; left out when empty
    QByteArray sourceDigest;
};

/// Opens the bytes of an attachment, or of Message::original; ready to read, from the start: a read gives 0
/// at the end and -1 when it fails. May throw Failure.
using Opener = std::function<std::unique_ptr<QIODevice>(const model::Attachment &)>;

/// Writes `message` as RFC 5322 / MIME to `out`: the same message always gives the same bytes, attachments
/// are streamed, memory does not grow with their size. CRLF, ASCII only, lines of at most 998 (folded at 78
/// between words). Text is cleaned of controls and lone surrogates, HTML is made safe and self-contained. A
/// message with `original` gets our headers on top and then the original bytes, untouched, with the line
/// ending the original uses (passthrough.h says what happens to a first line that is no header, and to lines
/// that end in CR alone).
///
/// Throws what `open` and the devices throw; Failure (Retry, `ATTACHMENT_UNAVAILABLE`) when the bytes of an
/// attachment are not as many as its size says; Failure (SkipItem) when the date is outside the years 1900 to
/// 9999. A failed write leaves `out` with a part of a message, which the caller cuts off. Pure otherwise; any
/// thread.
void write(const model::Message &message, const Stamp &stamp, const Opener &open, QIODevice &out);

/// The Message-ID that write() gives or keeps, without < >.
QByteArray messageIdOf(const model::Message &message, const Stamp &stamp);

} // namespace mime
