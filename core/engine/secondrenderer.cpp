// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secondrenderer.h"

#include <QBuffer>

#include "base/digest.h"
#include "base/failure.h"
#include "target/unread.h"

namespace engine {

const mime::SecondRendering &SecondRenderer::of(const model::Delivery &delivery, const base::Stop &stop)
{
    if (m_entry == delivery.entry && !m_last.bytes.isEmpty())
        return m_last;
    const auto message = m_store.open(delivery.entry, stop);
    const QString name = QString::fromLatin1(delivery.itemKey.toHex()) + QStringLiteral(".eml");
    model::Attachment whole{.name = name,
                            .mediaType = "message/rfc822",
                            .size = delivery.entry.length,
                            .omittedFor = model::messageTooLarge,
                            .sha256 = delivery.entry.sha256};
    whole.storedAt = QString::fromLatin1(delivery.entry.segment) + u'/' + name;
    m_last = mime::secondRendering(*message, whole);
    m_entry = delivery.entry;
    return m_last;
}

void SecondRenderer::render(target::Letter &letter, model::Delivery &delivery, const base::Stop &stop)
{
    try {
        const QByteArray bytes = of(delivery, stop).bytes;
        delivery.secondSha256 = base::Digest::sha256(bytes);
        letter.size = bytes.size();
        letter.open = [bytes] {
            auto device = std::make_unique<QBuffer>();
            device->setData(bytes);
            device->open(QIODevice::ReadOnly);
            return device;
        };
    } catch (const base::Failure &failure) {
        if (!target::outcomeOfUnread(failure))
            throw;
        letter.open = [failure]() -> std::unique_ptr<QIODevice> {
            throw failure;
        };
    }
}

} // namespace engine
