// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/tokenguard.h"

namespace xip {

TokenGuard::TokenGuard(QIODevice &device, qint64 limit) : m_device(device), m_limit(limit)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 TokenGuard::readData(char *data, qint64 maximum)
{
    if (m_read > m_limit)
        return -1;
    const qint64 count = m_device.read(data, maximum);
    m_read += qMax<qint64>(count, 0);
    return count;
}

qint64 TokenGuard::writeData(const char *, qint64)
{
    return -1;
}

} // namespace xip
