// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QIODevice>

#include "mime/reader.h"
#include "target/target.h"

namespace microsoft365 {

/// A letter taken apart: what it says, and the files that go with it. Held in memory when it is small, else
/// in a temporary file in `scratch` (empty: the system's folder for such), which is gone with the object.
///
/// A message whose bytes JSON cannot keep (an e-mail that was passed through, a body that is too long for one
/// request) also carries itself as `original.eml`.
class OpenedLetter
{
public:
    /// Bytes of a text body that one request can take with all that stands beside it.
    static constexpr qint64 bodyLimit = 1'200'000;

    struct Part
    {
        QString name; ///< never empty
        QByteArray mediaType;
        QByteArray contentId;  ///< without < >
        bool isInline = false; ///< shown by the HTML
        qint64 size = 0;

        bool operator==(const Part &) const = default;
    };

    /// Throws what the letter's open() throws; Failure `MESSAGE_UNREADABLE`: SkipItem when it gives another
    /// number of bytes than its size says, Retry when it breaks off; `SOURCE_ITEM_UNREADABLE` (SkipItem) when
    /// it is no e-mail; Storage when there is no room.
    OpenedLetter(const target::Letter &letter, const QString &scratch);

    const mime::Headers &headers() const { return m_parsed.headers; }
    const QString &text() const { return m_parsed.text; }
    const QString &html() const { return m_parsed.html; }
    const std::vector<Part> &parts() const { return m_parts; }
    qint64 partsSize() const;

    /// The header part as far as it is ours: all of it, but of an e-mail passed through what stands above it.
    const QByteArray &ownHeaders() const { return m_ownHeaders; }

    /// The part `original.eml` is the whole message, with our fields on top.
    bool hasOwnFieldsInOriginal() const { return m_originalAt == 0; }

    /// Of a part's bytes. Throws like read().
    QByteArray sha256(size_t part);

    /// Up to `length` bytes of a part from `offset` on. Throws Failure (Storage) when they cannot be read.
    QByteArray read(size_t part, qint64 offset, qint64 length);

private:
    std::unique_ptr<QIODevice> emptyDevice(qint64 size) const;
    void copy(const target::Letter &letter);
    void addOriginal();

    QString m_scratch;
    std::unique_ptr<QIODevice> m_bytes;
    std::unique_ptr<QIODevice> m_partBytes; ///< of all but an `original.eml`, one behind the other
    mime::Parsed m_parsed;
    QByteArray m_ownHeaders;
    std::vector<Part> m_parts;
    qint64 m_originalAt = -1; ///< in m_bytes; below zero: the last part is one like any
};

} // namespace microsoft365
