// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/helddevice.h"

namespace symphony {

HeldDevice::HeldDevice(std::shared_ptr<const Package> package, std::unique_ptr<QIODevice> device)
    : m_package(std::move(package)), m_device(std::move(device))
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

} // namespace symphony
