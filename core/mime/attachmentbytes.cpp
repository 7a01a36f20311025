// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/attachmentbytes.h"

#include <memory>

#include <QIODevice>

#include "base/failure.h"

namespace mime {

[[noreturn]] static void throwUnavailable(const model::Attachment &attachment, const QString &cause)
{
    throw base::Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNAVAILABLE",
                        QStringLiteral("Cannot read the attachment \"%1\": %2.").arg(attachment.name, cause),
                        QStringLiteral("It is read again with the next run."));
}

void readAttachment(const model::Attachment &attachment, const Opener &open,
                    const std::function<void(QByteArrayView)> &take)
{
    constexpr qint64 pieceSize = 57 * 1024;
    const std::unique_ptr<QIODevice> device = open(attachment);
    if (!device || !device->isReadable())
        throwUnavailable(attachment, QStringLiteral("it did not open"));
    const auto piece = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(pieceSize));
    qint64 total = 0;
    for (;;) {
        const qint64 got = device->read(piece.get(), pieceSize);
        if (got < 0)
            throwUnavailable(attachment, device->errorString());
        if (got == 0)
            break;
        total += got;
        take(QByteArrayView(piece.get(), got));
    }
    if (attachment.size >= 0 && total != attachment.size)
        throwUnavailable(attachment,
                         QStringLiteral("it has %1 bytes instead of %2").arg(total).arg(attachment.size));
}

} // namespace mime
