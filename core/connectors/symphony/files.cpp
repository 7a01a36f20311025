// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/files.h"

#include <QBuffer>
#include <QJsonArray>
#include <QUrl>

#include "base/digest.h"
#include "base/failure.h"
#include "base/scratchfile.h"
#include "connectors/symphony/base64sink.h"
#include "connectors/symphony/entities.h"
#include "connectors/symphony/values.h"

namespace symphony {

using model::Attachment;

/// Without an id, opening it says so. `size`: in bytes; 0: nobody says.
static Attachment fileOf(const QString &id, const QString &name, qint64 size, const QJsonObject &message,
                         const Stream &stream)
{
    Attachment attachment{.name = name};
    attachment.locator = compact({{QStringLiteral("symphony"), id},
                                  {QStringLiteral("message"), urlSafe(textIn(message, u"messageId"))},
                                  {QStringLiteral("stream"), stream.id},
                                  {QStringLiteral("size"), size}});
    return attachment;
}

/// Behind its attachment, and named after it.
static void addPreviews(std::vector<Attachment> &files, const QJsonObject &file, const QJsonObject &message,
                        const Stream &stream)
{
    for (const QJsonValue &value : file.value(u"images").toArray()) {
        const QJsonObject image = value.toObject();
        const QString id = textIn(image, u"id");
        const QString size = image.value(u"dimension").toVariant().toString();
        if (!id.isEmpty())
            files.push_back(
                fileOf(id, u"preview-" + size + u'-' + textIn(file, u"name"), 0, message, stream));
    }
}

static void addFiles(std::vector<Attachment> &files, const QJsonObject &message, const Stream &stream,
                     bool hasPreviews)
{
    for (const QJsonValue &value : message.value(u"attachments").toArray()) {
        const QJsonObject file = value.toObject();
        files.push_back(fileOf(textIn(file, u"id"), textIn(file, u"name"), file.value(u"size").toInteger(),
                               message, stream));
        if (hasPreviews)
            addPreviews(files, file, message, stream);
    }
}

/// It travels inside of the locator.
static Attachment dataOf(const QString &data)
{
    const QByteArray bytes = data.toUtf8();
    Attachment attachment{.name = QStringLiteral("entity.json"), .mediaType = "application/json"};
    attachment.size = bytes.size();
    attachment.sha256 = base::Digest::sha256(bytes);
    attachment.locator =
        compact({{QStringLiteral("symphonyData"), QString::fromLatin1(qCompress(bytes).toBase64())}});
    return attachment;
}

std::vector<Attachment> filesOf(const Record &record)
{
    std::vector<Attachment> files;
    addFiles(files, record.source, record.stream, record.hasPreviews);
    const QJsonObject shared = objectIn(record.source, u"sharedMessage");
    addFiles(files, shared, Stream::of(objectIn(shared, u"stream"), record.stream), record.hasPreviews);
    const QString data = textOrJsonIn(record.source, u"data");
    if (!entitiesOf(data).isPlain)
        files.push_back(dataOf(data));
    return files;
}

static std::unique_ptr<QIODevice> kept(const QString &data)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(qUncompress(QByteArray::fromBase64(data.toLatin1())));
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

static QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

std::unique_ptr<QIODevice> openFile(const Attachment &attachment, Client &client,
                                    const QString &scratchFolder, const base::Stop &stop)
{
    const QJsonObject place = parsed(attachment.locator);
    if (place.contains(u"symphonyData"))
        return kept(textIn(place, u"symphonyData"));
    const QString id = textIn(place, u"symphony");
    if (id.isEmpty())
        throw base::itemFailure("ATTACHMENT_UNKNOWN",
                                QStringLiteral("“%1” has no id of Symphony's, by which it could be fetched.")
                                    .arg(attachment.name));
    const Call call{
        .host = Host::Agent,
        .path = QStringLiteral("/v1/stream/%1/attachment?fileId=%2&messageId=%3")
                    .arg(encoded(textIn(place, u"stream")), encoded(id), encoded(textIn(place, u"message"))),
        .body = {}};
    auto file = base::scratchFile(scratchFolder, QStringLiteral("attachment"));
    Base64Sink sink(*file);
    client.download(
        call, sink, [&] { sink.restart(); }, stop);
    if (!sink.finish())
        throw base::Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNREADABLE",
                            QStringLiteral("“%1” did not come as base64, or not whole.").arg(attachment.name),
                            QStringLiteral("It is fetched again with the next run."));
    const qint64 said = place.value(u"size").toInteger();
    if (file->size() < said)
        throw base::Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNREADABLE",
                            QStringLiteral("“%1” did not come whole: %2 bytes of %3.")
                                .arg(attachment.name)
                                .arg(file->size())
                                .arg(said),
                            QStringLiteral("It is fetched again with the next run."));
    file->seek(0);
    return file;
}

} // namespace symphony
