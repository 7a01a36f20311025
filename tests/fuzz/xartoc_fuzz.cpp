// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>

#include "archive/reading.h"
#include "archive/xartocparser.h"
#include "base/failure.h"

using namespace archive;

namespace {

constexpr Limits limits{.members = 1000, .tocBytes = 1 << 20, .time = std::chrono::seconds(60)};

/// Parses in pieces of `step` bytes; absent when it is refused.
std::optional<XarToc> parse(const QByteArray &xml, qsizetype step)
{
    try {
        Reading reading(QStringLiteral("fuzzed"), limits, base::Stop());
        XarTocParser parser(reading);
        for (qsizetype at = 0; at < xml.size(); at += step)
            parser.add(xml.mid(at, step));
        return parser.finish();
    } catch (const base::Failure &failure) {
        if (failure.key.isEmpty() || failure.text.isEmpty())
            std::abort();
        return {};
    }
}

bool isNumber(qint64 value)
{
    return value >= -1;
}

void expectSane(const XarToc &toc)
{
    for (size_t i = 0; i < toc.files.size(); ++i) {
        const XarFile &file = toc.files[i];
        if (file.parent >= static_cast<int>(i) || toc.path(file).size() < file.name.size())
            std::abort();
        if (file.data && (!isNumber(file.data->extent.offset) || !isNumber(file.data->extent.length) ||
                          !isNumber(file.data->size)))
            std::abort();
    }
}

} // namespace

/// However the bytes arrive, the same is understood.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray xml(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::optional<XarToc> whole = parse(xml, 1 << 20);
    const std::optional<XarToc> pieces = parse(xml, 13);
    if (whole.has_value() != pieces.has_value())
        std::abort();
    if (!whole)
        return 0;
    expectSane(*whole);
    if (whole->files.size() != pieces->files.size() ||
        whole->attributes.size() != pieces->attributes.size() ||
        whole->checksumStyle != pieces->checksumStyle)
        std::abort();
    return 0;
}
