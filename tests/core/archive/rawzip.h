// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>

#include <zlib.h>

#include "core/archive/rawdeflate.h"

/// A ZIP built byte by byte, so that every field can lie.
struct RawEntry
{
    QByteArray name;
    QByteArray data; ///< as stored
    quint16 method = 0;
    quint16 flags = 0x0800;
    quint32 attributes = 0100644U << 16;
    quint32 size = 0; ///< unpacked; 0: as stored
    quint32 crc = 0;  ///< 0: computed
    QByteArray descriptor;
    QByteArray localExtra;
    QByteArray centralExtra;
    std::optional<QByteArray> localName;
    std::optional<quint16> localMethod;
    std::optional<quint16> localFlags;
    std::optional<quint32> localCrc;
    std::optional<quint32> localPacked;
    std::optional<quint32> localSize;
    std::optional<quint32> centralPacked;
    std::optional<quint32> centralOffset;
    quint16 disk = 0;
};

inline QByteArray little(quint64 value, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<char>(value >> (8 * i)));
    return bytes;
}

inline quint32 crcOf(const QByteArray &bytes)
{
    return static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

/// An entry whose data is deflated.
inline RawEntry packedEntry(const QByteArray &name, const QByteArray &bytes)
{
    RawEntry entry{name, deflated(bytes)};
    entry.method = 8;
    entry.size = static_cast<quint32>(bytes.size());
    entry.crc = crcOf(bytes);
    return entry;
}

inline quint32 sizeOf(const RawEntry &entry)
{
    return entry.method == 0 && entry.size == 0 ? static_cast<quint32>(entry.data.size()) : entry.size;
}

inline quint32 crcOf(const RawEntry &entry)
{
    return entry.crc != 0 ? entry.crc : crcOf(entry.data);
}

inline QByteArray rawLocal(const RawEntry &entry)
{
    const QByteArray name = entry.localName.value_or(entry.name);
    QByteArray out = "PK\x03\x04";
    out += little(20, 2) + little(entry.localFlags.value_or(entry.flags), 2) +
           little(entry.localMethod.value_or(entry.method), 2) + little(0x5B744000, 4) +
           little(entry.localCrc.value_or(crcOf(entry)), 4) +
           little(entry.localPacked.value_or(static_cast<quint32>(entry.data.size())), 4) +
           little(entry.localSize.value_or(sizeOf(entry)), 4) + little(static_cast<quint64>(name.size()), 2) +
           little(static_cast<quint64>(entry.localExtra.size()), 2);
    out += name;
    out += entry.localExtra;
    out += entry.data;
    out += entry.descriptor;
    return out;
}

inline QByteArray rawCentral(const RawEntry &entry, quint32 offset)
{
    QByteArray out = "PK\x01\x02";
    out += little(0x031E, 2) + little(20, 2) + little(entry.flags, 2) + little(entry.method, 2) +
           little(0x5B744000, 4) + little(crcOf(entry), 4) +
           little(entry.centralPacked.value_or(static_cast<quint32>(entry.data.size())), 4) +
           little(sizeOf(entry), 4) + little(static_cast<quint64>(entry.name.size()), 2) +
           little(static_cast<quint64>(entry.centralExtra.size()), 2) + little(0, 2) + little(entry.disk, 2) +
           little(0, 2) + little(entry.attributes, 4) + little(entry.centralOffset.value_or(offset), 4);
    out += entry.name;
    out += entry.centralExtra;
    return out;
}

inline QByteArray rawEnd(qsizetype count, qsizetype size, qsizetype offset, const QByteArray &comment = {})
{
    QByteArray out = "PK\x05\x06";
    out += little(0, 4) + little(static_cast<quint64>(count), 2) + little(static_cast<quint64>(count), 2) +
           little(static_cast<quint64>(size), 4) + little(static_cast<quint64>(offset), 4) +
           little(static_cast<quint64>(comment.size()), 2);
    return out + comment;
}

/// ZIP64 end record and locator, for a directory at `offset` after which the record follows at once.
inline QByteArray rawEnd64(quint64 count, quint64 size, quint64 offset)
{
    QByteArray out = "PK\x06\x06";
    out += little(44, 8) + little(0x031E, 2) + little(45, 2) + little(0, 8) + little(count, 8) +
           little(count, 8) + little(size, 8) + little(offset, 8);
    out += QByteArray("PK\x06\x07");
    return out + little(0, 4) + little(offset + size, 8) + little(1, 4);
}

/// What stands around the entries.
struct RawFrame
{
    QByteArray before;
    QByteArray beforeDirectory;
    QByteArray afterDirectory;
    QByteArray comment;
};

inline QByteArray rawZip(const QList<RawEntry> &entries, const RawFrame &frame = {})
{
    QByteArray out = frame.before;
    QByteArray directory;
    for (const RawEntry &entry : entries) {
        directory += rawCentral(entry, static_cast<quint32>(out.size()));
        out += rawLocal(entry);
    }
    out += frame.beforeDirectory;
    const qsizetype offset = out.size();
    out += directory + frame.afterDirectory;
    return out + rawEnd(entries.size(), directory.size(), offset, frame.comment);
}
