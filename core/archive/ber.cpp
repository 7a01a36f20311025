// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ber.h"

#include "archive/reading.h"

namespace archive {

void BerCursor::damaged() const
{
    m_reading.refuse(Verdict::Unreadable, QStringLiteral("its CMS structure is damaged"));
}

BerCursor::Head BerCursor::head()
{
    constexpr qint64 longest = 10;
    const QByteArray bytes = m_file.atMost(m_position, longest);
    if (bytes.size() < 2)
        damaged();
    Head head{static_cast<unsigned char>(bytes[0]), false, 0};
    constexpr unsigned char longTag = 0x1F;
    if ((head.tag & longTag) == longTag)
        damaged();
    const auto first = static_cast<unsigned char>(bytes[1]);
    const int count = first < 0x80 ? 0 : first & 0x7F;
    head.isIndefinite = first == 0x80;
    if (count > 7 || bytes.size() < 2 + count)
        damaged();
    head.length = first < 0x80 ? first : 0;
    for (int i = 0; i < count; ++i)
        head.length = head.length << 8 | static_cast<unsigned char>(bytes[2 + i]);
    m_position += 2 + count;
    const bool isConstructed = (head.tag & 0x20) != 0;
    if ((head.isIndefinite && !isConstructed) || head.length > m_file.size() - m_position)
        damaged();
    return head;
}

BerCursor::Level BerCursor::enter(unsigned char tag)
{
    const Head next = head();
    if (next.tag != tag)
        damaged();
    return {next.isIndefinite, m_position + next.length};
}

unsigned char BerCursor::peek() const
{
    return static_cast<unsigned char>(m_file.bytes(m_position, 1).front());
}

bool BerCursor::isAtEnd(const Level &level) const
{
    if (!level.isIndefinite)
        return m_position >= level.end;
    return m_file.bytes(m_position, 2) == QByteArrayView("\0\0", 2);
}

void BerCursor::leave(const Level &level)
{
    if (!isAtEnd(level) || (!level.isIndefinite && m_position != level.end))
        damaged();
    if (level.isIndefinite)
        m_position += 2;
}

void BerCursor::skipValue(int depth)
{
    constexpr int deepest = 32;
    if (depth > deepest)
        damaged();
    m_reading.check();
    const Head next = head();
    if (!next.isIndefinite) {
        m_position += next.length;
        return;
    }
    const Level level{true, 0};
    while (!isAtEnd(level))
        skipValue(depth + 1);
    leave(level);
}

QByteArray BerCursor::take()
{
    constexpr qint64 most = 16 << 20;
    const qint64 begin = m_position;
    skipValue(0);
    if (m_position - begin > most)
        m_reading.refuse(Verdict::Limit,
                         QStringLiteral("its CMS signature is larger than %1 bytes").arg(most));
    return m_file.bytes(begin, m_position - begin);
}

} // namespace archive
