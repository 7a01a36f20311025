// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/writer.h"

namespace mime {

class Output;

/// Writes our fields and then the bytes of Message::original, all of them, unchanged and in one piece, so
/// that its SHA-256 stays checkable. The line ending is the original's first.
///
/// The exception is an original whose lines end in CR alone: GMime, IMAP servers and most readers end no line
/// there. Each CR is written as CRLF; taking the LFs away gives the original bytes, of which there is the
/// SHA-256. For that such an original must not hold any LF: throws Failure (SkipItem,
/// `SOURCE_ITEM_UNREADABLE`) at one.
///
/// Our fields end so that the first line of the original still reads as what it is: where it is no header
/// field (an mbox separator, a stray line) it becomes the value of `X-Archive-Envelope`, the last of our
/// fields; where a byte order mark spoils it, the field is repeated without the mark above.
void writePassedThrough(Output &out, const model::Message &message, const Stamp &stamp, const Opener &open);

} // namespace mime
