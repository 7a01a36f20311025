// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include "base/failure.h"
#include "engine/connectorfile.h"

/// A connector file either is refused or survives being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    try {
        const engine::ConnectorFile file = engine::connectorFileOf(bytes);
        if (!(engine::connectorFileOf(toBytes(file)) == file))
            std::abort();
    } catch (const base::Failure &) {
        return 0;
    }
    return 0;
}
