// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "target/microsoft365/openedletter.h"

namespace microsoft365 {

struct MessageOptions
{
    QString itemClass;            ///< empty: none is asked for
    bool isSentForAuthor = false; ///< also the sent-representing properties are set
};

/// The message resource that creates a copy, without attachments (learn.microsoft.com/graph/api/resources/
/// message): read, no draft, with the times, thread and identity of the letter. At most five `x-` headers are
/// allowed; what else our header says becomes named properties. Nobody it names can make Graph refuse it:
/// addresses that are none are replaced by ones that say so. Pure.
QJsonObject messageJson(const OpenedLetter &opened, const target::Letter &letter,
                        const MessageOptions &options);

/// The file attachment resource.
QJsonObject attachmentJson(const OpenedLetter::Part &part, const QByteArray &bytes);

/// The recipients in the address fields of that name, as Graph takes them. Pure.
QJsonArray recipientsIn(const QByteArray &headers, const QByteArray &name);

/// `<count>:<bytes>`, see property::parts; empty when there are none.
QString partsMark(const OpenedLetter &opened);

} // namespace microsoft365
