// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "connectors/symphony/client.h"
#include "connectors/symphony/record.h"
#include "model/attachment.h"

class QIODevice;

namespace symphony {

/// A message's files, those of a post that it shares, previews of either where the record says so, and its
/// entity data when that says more than the text. Pure.
std::vector<model::Attachment> filesOf(const Record &record);

/// Opens one of filesOf(): fetches it into the scratch folder, where its base64 is decoded as it comes.
/// Throws itemFailure: `ATTACHMENT_UNKNOWN` for a locator of others, `ATTACHMENT_UNAVAILABLE` when it is
/// gone; Retry `ATTACHMENT_UNREADABLE` when what comes is no base64.
std::unique_ptr<QIODevice> openFile(const model::Attachment &attachment, Client &client,
                                    const QString &scratchFolder, const base::Stop &stop);

} // namespace symphony
