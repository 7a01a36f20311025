// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/files.h"

#include <algorithm>

#include <QHash>
#include <QSet>
#include <QUrl>

#include "base/failure.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/markup.h"

namespace jive {

using model::Attachment;

QByteArray FilePlace::locator() const
{
    return compact({{QStringLiteral("jive"), reference}, {QStringLiteral("runAs"), runAs}});
}

FilePlace FilePlace::of(const QByteArray &locator)
{
    const QJsonObject json = parsed(locator);
    FilePlace place{json.value(u"jive").toString(), json.value(u"runAs").toString()};
    if (place.reference.isEmpty())
        throw base::itemFailure("ATTACHMENT_UNKNOWN",
                                QStringLiteral("Jive does not say where the attachment lies."));
    return place;
}

/// A number, or one as text.
static qint64 sizeOf(const QJsonObject &json)
{
    const QJsonValue size = json.value(u"size");
    bool isNumber = true;
    const qint64 bytes = size.isString() ? size.toString().toLongLong(&isNumber) : size.toInteger(-1);
    return isNumber && bytes >= 0 ? bytes : -1;
}

static Attachment attachmentOf(const QJsonObject &json, const QString &reference, const Record &record)
{
    Attachment attachment{.name = json.value(u"name").toString(),
                          .mediaType = json.value(u"contentType").toString().toLatin1()};
    if (!attachment.mediaType.contains('/'))
        attachment.mediaType.clear();
    attachment.size = sizeOf(json);
    attachment.locator = FilePlace{reference, record.runAs}.locator();
    return attachment;
}

/// Addresses of the Core API take the service account's sign-in; those of pages may want a browser's.
static QString dataOf(const QJsonObject &entity, const QString &given)
{
    const QString self = refOf(entity, QStringLiteral("self"));
    return keyOf(given).isEmpty() && !keyOf(self).isEmpty() ? self + QStringLiteral("/data") : given;
}

static void addFiles(const Record &record, Files &files)
{
    for (const QJsonValue &value : record.entity.value(u"attachments").toArray()) {
        const QJsonObject file = value.toObject();
        const QString reference = dataOf(file, file.value(u"url").toString());
        files.attachments.push_back(
            attachmentOf(file, reference, record)); // without a place, opening it says so
    }
    const QString binary = record.entity.value(u"binaryURL").toString();
    if (!binary.isEmpty()) {
        // the entity's own data is that of the version that stands there
        const QString reference = record.isEarlier ? binary : dataOf(record.entity, binary);
        Attachment content = attachmentOf(record.entity, reference, record);
        if (content.name.isEmpty())
            content.name = subjectOf(record.entity);
        files.attachments.push_back(content);
    }
}

/// What stands beside a poll's options, under the option's name: all may be called alike.
static void addOptions(const Record &record, Files &files)
{
    for (const QJsonValue &value : record.entity.value(u"optionsImages").toArray()) {
        const QJsonObject image = value.toObject().value(u"image").toObject();
        const QString reference = image.value(u"ref").toString();
        if (reference.isEmpty())
            continue;
        Attachment attachment = attachmentOf(image, reference, record);
        const QString suffix = attachment.name.section(u'.', -1);
        const QString option = value.toObject().value(u"option").toString();
        if (!option.isEmpty())
            attachment.name = suffix.isEmpty() ? option : QString(option + u'.' + suffix);
        files.attachments.push_back(attachment);
    }
}

/// Images of the community itself: those of the Core API, and those that its pages show.
static bool isOwnImage(const QUrl &url, const Record &record)
{
    const bool isOwnHost = url.host() == QUrl(record.site).host();
    return !keyOf(url.toString()).isEmpty() ||
           (isOwnHost && url.path().contains(QLatin1String("/servlet/JiveServlet/")));
}

static QString imageKey(const QUrl &url)
{
    const QString key = keyOf(url.toString());
    return key.isEmpty() ? url.path() : key;
}

/// The community's own images that the text shows, in its order.
static QList<QUrl> ownImagesIn(const QString &html, const QUrl &site, const Record &record)
{
    QList<QUrl> images;
    for (const QString &source : imagesIn(html)) {
        const QUrl url = site.resolved(QUrl(source));
        if (isOwnImage(url, record))
            images.append(url);
    }
    return images;
}

static Attachment imageAt(const QUrl &url, const QByteArray &contentId, const Record &record)
{
    Attachment attachment{.name = url.fileName()};
    attachment.contentId = contentId;
    attachment.locator = FilePlace{url.toString(), record.runAs}.locator();
    return attachment;
}

Files filesOf(const Record &record)
{
    Files files;
    addFiles(record, files);
    addOptions(record, files);
    const QString html = htmlOf(record.entity);
    QHash<QString, QByteArray> shown; // content id by image
    const auto inlineAs = [&](const QString &key) {
        const QByteArray id = "image" + QByteArray::number(shown.size() + 1) + "@jive";
        return *shown.insert(key, id);
    };
    const QUrl site(record.site);
    const QList<QUrl> own = ownImagesIn(html, site, record);
    QSet<QString> inHtml; // keys
    for (const QUrl &url : own)
        inHtml.insert(imageKey(url));
    for (const QJsonValue &value : record.entity.value(u"contentImages").toArray()) {
        const QJsonObject image = value.toObject();
        const QUrl url = site.resolved(QUrl(image.value(u"ref").toString()));
        const QString key = imageKey(url);
        if (url.isEmpty() || shown.contains(key))
            continue;
        Attachment attachment = attachmentOf(image, url.toString(), record);
        const QByteArray id = inlineAs(key);
        if (inHtml.contains(key))
            attachment.contentId = id;
        files.attachments.push_back(attachment);
    }
    for (const QUrl &url : own) {
        if (const QString key = imageKey(url); !shown.contains(key))
            files.attachments.push_back(imageAt(url, inlineAs(key), record));
    }
    files.html = withImages(html, [&](const QString &source) {
        const auto id = shown.constFind(imageKey(site.resolved(QUrl(source))));
        return id == shown.constEnd() ? QString() : QString(u"cid:" + QString::fromLatin1(*id));
    });
    return files;
}

} // namespace jive
