// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QIODevice>

#include "connectors/xip/unpacked.h"

namespace xip {

/// A device inside an archive that keeps the archive unpacked for as long as it lives itself.
class HeldDevice final : public QIODevice
{
public:
    HeldDevice(std::shared_ptr<const Unpacked> unpacked, std::unique_ptr<QIODevice> device);

    qint64 size() const override { return m_device->size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::shared_ptr<const Unpacked> m_unpacked;
    std::unique_ptr<QIODevice> m_device;
};

} // namespace xip
