// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sftp/packet.h"

#include <QtEndian>

namespace sftp {

/// Which attributes follow.
static constexpr quint32 hasSize = 0x1;
static constexpr quint32 hasOwner = 0x2;
static constexpr quint32 hasMode = 0x4;
static constexpr quint32 hasTimes = 0x8;
static constexpr quint32 hasMore = 0x80000000;

static constexpr quint32 kindMask = 0170000;
static constexpr quint32 regularKind = 0100000;

template<typename Number>
static void append(QByteArray &to, Number value)
{
    const Number ordered = qToBigEndian(value);
    to.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

PacketWriter &PacketWriter::number(quint32 value)
{
    append(m_fields, value);
    return *this;
}

PacketWriter &PacketWriter::big(quint64 value)
{
    append(m_fields, value);
    return *this;
}

PacketWriter &PacketWriter::bytes(QByteArrayView value)
{
    append(m_fields, quint32(value.size()));
    m_fields.append(value.data(), value.size());
    return *this;
}

QByteArray PacketWriter::packet(quint8 type, quint32 id) const
{
    QByteArray all;
    append(all, quint32(sizeof type + sizeof id + size_t(m_fields.size())));
    append(all, type);
    append(all, id);
    return all + m_fields;
}

std::optional<QByteArrayView> PacketReader::next(qsizetype count)
{
    if (count > m_rest.size())
        return {};
    const QByteArrayView taken = m_rest.first(count);
    m_rest = m_rest.sliced(count);
    return taken;
}

template<typename Number>
static std::optional<Number> numberIn(const std::optional<QByteArrayView> &bytes)
{
    if (!bytes)
        return {};
    return qFromBigEndian<Number>(bytes->data());
}

std::optional<quint8> PacketReader::octet()
{
    return numberIn<quint8>(next(sizeof(quint8)));
}

std::optional<quint32> PacketReader::number()
{
    return numberIn<quint32>(next(sizeof(quint32)));
}

std::optional<quint64> PacketReader::big()
{
    return numberIn<quint64>(next(sizeof(quint64)));
}

std::optional<QByteArrayView> PacketReader::bytes()
{
    const auto count = number();
    return count ? next(qsizetype(*count)) : std::nullopt;
}

std::optional<Attributes> Attributes::in(PacketReader &reader)
{
    const auto flags = reader.number();
    if (!flags)
        return {};
    Attributes attributes;
    bool isWhole = true;
    if (*flags & hasSize) {
        const auto size = reader.big();
        isWhole = size.has_value();
        attributes.size = qint64(size.value_or(0));
    }
    if (*flags & hasOwner)
        isWhole = reader.big().has_value() && isWhole;
    if (*flags & hasMode) {
        attributes.mode = reader.number();
        isWhole = isWhole && attributes.mode;
    }
    if (*flags & hasTimes) {
        reader.number(); // when it was last read
        const auto modified = reader.number();
        isWhole = isWhole && modified;
        attributes.modified = base::Instant{std::chrono::seconds{modified.value_or(0)}};
    }
    const auto more = *flags & hasMore ? reader.number() : std::optional<quint32>(0);
    isWhole = isWhole && more;
    for (quint32 i = 0; isWhole && i < *more; ++i)
        isWhole = reader.bytes() && reader.bytes();
    return isWhole ? std::optional(attributes) : std::nullopt;
}

bool Attributes::isFile(QByteArrayView line) const
{
    if (mode && (*mode & kindMask) != 0)
        return (*mode & kindMask) == regularKind;
    return line.isEmpty() || !QByteArrayView("dlbcps").contains(line.front());
}

} // namespace sftp
