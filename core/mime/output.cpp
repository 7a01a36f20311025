// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/output.h"

#include <cstring>

#include <QFileDevice>
#include <QIODevice>

#include "base/files.h"

namespace mime {

Output::Output(QIODevice &device)
    : m_device(device), m_buffer(std::make_unique_for_overwrite<char[]>(static_cast<size_t>(capacity)))
{}

void Output::add(std::string_view bytes)
{
    const auto count = static_cast<qsizetype>(bytes.size());
    if (count > capacity - m_used) {
        flush();
        if (count > capacity / 2) {
            send(bytes.data(), count);
            return;
        }
    }
    std::memcpy(m_buffer.get() + m_used, bytes.data(), bytes.size());
    m_used += count;
}

void Output::flush()
{
    send(m_buffer.get(), std::exchange(m_used, 0));
}

void Output::send(const char *bytes, qsizetype count)
{
    while (count > 0) {
        const qint64 wrote = m_device.write(bytes, count);
        if (wrote <= 0) {
            const auto *file = qobject_cast<QFileDevice *>(&m_device);
            base::throwStorageFailure(QStringLiteral("write"),
                                      file ? file->fileName() : QStringLiteral("a message"));
        }
        bytes += wrote;
        count -= static_cast<qsizetype>(wrote);
    }
}

} // namespace mime
