// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "base/failure.h"
#include "engine/connectorfile.h"

namespace {

std::optional<engine::ConnectorFile> read(const QByteArray &bytes)
{
    try {
        return engine::connectorFileOf(bytes);
    } catch (const base::Failure &failure) {
        if (failure.key.isEmpty() || failure.text.isEmpty())
            std::abort();
        return std::nullopt;
    }
}

} // namespace

/// A connector file either is refused or survives being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::optional<engine::ConnectorFile> file = read(bytes);
    if (file && read(toBytes(*file)) != file)
        std::abort();
    return 0;
}
