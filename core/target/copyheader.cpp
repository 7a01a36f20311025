// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/copyheader.h"

#include <QIODevice>

namespace target {

static constexpr qsizetype headLimit = 256 << 10;
static constexpr qint64 lineBytes = 8 << 10;
static constexpr qsizetype digestBytes = 32;

static bool isEmptyLine(const QByteArray &text, qsizetype at)
{
    return text[at] == '\n' || (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n');
}

/// Where the line after the one at `at` begins.
static qsizetype nextLine(const QByteArray &text, qsizetype at)
{
    const qsizetype feed = text.indexOf('\n', at);
    return feed < 0 ? text.size() : feed + 1;
}

QByteArray fieldIn(const QByteArray &header, const QByteArray &name)
{
    const QByteArray begin = name + ':';
    qsizetype at = 0;
    while (at < header.size() && !isEmptyLine(header, at) && header.mid(at, begin.size()).toLower() != begin)
        at = nextLine(header, at);
    if (at >= header.size() || isEmptyLine(header, at))
        return {};
    qsizetype end = nextLine(header, at);
    while (end < header.size() && (header[end] == ' ' || header[end] == '\t'))
        end = nextLine(header, end);
    return header.sliced(at + begin.size(), end - at - begin.size()).trimmed();
}

QByteArray sourceDigestIn(const QByteArray &header)
{
    const QByteArray value = fieldIn(header, "x-archive-sha256");
    const QByteArray digest = QByteArray::fromHex(value);
    const bool isDigest = digest.size() == digestBytes && digest.toHex() == value.toLower();
    return isDigest ? digest : QByteArray();
}

QByteArray sourceDigestIn(QIODevice &message)
{
    QByteArray header;
    while (header.size() < headLimit) {
        const QByteArray line = message.readLine(lineBytes);
        if (line.isEmpty() || line == "\n" || line == "\r\n")
            break;
        header += line;
    }
    return sourceDigestIn(header);
}

} // namespace target
