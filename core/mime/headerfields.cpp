// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/headerfields.h"

#include <algorithm>

#include <QIODevice>

#include "base/failure.h"

namespace mime {

/// Where the CRs begin that stand before `at`.
static qsizetype beforeReturns(QByteArrayView text, qsizetype at)
{
    while (at > 0 && text[at - 1] == '\r')
        --at;
    return at;
}

/// CRs and an LF.
static bool beginsWithEmptyLine(QByteArrayView text)
{
    const auto other = std::ranges::find_if(text, [](char c) { return c != '\r'; });
    return other != text.end() && *other == '\n';
}

std::optional<LineEnd> firstLineEnd(QByteArrayView text, qsizetype from, bool isWhole)
{
    const QByteArrayView rest = text.sliced(beforeReturns(text, from));
    const auto first = std::ranges::find_if(rest, [](char c) { return c == '\r' || c == '\n'; });
    const auto other = std::find_if(first, rest.end(), [](char c) { return c != '\r'; });
    if (first == rest.end() || (other == rest.end() && !isWhole))
        return {};
    return other != rest.end() && *other == '\n' ? LineEnd::Feed : LineEnd::Return;
}

/// The line end before an empty line may be the last that was seen earlier.
static qsizetype emptyLineAmongFeeds(QByteArrayView text, qsizetype from)
{
    if (beginsWithEmptyLine(text))
        return 0;
    qsizetype at = std::max<qsizetype>(0, beforeReturns(text, from) - 1);
    while ((at = text.indexOf('\n', at)) >= 0) {
        if (beginsWithEmptyLine(text.sliced(++at)))
            return at;
    }
    return -1;
}

static qsizetype emptyLineAmongReturns(QByteArrayView text, qsizetype from)
{
    if (text.startsWith('\r'))
        return 0;
    const qsizetype at = text.indexOf("\r\r", beforeReturns(text, from));
    return at < 0 ? -1 : at + 1;
}

/// Where the header part ends (behind the last field's line end): at an empty line or, with `isWhole`, at the
/// end of `text`; -1 when the empty line has not come yet. `from` bytes were searched before.
static qsizetype endOfHeaders(QByteArrayView text, qsizetype from, bool isWhole,
                              std::optional<LineEnd> &lineEnd)
{
    if (!lineEnd)
        lineEnd = firstLineEnd(text, from, isWhole);
    qsizetype end = -1;
    if (lineEnd)
        end = *lineEnd == LineEnd::Feed ? emptyLineAmongFeeds(text, from) : emptyLineAmongReturns(text, from);
    return end < 0 && isWhole ? text.size() : end;
}

QByteArray readHeaderPart(QIODevice &device)
{
    constexpr qint64 pieceSize = 16 * 1024;
    QByteArray text;
    std::optional<LineEnd> lineEnd;
    for (;;) {
        const qsizetype before = text.size();
        text.resize(before + pieceSize);
        const qint64 got = device.read(text.data() + before, pieceSize);
        if (got < 0)
            throw base::itemFailure(
                "SOURCE_ITEM_UNREADABLE",
                QStringLiteral("The e-mail cannot be read: %1.").arg(device.errorString()));
        text.resize(before + static_cast<qsizetype>(got));
        const qsizetype end = endOfHeaders(text, before, got == 0, lineEnd);
        if (end >= 0 && end <= headerPartLimit) {
            text.truncate(end);
            return text;
        }
        if (text.size() > headerPartLimit)
            throw base::itemFailure(
                "SOURCE_ITEM_UNREADABLE",
                QStringLiteral("The e-mail's header is longer than %1 MiB.").arg(headerPartLimit >> 20),
                QStringLiteral("Check that the file is an e-mail."));
    }
}

QByteArray headerPartOf(const QByteArray &bytes)
{
    std::optional<LineEnd> lineEnd;
    return bytes.first(endOfHeaders(bytes, 0, true, lineEnd));
}

static QByteArrayView fieldName(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return {};
    const QByteArrayView name = line.first(colon).trimmed();
    if (name.data() != line.data())
        return {};
    for (const char c : name) {
        if (c <= 0x20 || c >= 0x7F)
            return {};
    }
    return name;
}

bool isFieldLine(QByteArrayView line)
{
    return !fieldName(line).isEmpty();
}

/// Whether the CR at `at`, without an LF of its own, changes the fields if it ends a line.
static bool isAmbiguous(QByteArrayView text, qsizetype at)
{
    const QByteArrayView next = text.sliced(at + 1);
    const auto end = std::ranges::find_if(next, [](char c) { return c == '\r' || c == '\n'; });
    return next.startsWith('\r') || isFieldLine(next.first(end - next.begin()));
}

bool hasMixedLineEnds(QByteArrayView headerPart)
{
    if (firstLineEnd(headerPart, 0, true) == LineEnd::Return)
        return headerPart.contains('\n');
    for (qsizetype at = headerPart.indexOf('\r'); at >= 0; at = headerPart.indexOf('\r', at)) {
        if (!beginsWithEmptyLine(headerPart.sliced(at)) && isAmbiguous(headerPart, at))
            return true;
        while (at < headerPart.size() && headerPart[at] == '\r')
            ++at;
    }
    return false;
}

void throwMixedLineEnds()
{
    throw base::itemFailure(
        "SOURCE_ITEM_UNREADABLE",
        QStringLiteral(
            "The e-mail's line ends are of different kinds, and programs do not agree on which count."),
        QStringLiteral("Have the e-mail written again with CR LF at the end of every line, give it to the "
                       "connector, and dismiss this item."));
}

std::vector<RawField> splitFields(QByteArrayView headerPart)
{
    std::vector<RawField> fields;
    if (headerPart.startsWith(QByteArrayView(byteOrderMark.data(), 3)))
        headerPart = headerPart.sliced(3);
    const char end = firstLineEnd(headerPart, 0, true) == LineEnd::Return ? '\r' : '\n';
    bool isInField = false;
    while (!headerPart.isEmpty()) {
        const qsizetype found = headerPart.indexOf(end);
        const qsizetype next = found < 0 ? headerPart.size() : found + 1;
        QByteArrayView line = headerPart.first(found < 0 ? next : found);
        headerPart = headerPart.sliced(next);
        while (line.endsWith('\r'))
            line.chop(1);
        const bool isContinued = line.startsWith(' ') || line.startsWith('\t');
        if (isContinued && isInField) {
            QByteArray &value = fields.back().value;
            value += value.isEmpty() ? line.trimmed() : line;
        } else if (const QByteArrayView name = fieldName(line); !isContinued && !name.isEmpty()) {
            fields.push_back(
                {name.toByteArray(), line.sliced(line.indexOf(':') + 1).trimmed().toByteArray()});
            isInField = true;
        } else {
            isInField = false;
        }
    }
    return fields;
}

} // namespace mime
