// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/jsonscanner.h"

#include <cstring>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include "base/failure.h"
#include "connectors/xip/corrections.h"
#include "connectors/xip/recordkeeper.h"

namespace xip {

static constexpr qint64 pieceSize = 64 << 10;

JsonScanner::JsonScanner(QIODevice &device) : m_device(device)
{
    current();
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
}

void JsonScanner::fail(const QString &cause) const
{
    throw base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral("The JSON text %1 at byte %2.").arg(cause).arg(m_offset + m_position),
        corrected(QStringLiteral("correct it")));
}

char JsonScanner::current()
{
    if (m_position == m_buffer.size()) {
        line();
        m_lineAt = 0;
        m_offset += m_buffer.size();
        m_position = 0;
        m_buffer = m_device.read(pieceSize);
        if (m_buffer.isEmpty())
            return 0;
    }
    const char c = m_buffer.at(m_position);
    if (c == 0)
        fail(QStringLiteral("holds a NUL"));
    return c;
}

qint64 JsonScanner::line()
{
    m_line += QByteArrayView(m_buffer).sliced(m_lineAt, m_position - m_lineAt).count('\n');
    m_lineAt = m_position;
    return m_line;
}

JsonScanner::Place JsonScanner::place()
{
    return {m_offset + m_position, line()};
}

void JsonScanner::goBack(const Place &place)
{
    if (place.offset < m_offset) {
        if (!m_device.seek(place.offset))
            fail(QStringLiteral("cannot be read again"));
        m_buffer.clear();
        m_offset = place.offset;
    }
    m_position = place.offset - m_offset;
    m_line = place.line;
    m_lineAt = m_position;
}

char JsonScanner::peek()
{
    char c = current();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        ++m_position;
        c = current();
    }
    return c;
}

bool JsonScanner::take(char expected)
{
    if (peek() != expected)
        return false;
    ++m_position;
    return true;
}

QString JsonScanner::takeKey()
{
    if (peek() != '"')
        fail(QStringLiteral("has no name of a field"));
    const RawRecord name = takeValue();
    if (!take(':'))
        fail(QStringLiteral("has no colon after the name of a field"));
    return QJsonDocument::fromJson('[' + name.bytes + ']').array().at(0).toString();
}

/// How far a value goes on from `from`, judging by brackets and quotes alone.
struct Extent
{
    int depth = 0;
    bool isString = false;
    bool isEscaped = false;

    /// Takes one byte; true when the value ends with it.
    bool endsWith(char c)
    {
        if (isString) {
            const bool isQuote = c == '"' && !isEscaped;
            isEscaped = c == '\\' && !isEscaped;
            isString = !isQuote;
            return isQuote && depth == 0;
        }
        if (c == '"')
            isString = true;
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            return --depth == 0;
        return false;
    }
};

RawRecord JsonScanner::takeValue()
{
    const char first = peek();
    if (first == 0 || std::strchr("}],:", first))
        fail(first == 0 ? QStringLiteral("ends too early") : QStringLiteral("has no value"));
    const qint64 offset = m_offset + m_position;
    const qint64 startsAt = line();
    const bool isScalar = !std::strchr("{[\"", first);
    RecordKeeper keeper;
    Extent extent;
    for (bool isEnd = false; !isEnd;) {
        if (current() == 0) {
            if (isScalar)
                break;
            fail(QStringLiteral("ends inside a record"));
        }
        qsizetype end = m_position;
        while (end < m_buffer.size() && !isEnd) {
            const char c = m_buffer.at(end);
            if (isScalar)
                isEnd = std::strchr(" \t\r\n,]}", c) != nullptr;
            else
                isEnd = extent.endsWith(c);
            end += isEnd && isScalar ? 0 : 1;
        }
        keeper.add(QByteArrayView(m_buffer).sliced(m_position, end - m_position));
        m_position = end;
    }
    return keeper.record(offset, startsAt);
}

} // namespace xip
