// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/threadindex.h"

#include <algorithm>

#include "base/digest.h"
#include "mime/base64.h"

namespace mime {

/// 100 ns since 1601.
static quint64 fileTime(base::Instant time)
{
    constexpr qint64 epoch = 11644473600000;
    const qint64 ms = std::max<qint64>(0, time.time_since_epoch().count() + epoch);
    return static_cast<quint64>(ms) * 10000;
}

/// The `count` bytes of `value` that end at bit `lowest`, the highest first.
static void appendBits(std::string &out, quint64 value, int lowest, int count)
{
    for (int i = count - 1; i >= 0; --i)
        out += static_cast<char>((value >> (lowest + 8 * i)) & 0xFF);
}

/// Five bytes: 31 bits of the time since the start, coarser (and marked by the first bit) when that is
/// over 1.7 years, and a byte which real clients fill at random.
static void appendReply(std::string &out, quint64 start, quint64 reply)
{
    const quint64 passed = reply > start ? reply - start : 0;
    const bool isLong = passed >> 49 != 0;
    const quint64 bits = (isLong ? passed >> 23 : passed >> 18) & 0x7FFFFFFF;
    appendBits(out, bits | (isLong ? 0x80000000u : 0u), 0, 4);
    out += '\0';
}

std::string threadIndex(QStringView conversationId, base::Instant start,
                        std::optional<base::Instant> repliedAt)
{
    std::string block("\x01");
    appendBits(block, fileTime(start), 24, 5);
    block += base::Digest::sha256(conversationId.toUtf8()).first(16).toStdString();
    if (repliedAt)
        appendReply(block, fileTime(start), fileTime(*repliedAt));
    std::string out;
    appendBase64(out, block);
    return out;
}

} // namespace mime
