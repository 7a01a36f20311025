// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace sftp {

/// SFTP, version 3 (draft-ietf-secsh-filexfer-02), as every server speaks it: packets of a type, an id and
/// fields, numbers in big-endian.

namespace Type {
enum : quint8 {
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    LStat = 7,
    OpenDir = 11,
    ReadDir = 12,
    MkDir = 14,
    Rename = 18,
    Answer = 101, ///< a status
    Handle = 102,
    Data = 103,
    Name = 104,
    Attrs = 105,
};
} // namespace Type

namespace Status {
enum : quint32 { Ok = 0, EndOfFile = 1, NoSuchFile = 2, PermissionDenied = 3 };
} // namespace Status

/// The fields of a packet, one after another.
class PacketWriter
{
public:
    PacketWriter &number(quint32 value);
    PacketWriter &big(quint64 value);
    PacketWriter &bytes(QByteArrayView value);

    QByteArray packet(quint8 type, quint32 id) const; ///< with its length before it

private:
    QByteArray m_fields;
};

/// Takes a packet apart. Each call gives the next field; absent when the packet ends before it.
class PacketReader
{
public:
    explicit PacketReader(QByteArrayView fields) : m_rest(fields) {}

    std::optional<quint8> octet();
    std::optional<quint32> number();
    std::optional<quint64> big();
    std::optional<QByteArrayView> bytes(); ///< into the packet

private:
    std::optional<QByteArrayView> next(qsizetype count);

    QByteArrayView m_rest;
};

/// What a server says of a file.
struct Attributes
{
    std::optional<qint64> size;
    std::optional<quint32> mode; ///< as POSIX has it
    std::optional<base::Instant> modified;

    /// Absent when the packet ends in the middle.
    static std::optional<Attributes> in(PacketReader &reader);

    /// Whether it is a file: no folder, link or device. `line`: how `ls -l` shows it, for servers that do not
    /// tell the kind in the mode.
    bool isFile(QByteArrayView line) const;

    bool operator==(const Attributes &) const = default;
};

} // namespace sftp
