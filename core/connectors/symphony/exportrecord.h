// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "model/attachment.h"
#include "model/message.h"
#include "model/sourceitem.h"

namespace symphony {

/// Container of what export files hold; of Actiance messages, with the room behind it.
inline constexpr QStringView exportContainer = u"export";

/// What the record of an item out of an export file holds: all that a message is made of, so that it can be
/// made again when the file is gone.
struct ExportRecord
{
    enum class Format { Mail, Dump, Raw };

    QByteArray identity;
    Format format = Format::Raw;
    QByteArray bytes; ///< an e-mail's header part; a mime::DumpItem, encoded; empty
    std::vector<model::Attachment> attachments;
    QString file;          ///< what the export file is called, and where in it
    QByteArray troubleKey; ///< not empty: this cannot be converted, and why
    QString troubleText;
    QString troubleFix; ///< empty: Symphony is to export that time again

    QByteArray encoded() const;

    static bool isOne(const QByteArray &bytes);

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for what encoded() did not make.
    static ExportRecord decoded(const QByteArray &bytes);
};

/// Whom a mapping can give the mailbox that Symphony's own XML is to go to.
inline constexpr QStringView xmlReader = u"symphony-xml";

/// The item as a message; pure. An e-mail stays what it is. Symphony's own XML, which has no published form,
/// is attached to a message for `xmlReader` alone: one file tells of many conversations, and whoever is named
/// in it somewhere may see a few of them.
model::Message exportedMessageOf(const model::SourceItem &item);

} // namespace symphony
