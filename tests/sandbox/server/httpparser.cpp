// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpparser.h"

#include <QByteArrayList>

namespace sandbox {
namespace {

constexpr qsizetype kHeadLimit = 64 * 1024;

} // namespace

HttpParser::State HttpParser::parse()
{
    if (!m_hasHead) {
        const State state = parseHead();
        if (state != State::Complete)
            return state;
    }
    if (m_isChunked)
        return parseChunks();
    if (m_length > m_bodyLimit)
        return State::TooLarge;
    if (m_arrived.size() < m_length)
        return State::Reading;
    if (m_arrived.size() == m_length) {
        m_request.body = std::exchange(m_arrived, {});
    } else {
        m_request.body = m_arrived.left(m_length);
        m_arrived.remove(0, m_length);
    }
    return State::Complete;
}

HttpRequest HttpParser::take()
{
    m_hasHead = m_isChunked = m_expects = false;
    m_length = 0;
    return std::exchange(m_request, {});
}

bool HttpParser::wantsContinue()
{
    return std::exchange(m_expects, false);
}

HttpParser::State HttpParser::parseHead()
{
    const qsizetype end = m_arrived.indexOf("\r\n\r\n");
    if (end < 0)
        return m_arrived.size() > kHeadLimit ? State::TooLarge : State::Reading;
    if (end > kHeadLimit)
        return State::TooLarge;
    if (!parseFields(QByteArrayView(m_arrived).first(end)))
        return State::Malformed;
    m_arrived.remove(0, end + 4);
    m_hasHead = true;
    return State::Complete;
}

bool HttpParser::parseFields(QByteArrayView head)
{
    const QByteArrayList lines = head.toByteArray().split('\n');
    const QByteArrayList first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1."))
        return false;
    m_request.method = first.at(0);
    m_request.target = first.at(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        m_request.fields.emplace_back(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_isChunked = m_request.field("transfer-encoding").toLower() == "chunked";
    m_expects = m_request.field("expect").toLower() == "100-continue";
    const QByteArray length = m_request.field("content-length");
    bool isNumber = true;
    m_length = length.isNull() ? 0 : length.toLongLong(&isNumber);
    return isNumber && m_length >= 0 && !(m_isChunked && !length.isNull());
}

HttpParser::State HttpParser::parseChunks()
{
    for (;;) {
        const qsizetype end = m_arrived.indexOf("\r\n");
        if (end < 0)
            return State::Reading;
        bool isNumber = false;
        const QByteArray size = m_arrived.left(end).split(';').first().trimmed();
        const qsizetype length = size.toLongLong(&isNumber, 16);
        if (!isNumber || length < 0)
            return State::Malformed;
        if (length + m_request.body.size() > m_bodyLimit)
            return State::TooLarge;
        if (m_arrived.size() < end + 2 + length + 2)
            return State::Reading;
        m_request.body += m_arrived.mid(end + 2, length);
        m_arrived.remove(0, end + 2 + length + 2);
        if (length == 0)
            return State::Complete;
    }
}

} // namespace sandbox
