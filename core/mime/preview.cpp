// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/preview.h"

#include "mime/gmimevalues.h"
#include "mime/headerfields.h"
#include "mime/htmlsanitizer.h"

namespace mime {

static QString safeHtml(const QString &html)
{
    if (html.isEmpty())
        return {};
    QByteArray safe;
    appendSafeHtml(safe, html, nullptr);
    return QString::fromUtf8(safe);
}

Preview preview(QIODevice &device)
{
    constexpr qint64 bodyLimit = 1024 * 1024;
    constexpr size_t fieldLimit = 200;
    constexpr qsizetype valueLimit = 4096;
    Parsed parsed = parse(device, bodyLimit);
    Preview preview;
    for (const RawField &field : splitFields(parsed.headers.raw)) {
        if (preview.fields.size() == fieldLimit)
            break;
        preview.fields.emplace_back(QString::fromLatin1(field.name),
                                    decodedText(field.value).left(valueLimit));
    }
    preview.text = std::move(parsed.text);
    preview.safeHtml = safeHtml(parsed.html);
    for (ParsedPart &part : parsed.attachments)
        preview.attachments.push_back(std::move(part.attachment));
    return preview;
}

} // namespace mime
