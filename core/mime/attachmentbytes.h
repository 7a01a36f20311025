// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArrayView>

#include "mime/writer.h"

namespace mime {

/// Opens an attachment and hands its bytes over in pieces of some ten thousand. Throws what `open` throws,
/// and Failure (Retry, `ATTACHMENT_UNAVAILABLE`) when reading fails or the bytes are not as many as
/// Attachment::size says: half a file must never pass for a whole one.
void readAttachment(const model::Attachment &attachment, const Opener &open,
                    const std::function<void(QByteArrayView)> &take);

} // namespace mime
