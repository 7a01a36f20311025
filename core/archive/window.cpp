// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/window.h"

#include <algorithm>

namespace archive {

Window::Window(QIODevice &device, qint64 start, qint64 size) : m_device(device), m_start(start), m_size(size)
{
    open(ReadOnly);
}

qint64 Window::readData(char *data, qint64 maximum)
{
    const qint64 count = std::min(maximum, m_size - pos());
    if (count <= 0)
        return 0;
    if (!m_device.seek(m_start + pos())) {
        setErrorString(m_device.errorString());
        return -1;
    }
    const qint64 got = m_device.read(data, count);
    if (got <= 0) {
        setErrorString(m_device.errorString());
        return -1;
    }
    return got;
}

qint64 Window::writeData(const char *, qint64)
{
    return -1;
}

} // namespace archive
