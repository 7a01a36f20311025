// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/headerfields.h"

#include <QIODevice>

#include "base/failure.h"

namespace mime {

qsizetype endOfHeaders(QByteArrayView text, qsizetype from, bool isWhole)
{
    // The line break before an empty line may be the last byte seen earlier.
    qsizetype at = std::max<qsizetype>(0, from - 2);
    if (text.startsWith('\n') || text.startsWith("\r\n"))
        return 0;
    for (;;) {
        const qsizetype feed = text.indexOf('\n', at);
        if (feed < 0)
            return isWhole ? text.size() : -1;
        at = feed + 1;
        const QByteArrayView rest = text.sliced(at);
        if (rest.startsWith('\n') || rest.startsWith("\r\n"))
            return at;
    }
}

QByteArray readHeaderPart(QIODevice &device)
{
    constexpr qint64 pieceSize = 16 * 1024;
    QByteArray text;
    for (;;) {
        const qsizetype before = text.size();
        text.resize(before + pieceSize);
        const qint64 got = device.read(text.data() + before, pieceSize);
        if (got < 0)
            throw base::itemFailure(
                "SOURCE_ITEM_UNREADABLE",
                QStringLiteral("The e-mail cannot be read: %1.").arg(device.errorString()));
        text.resize(before + static_cast<qsizetype>(got));
        const qsizetype end = endOfHeaders(text, before, got == 0);
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

std::vector<RawField> splitFields(QByteArrayView headerPart)
{
    std::vector<RawField> fields;
    if (headerPart.startsWith(QByteArrayView(byteOrderMark.data(), 3)))
        headerPart = headerPart.sliced(3);
    bool isInField = false;
    while (!headerPart.isEmpty()) {
        const qsizetype feed = headerPart.indexOf('\n');
        const qsizetype next = feed < 0 ? headerPart.size() : feed + 1;
        QByteArrayView line = headerPart.first(feed < 0 ? next : feed);
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
