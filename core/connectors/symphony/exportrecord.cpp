// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/exportrecord.h"

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/symphony/values.h"
#include "mime/dumpitem.h"
#include "mime/reader.h"
#include "model/itemkey.h"

namespace symphony {

using model::Attachment;
using model::Message;
using Format = ExportRecord::Format;

static QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

static QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QByteArray ExportRecord::encoded() const
{
    QJsonArray files;
    for (const Attachment &each : attachments)
        files.append(QJsonArray{each.name, QString::fromLatin1(each.mediaType), each.size, text(each.locator),
                                text(each.sha256), QString::fromLatin1(each.omittedFor)});
    return compact({{QStringLiteral("export"), int(format)},
                    {QStringLiteral("identity"), QString::fromUtf8(identity)},
                    {QStringLiteral("bytes"), text(bytes)},
                    {QStringLiteral("files"), files},
                    {QStringLiteral("file"), file},
                    {QStringLiteral("trouble"), QString::fromLatin1(troubleKey)},
                    {QStringLiteral("why"), troubleText},
                    {QStringLiteral("fix"), troubleFix}});
}

bool ExportRecord::isOne(const QByteArray &bytes)
{
    return parsed(bytes).contains(u"export");
}

ExportRecord ExportRecord::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    if (!json.contains(u"export"))
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record is none of an export file."));
    ExportRecord record{.identity = textIn(json, u"identity").toUtf8(),
                        .format = Format(json.value(u"export").toInt())};
    record.bytes = bytesOf(json.value(u"bytes"));
    record.file = textIn(json, u"file");
    record.troubleKey = textIn(json, u"trouble").toLatin1();
    record.troubleText = textIn(json, u"why");
    record.troubleFix = textIn(json, u"fix");
    for (const QJsonValue &value : json.value(u"files").toArray()) {
        const QJsonArray row = value.toArray();
        record.attachments.push_back({.name = row.at(0).toString(),
                                      .mediaType = row.at(1).toString().toLatin1(),
                                      .contentId = {},
                                      .size = row.at(2).toInteger(),
                                      .locator = bytesOf(row.at(3)),
                                      .omittedFor = row.at(5).toString().toLatin1(),
                                      .sha256 = bytesOf(row.at(4)),
                                      .storedAt = {}});
    }
    return record;
}

static Message mailMessage(const model::SourceItem &item, const ExportRecord &record)
{
    const mime::Headers headers = mime::parseHeaders(record.bytes);
    if (!item.recordAt)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The e-mail's bytes are not there."));
    Message message{.people = headers.people, .date = headers.date.value_or(item.sentAt)};
    message.utcOffset = headers.utcOffset;
    message.original = item.recordAt;
    message.originalHasMessageId = !headers.messageId.isEmpty();
    message.messageId = headers.messageId;
    message.originalHasDate = headers.date.has_value();
    if (!headers.date)
        message.dateSource = "file";
    return message;
}

static QByteArray messageIdOf(const ExportRecord &record, const QString &container, const QString &id)
{
    return model::messageIdOf(record.identity, model::itemKey(record.identity, container, id, QString()));
}

static Message dumpMessage(const model::SourceItem &item, const ExportRecord &record)
{
    const mime::DumpItem dump = mime::DumpItem::decoded(record.bytes);
    if (dump.people.empty())
        throw base::itemFailure("NO_PARTICIPANTS", QStringLiteral("“%1” names nobody.").arg(item.id));
    Message message{.people = dump.people, .date = dump.at};
    message.text = dump.words();
    message.subject = dump.topic.isEmpty() ? dump.room : dump.topic;
    message.attachments = record.attachments;
    message.conversationId = dump.room;
    message.conversationTopic = dump.topic;
    message.conversationStart = dump.start;
    // The Message-ID of a certain version hangs on its content, which others do not know: versions meet here.
    for (const QString &id : {item.originalId, dump.id}) {
        const QByteArray reference = messageIdOf(record, item.container, id);
        if (!id.isEmpty() && (message.references.empty() || message.references.front() != reference))
            message.references.push_back(reference);
    }
    if (!item.originalId.isEmpty())
        message.inReplyTo = message.references.front();
    return message;
}

static Message xmlMessage(const model::SourceItem &item, const ExportRecord &record)
{
    if (!item.recordAt)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The XML's bytes are not there."));
    Message message{.people = {{.name = QStringLiteral("Symphony XML"), .sourceId = xmlReader.toString()}},
                    .date = item.sentAt};
    message.subject = record.file;
    message.text =
        QStringLiteral("%1 is attached as Symphony exported it. It is in a form of Symphony's own; "
                       "who took part in what it tells of is not known.")
            .arg(record.file);
    message.attachments = {*item.recordAt};
    message.attachments.front().mediaType = "application/xml";
    message.dateSource = "file";
    return message;
}

/// Versions before this one kept Symphony's own XML as an item that names nobody.
static bool isFailed(const ExportRecord &record)
{
    const bool isXml = record.format == Format::Raw && record.troubleKey == "NO_PARTICIPANTS";
    return !record.troubleKey.isEmpty() && !isXml;
}

static Message madeOf(const model::SourceItem &item, const ExportRecord &record)
{
    switch (record.format) {
    case Format::Mail:
        return mailMessage(item, record);
    case Format::Dump:
        return dumpMessage(item, record);
    case Format::Raw:
        break;
    }
    return xmlMessage(item, record);
}

Message exportedMessageOf(const model::SourceItem &item)
{
    const ExportRecord record = ExportRecord::decoded(item.record);
    if (isFailed(record))
        throw base::itemFailure(record.troubleKey, record.troubleText,
                                record.troubleFix.isEmpty()
                                    ? QStringLiteral("Let Symphony export that time again.")
                                    : record.troubleFix);
    Message message = madeOf(item, record);
    message.sourceName = QStringLiteral("Symphony");
    return message;
}

} // namespace symphony
