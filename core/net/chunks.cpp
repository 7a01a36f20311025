// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/chunks.h"

#include <algorithm>

#include <QByteArrayList>

namespace net {

/// Of a line, and of all trailers.
constexpr qsizetype longestLine = 8 << 10;

/// A line is whole: a chunk's size, the end of its data, or a trailer.
bool Chunks::endLine()
{
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    const QByteArray line = m_line.split(';').first().trimmed();
    const bool isEmpty = m_line.isEmpty();
    m_line.clear();
    if (m_part == Part::Size) {
        bool isNumber = false;
        m_left = line.toLongLong(&isNumber, 16);
        m_part = m_left > 0 ? Part::Data : Part::Trailer;
        return isNumber && m_left >= 0 && line.size() <= 15;
    }
    if (m_part == Part::DataEnd) {
        m_part = Part::Size;
        return isEmpty;
    }
    if (isEmpty)
        m_part = Part::Done;
    return true;
}

bool Chunks::add(QByteArrayView bytes, const Take &take)
{
    while (!bytes.isEmpty()) {
        if (m_part == Part::Done)
            return false;
        if (m_part == Part::Data) {
            const qsizetype piece = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size()));
            if (!take(bytes.first(piece)))
                return false;
            bytes = bytes.sliced(piece);
            m_left -= piece;
            if (m_left == 0)
                m_part = Part::DataEnd;
            continue;
        }
        const qsizetype end = bytes.indexOf('\n');
        const qsizetype size = end < 0 ? bytes.size() : end;
        if (m_line.size() + size > longestLine)
            return false;
        m_line.append(bytes.data(), size);
        bytes = bytes.sliced(end < 0 ? size : size + 1);
        if (end >= 0 && !endLine())
            return false;
    }
    return true;
}

} // namespace net
