// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QIODevice>

#include "connectors/symphony/package.h"

namespace symphony {

/// A device inside an export file that keeps the file unpacked for as long as it lives itself.
class HeldDevice final : public QIODevice
{
public:
    HeldDevice(std::shared_ptr<const Package> package, std::unique_ptr<QIODevice> device);

    qint64 size() const override { return m_device->size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::shared_ptr<const Package> m_package;
    std::unique_ptr<QIODevice> m_device;
};

} // namespace symphony
