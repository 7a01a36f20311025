// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "archive/verifiedarchive.h"
#include "model/attachment.h"

namespace xip {

/// Where bytes are: in which archive, by its content, and where in it.
struct Locator
{
    QByteArray content; ///< SHA-256 of the archive file, 32 raw bytes
    QString file;       ///< what the archive file was called when it was read
    qint64 member = -1; ///< index of the member
    qint64 offset = 0;  ///< in the member
    qint64 length = 0;

    QByteArray encoded() const;

    /// Throws itemFailure (`ATTACHMENT_UNAVAILABLE`) for what encoded() did not make.
    static Locator decoded(const QByteArray &text);
};

/// What SourceItem::record holds: a line of JSON with what only the archive knows, then the source's own
/// bytes. Everything that convert() needs, so that it can be repeated after the archive is gone.
struct Record
{
    enum class Format { Mail, Json, Xml, Csv, Dump, File };

    Format format = Format::File;
    /// Where it was found, for people; no part of the item or of its message.
    struct Origin
    {
        QString archive;
        QString member;
        qint64 line = 0; ///< in the member, from 1; 0: not known

        QString words() const; ///< empty when the member is
    };
    Origin origin;
    std::optional<archive::Signer> signer; ///< absent: unsigned
    bool hasFileTime = false; ///< sentAt is the file's time: neither the item nor a signature told one
    std::vector<model::Attachment> attachments;
    QByteArray troubleKey; ///< not empty: this cannot be converted, and why
    QString troubleText;
    QString troubleFix;
    QByteArray bytes; ///< the header part of an e-mail; the record's own bytes; empty for a file

    QByteArray encoded() const;

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for what encoded() did not make.
    static Record decoded(const QByteArray &text);
};

} // namespace xip
