// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "base/failure.h"
#include "mime/filedump.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    try {
        mime::readFileDump(device, [](const mime::DumpConversation &conversation) {
            for (const mime::DumpEvent &event : conversation.events) {
                if (event.at.time_since_epoch().count() < 0)
                    std::abort();
            }
        });
    } catch (const base::Failure &failure) {
        if (failure.key != "SOURCE_ITEM_UNREADABLE" || failure.text.isEmpty())
            std::abort();
    }
    return 0;
}
