// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/helddevice.h"

namespace xip {

HeldDevice::HeldDevice(std::shared_ptr<const Unpacked> unpacked, std::unique_ptr<QIODevice> device)
    : m_unpacked(std::move(unpacked)), m_device(std::move(device))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 HeldDevice::readData(char *data, qint64 maximum)
{
    if (m_device->pos() != pos() && !m_device->seek(pos()))
        return -1;
    return m_device->read(data, maximum);
}

qint64 HeldDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace xip
