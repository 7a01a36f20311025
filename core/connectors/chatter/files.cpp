// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/files.h"

#include <QHash>

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/markup.h"

namespace chatter {

using model::Attachment;

QByteArray FilePlace::locator() const
{
    QJsonObject json{{QStringLiteral("chatter"), id}, {QStringLiteral("size"), size}};
    if (!md5.isEmpty())
        json.insert(QStringLiteral("md5"), QString::fromLatin1(md5));
    return compact(json);
}

FilePlace FilePlace::of(const QByteArray &locator)
{
    const QJsonObject json = parsed(locator);
    FilePlace place{.id = idIn(json, u"chatter"), .md5 = json.value(u"md5").toString().toLatin1()};
    place.size = json.value(u"size").toInteger(-1);
    if (place.id.isEmpty())
        throw base::itemFailure("ATTACHMENT_UNKNOWN", QStringLiteral("The attachment is none of Chatter's."));
    return place;
}

/// Of what browsers show; the rest is a file like any other.
static QByteArray mediaTypeOf(const QString &extension)
{
    static const QHash<QString, QByteArray> types{
        {QStringLiteral("png"), "image/png"},      {QStringLiteral("jpg"), "image/jpeg"},
        {QStringLiteral("jpeg"), "image/jpeg"},    {QStringLiteral("gif"), "image/gif"},
        {QStringLiteral("bmp"), "image/bmp"},      {QStringLiteral("webp"), "image/webp"},
        {QStringLiteral("svg"), "image/svg+xml"},  {QStringLiteral("pdf"), "application/pdf"},
        {QStringLiteral("txt"), "text/plain"},     {QStringLiteral("csv"), "text/csv"},
        {QStringLiteral("zip"), "application/zip"}};
    return types.value(extension);
}

static Attachment attachmentOf(const QJsonObject &file)
{
    const FilePlace place{idIn(file, u"id"), file.value(u"md5").toString().toLatin1(),
                          file.value(u"size").toInteger(-1)};
    Attachment attachment{.name = file.value(u"name").toString(),
                          .mediaType = mediaTypeOf(file.value(u"extension").toString())};
    attachment.size = place.size;
    attachment.locator = place.locator();
    if (attachment.name.isEmpty())
        attachment.name = place.id;
    return attachment;
}

Files filesOf(const Record &record, const QString &html)
{
    Files files;
    const QStringList shown = imagesIn(html);
    QHash<QString, QByteArray> contentIds; // by document
    for (const QJsonValue &value : record.files) {
        const QJsonObject file = value.toObject();
        const QString image = idIn(file, u"image");
        const QString link = file.value(u"link").toString();
        if (!link.isEmpty()) {
            files.links.append(file.value(u"name").toString() + u": " + link);
            continue;
        }
        const bool isShown = !image.isEmpty() && shown.contains(image);
        const bool isOfAnotherText = !image.isEmpty() && !isShown && !file.value(u"attached").toBool();
        if (idIn(file, u"id").isEmpty() || isOfAnotherText)
            continue;
        Attachment attachment = attachmentOf(file);
        if (isShown) {
            attachment.contentId = "image" + QByteArray::number(contentIds.size() + 1) + "@chatter";
            contentIds.insert(image, attachment.contentId);
        }
        files.attachments.push_back(attachment);
    }
    files.html = withImages(html, [&](const QString &id) {
        const auto known = contentIds.constFind(id);
        return known == contentIds.constEnd() ? QString() : QString(u"cid:" + QString::fromLatin1(*known));
    });
    return files;
}

} // namespace chatter
