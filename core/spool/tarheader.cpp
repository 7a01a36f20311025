// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/tarheader.h"

#include <algorithm>
#include <numeric>

#include <QStringList>

namespace spool {

namespace {

// Where the fields of a header block stand, and how long they are (POSIX.1-2001, pax, "ustar").
struct Place
{
    qsizetype offset;
    qsizetype length;
};
constexpr Place namePlace{0, 100};
constexpr Place modePlace{100, 8};
constexpr Place userPlace{108, 8};
constexpr Place groupPlace{116, 8};
constexpr Place sizePlace{124, 12};
constexpr Place timePlace{136, 12};
constexpr Place checksumPlace{148, 8};
constexpr Place typePlace{156, 1};
constexpr Place magicPlace{257, 8};

void put(QByteArray &block, Place place, const QByteArray &bytes)
{
    block.replace(place.offset, bytes.size(), bytes);
}

void putNumber(QByteArray &block, Place place, qint64 value)
{
    const qsizetype digits = place.length - 1;
    const qint64 limit = 1LL << (digits * 3);
    if (value >= 0 && value < limit) {
        put(block, place, QByteArray::number(value, 8).rightJustified(digits, '0'));
        return;
    }
    // The extension of star, GNU tar and libarchive: first bit set, then a big-endian two's complement
    // number.
    QByteArray bytes(place.length, value < 0 ? '\xff' : '\0');
    for (qsizetype i = 0; i < 8; ++i)
        bytes[place.length - 1 - i] = static_cast<char>((static_cast<quint64>(value) >> (i * 8)) & 0xff);
    bytes[0] = value < 0 ? '\xff' : '\x80';
    put(block, place, bytes);
}

QByteArray header(const QByteArray &name, char type, qint64 seconds, qint64 size)
{
    QByteArray block(tarBlock, '\0');
    put(block, namePlace, name);
    put(block, modePlace, "0000600");
    put(block, userPlace, "0000000");
    put(block, groupPlace, "0000000");
    putNumber(block, sizePlace, size);
    putNumber(block, timePlace, seconds);
    put(block, typePlace, QByteArray(1, type));
    put(block, magicPlace, QByteArray("ustar\00000", magicPlace.length));
    put(block, checksumPlace, QByteArray(checksumPlace.length, ' '));
    const int sum = std::accumulate(block.cbegin(), block.cend(), 0, [](int total, char byte) {
        return total + static_cast<unsigned char>(byte);
    });
    put(block, checksumPlace, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return block;
}

bool fitsHeader(const QByteArray &name)
{
    return name.size() <= namePlace.length &&
           std::ranges::all_of(name, [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// A stand-in for readers that know no pax headers.
QByteArray shortName(const QByteArray &name)
{
    QByteArray plain = name.right(namePlace.length);
    std::ranges::replace_if(
        plain, [](char c) { return c < 0x20 || c == 0x7f; }, '_');
    return plain;
}

QByteArray paxPath(const QByteArray &name)
{
    const QByteArray rest = " path=" + name + '\n';
    qsizetype length = rest.size() + 1;
    while (length != rest.size() + QByteArray::number(length).size())
        length = rest.size() + QByteArray::number(length).size();
    return QByteArray::number(length) + rest;
}

} // namespace

bool isTarName(const QString &name)
{
    if (name.isEmpty() || name.toUtf8().size() > 1000)
        return false;
    const bool isPlain = std::ranges::none_of(name, [](QChar c) {
        return c < QLatin1Char(' ') || c == QLatin1Char('\x7f') || c == QLatin1Char('\\') ||
               c == QLatin1Char(':');
    });
    const auto isStep = [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    };
    return isPlain && std::ranges::none_of(name.split(QLatin1Char('/')), isStep);
}

QByteArray tarHeader(const QString &name, base::Instant time, qint64 size)
{
    const QByteArray bytes = name.toUtf8();
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    return header(fitsHeader(bytes) ? bytes : shortName(bytes), '0', seconds, size);
}

QByteArray tarHead(const QString &name, base::Instant time, qint64 size)
{
    const QByteArray bytes = name.toUtf8();
    if (fitsHeader(bytes))
        return tarHeader(name, time, size);
    const QByteArray path = paxPath(bytes);
    return header("PaxHeaders/entry", 'x', 0, path.size()) + path +
           QByteArray(tarPadding(path.size()), '\0') + tarHeader(name, time, size);
}

qint64 tarPadding(qint64 size)
{
    return (tarBlock - size % tarBlock) % tarBlock;
}

QByteArray tarTrailer()
{
    return QByteArray(2 * tarBlock, '\0');
}

} // namespace spool
