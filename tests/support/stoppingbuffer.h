// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>

#include "base/stop.h"

namespace support {

/// Asks for a stop as soon as something is written into it.
class StoppingBuffer : public QBuffer
{
public:
    base::Stop stop;

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        stop.now();
        return QBuffer::writeData(data, size);
    }
};

} // namespace support
