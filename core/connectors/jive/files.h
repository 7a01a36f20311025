// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/record.h"
#include "model/attachment.h"

namespace jive {

/// An item's files, and its HTML as it shows those that are images.
struct Files
{
    std::vector<model::Attachment> attachments;
    QString html;
};

/// Attachments, a file's own content, what stands beside a poll's options, and the images that lie in the
/// community. Images of other hosts stay links. Pure.
Files filesOf(const Record &record);

/// What a locator says. Throws itemFailure (`ATTACHMENT_UNKNOWN`) for one that filesOf() did not make.
struct FilePlace
{
    QString reference;
    QString runAs;

    QByteArray locator() const;
    static FilePlace of(const QByteArray &locator);
};

} // namespace jive
