// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/record.h"
#include "model/attachment.h"

namespace chatter {

/// An item's files, and its HTML as it shows those that are images.
struct Files
{
    std::vector<model::Attachment> attachments;
    QString html;
    QStringList links; ///< what lies elsewhere, as `name: address`
};

/// Of a record's `files`, each {id, name, extension, size, md5, image, attached} or {name, link}; `html`: the
/// text that may show them. Files of another version's text alone are left out. Pure.
Files filesOf(const Record &record, const QString &html);

/// What a locator says. Throws itemFailure (`ATTACHMENT_UNKNOWN`) for one that filesOf() did not make.
struct FilePlace
{
    QString id;     ///< of a version (068), or of a document (069) whose newest version is meant
    QByteArray md5; ///< in hex; empty: not known
    qint64 size = -1;

    QByteArray locator() const;
    static FilePlace of(const QByteArray &locator);

    bool isDocument() const { return id.startsWith(QLatin1String("069")); }
};

} // namespace chatter
