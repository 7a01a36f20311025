// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace model {

/// A file that belongs to an item. Its bytes come from Source::open(), a stream.
struct Attachment
{
    QString name;         ///< as the source gave it; the writer cleans it
    QByteArray mediaType; ///< `type/subtype`; empty: application/octet-stream
    QByteArray contentId; ///< without < >; not empty: an inline part that the HTML refers to
    qint64 size = -1;     ///< bytes; -1: unknown until read
    QByteArray locator;   ///< what Source::open() needs; means nothing to anyone else

    /// Why the bytes are not in the message, as a reason code (`ATTACHMENT_TOO_LARGE` …). Not empty: a note
    /// stands in the message instead, with the name, the size, and sha256 and storedAt where known.
    QByteArray omittedFor;
    QByteArray sha256; ///< raw 32 bytes, where known
    QString storedAt;  ///< where the bytes of an omitted attachment are kept: `<segment id>/<entry name>`

    bool operator==(const Attachment &) const = default;
};

} // namespace model
