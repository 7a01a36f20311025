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

    QByteArray encoded() const;

    static bool isOne(const QByteArray &bytes);

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for what encoded() did not make.
    static ExportRecord decoded(const QByteArray &bytes);
};

/// The item as a message; pure. An e-mail stays what it is; Symphony's own XML names nobody whom this program
/// could read (`NO_PARTICIPANTS`), and is kept as it is.
model::Message exportedMessageOf(const model::SourceItem &item);

} // namespace symphony
