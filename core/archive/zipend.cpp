// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipend.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <QtEndian>

#include "archive/reading.h"

namespace archive {
namespace {

constexpr qint64 endSize = 22;
constexpr qint64 locatorSize = 20;
constexpr qint64 end64Size = 56;
constexpr quint16 all16 = 0xFFFF;
constexpr quint32 all32 = 0xFFFFFFFF;

template<typename T>
T at(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

[[noreturn]] void damaged(const Reading &reading)
{
    reading.refuse(Verdict::Unreadable, QStringLiteral("its end of central directory is missing or damaged"));
}

/// Where the end record begins. A comment may follow it, but not one that could be taken for another end.
qint64 findEnd(const Slice &file, const Reading &reading)
{
    constexpr qint64 longestComment = 0xFFFF;
    const qint64 size = std::min(file.size(), endSize + longestComment);
    const QByteArray tail = file.bytes(file.size() - size, size);
    qint64 found = -1;
    for (qsizetype from = tail.lastIndexOf("PK\x05\x06"); from >= 0;
         from = from == 0 ? -1 : tail.lastIndexOf("PK\x05\x06", from - 1)) {
        if (from + endSize > tail.size() || from + endSize + at<quint16>(tail, from + 20) != tail.size())
            continue;
        if (found >= 0)
            reading.refuse(Verdict::Unsafe, QStringLiteral("it has two possible ends"));
        found = file.size() - size + from;
    }
    if (found < 0)
        damaged(reading);
    return found;
}

/// The ZIP64 end record, when a locator stands before the plain one. `begin` becomes where it begins.
std::optional<QByteArray> readEnd64(const Slice &file, qint64 &begin, const Reading &reading)
{
    if (begin < locatorSize)
        return {};
    const QByteArray locator = file.bytes(begin - locatorSize, locatorSize);
    if (!locator.startsWith("PK\x06\x07"))
        return {};
    const quint64 offset = at<quint64>(locator, 8);
    const quint64 room = static_cast<quint64>(begin - locatorSize);
    if (at<quint32>(locator, 4) != 0 || at<quint32>(locator, 16) > 1 || offset > room ||
        room - offset < static_cast<quint64>(end64Size))
        damaged(reading);
    const QByteArray record = file.bytes(static_cast<qint64>(offset), end64Size);
    if (!record.startsWith("PK\x06\x06") || at<quint64>(record, 4) != room - offset - 12)
        damaged(reading);
    begin = static_cast<qint64>(offset);
    return record;
}

/// A field of the plain record, or its ZIP64 form where that speaks; both must then agree.
template<typename T>
qint64 agreed(T plain, T saturated, const std::optional<QByteArray> &record, qsizetype offset,
              const Reading &reading)
{
    if (!record)
        return plain;
    const quint64 wide = at<quint64>(*record, offset);
    if ((plain != saturated && plain != wide) ||
        wide > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        reading.refuse(Verdict::Unsafe,
                       QStringLiteral("its ZIP64 end record says something else than the plain one"));
    return static_cast<qint64>(wide);
}

} // namespace

ZipEnd readZipEnd(const Slice &file, const Reading &reading)
{
    const qint64 plainBegin = findEnd(file, reading);
    const QByteArray plain = file.bytes(plainBegin, endSize);
    qint64 begin = plainBegin;
    const std::optional<QByteArray> record = readEnd64(file, begin, reading);
    const bool split = at<quint16>(plain, 4) != 0 || at<quint16>(plain, 6) != 0 ||
                       at<quint16>(plain, 8) != at<quint16>(plain, 10) ||
                       (record && (at<quint32>(*record, 16) != 0 || at<quint32>(*record, 20) != 0 ||
                                   at<quint64>(*record, 24) != at<quint64>(*record, 32)));
    if (split)
        reading.refuse(Verdict::Unreadable, QStringLiteral("it is one part of a split ZIP"));
    ZipEnd end;
    end.entries = agreed<quint16>(at<quint16>(plain, 10), all16, record, 32, reading);
    end.size = agreed<quint32>(at<quint32>(plain, 12), all32, record, 40, reading);
    end.offset = agreed<quint32>(at<quint32>(plain, 16), all32, record, 48, reading);
    if (end.size > begin || end.offset > begin - end.size)
        damaged(reading);
    const qint64 gap = begin - end.offset - end.size;
    if (gap >= 4 && file.bytes(end.offset + end.size, 4) == "PK\x05\x05")
        reading.refuse(Verdict::SignatureUnsupported, QStringLiteral("it carries a PKWARE signature"));
    if (gap != 0)
        reading.refuse(Verdict::Unsafe,
                       QStringLiteral("bytes that belong to no file stand before or behind its "
                                      "central directory"));
    return end;
}

} // namespace archive
