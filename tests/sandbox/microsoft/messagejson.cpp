// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/messagejson.h"

#include <algorithm>

#include <QJsonArray>

#include "microsoft/extendedproperty.h"

namespace sandbox {
namespace {

bool hasVisibleAttachments(const StoredMessage &message)
{
    return std::ranges::any_of(message.attachments,
                               [](const StoredAttachment &each) { return !each.isInline; });
}

QJsonObject extendedProperty(const QString &id, const QString &value)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("value"), value}};
}

QJsonArray extendedProperties(const MailMessage &message)
{
    QJsonArray list;
    for (const auto &[id, value] : message.stored.properties)
        list << extendedProperty(id, value);
    if (!message.stored.properties.contains(QStringLiteral("String 0x1a")))
        list << extendedProperty(QStringLiteral("String 0x1a"), QStringLiteral("IPM.Note"));
    return list;
}

QJsonArray expandedProperties(const MailMessage &message, const Filter &filter)
{
    QJsonArray chosen;
    const QJsonArray all = extendedProperties(message);
    for (const QJsonValue &each : all) {
        const auto property = [&](const QString &name) {
            return each.toObject().value(name);
        };
        if (filter.accepts(property, false))
            chosen << each;
    }
    return chosen;
}

QJsonObject whole(const MailMessage &message, bool hasImmutableIds)
{
    const StoredMessage &stored = message.stored;
    QJsonObject json = message.json;
    const auto put = [&json](QStringView name, const QJsonValue &value) {
        json.insert(name, value);
    };
    const auto putDefault = [&json](QStringView name, const QJsonValue &value) {
        if (!json.contains(name))
            json.insert(name, value);
    };
    put(u"id", hasImmutableIds ? stored.id : message.currentId);
    put(u"@odata.etag", QString(u"W/\"" + message.changeKey + u'"'));
    put(u"changeKey", message.changeKey);
    put(u"createdDateTime", base::toIso(stored.created));
    put(u"lastModifiedDateTime", base::toIso(message.modified));
    put(u"receivedDateTime", base::toIso(stored.received));
    put(u"sentDateTime", base::toIso(stored.sent));
    put(u"hasAttachments", hasVisibleAttachments(stored));
    put(u"internetMessageId", stored.internetMessageId);
    put(u"subject", stored.subject);
    put(u"bodyPreview", message.preview);
    put(u"parentFolderId", message.folder);
    put(u"conversationId", QString(u"AAQkAD" + stored.id.right(48)));
    put(u"isRead", stored.isRead);
    put(u"isDraft", stored.isDraft);
    put(u"webLink", QString(u"https://outlook.office365.com/owa/?ItemID=" + stored.id));
    putDefault(u"importance", QStringLiteral("normal"));
    putDefault(u"inferenceClassification", QStringLiteral("focused"));
    putDefault(u"categories", QJsonArray());
    putDefault(u"isDeliveryReceiptRequested", QJsonValue::Null);
    putDefault(u"isReadReceiptRequested", false);
    putDefault(u"flag", QJsonObject{{QStringLiteral("flagStatus"), QStringLiteral("notFlagged")}});
    putDefault(u"body", QJsonObject{{QStringLiteral("contentType"), QStringLiteral("text")},
                                    {QStringLiteral("content"), QString()}});
    for (const char16_t *const list : {u"toRecipients", u"ccRecipients", u"bccRecipients", u"replyTo"})
        putDefault(QStringView(list), QJsonArray());
    return json;
}

} // namespace

QJsonObject messageJson(const MailMessage &message, const Selection &selection, bool hasImmutableIds)
{
    QJsonObject json = selection.apply(whole(message, hasImmutableIds), {QStringLiteral("id")});
    // Headers are shown on request alone.
    if (selection.select.isEmpty())
        json.remove(u"internetMessageHeaders");
    if (selection.expandsProperties) {
        const QJsonArray properties = expandedProperties(message, *selection.propertyFilter);
        if (!properties.isEmpty())
            json.insert(QStringLiteral("singleValueExtendedProperties"), properties);
    }
    if (selection.expandsAttachments) {
        QJsonArray attachments;
        for (const StoredAttachment &each : message.stored.attachments)
            attachments << attachmentJson(each, message, selection.attachmentSelect);
        json.insert(QStringLiteral("attachments"), attachments);
    }
    return json;
}

QJsonObject attachmentJson(const StoredAttachment &attachment, const MailMessage &message,
                           const QStringList &select)
{
    QJsonObject json{{QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.fileAttachment")},
                     {QStringLiteral("id"), attachment.id},
                     {QStringLiteral("name"), attachment.name},
                     {QStringLiteral("contentType"), attachment.contentType.isEmpty()
                                                         ? QJsonValue(QJsonValue::Null)
                                                         : QJsonValue(attachment.contentType)},
                     {QStringLiteral("contentId"), attachment.contentId.isEmpty()
                                                       ? QJsonValue(QJsonValue::Null)
                                                       : QJsonValue(attachment.contentId)},
                     {QStringLiteral("contentLocation"), QJsonValue::Null},
                     {QStringLiteral("size"), attachment.size},
                     {QStringLiteral("isInline"), attachment.isInline},
                     {QStringLiteral("lastModifiedDateTime"), base::toIso(message.modified)}};
    const Selection selection{.select = select};
    // Of a collection, Graph shows the content unless it is left out by $select.
    if (selection.selects(QStringLiteral("contentBytes")))
        json.insert(QStringLiteral("contentBytes"), QString::fromLatin1(attachment.content.toBase64()));
    return selection.apply(json, {QStringLiteral("id")});
}

QJsonObject folderJson(const Mailbox &mailbox, const MailFolder &folder)
{
    return {{QStringLiteral("id"), folder.id},
            {QStringLiteral("displayName"), folder.name},
            {QStringLiteral("parentFolderId"), folder.parent},
            {QStringLiteral("childFolderCount"), qint64(mailbox.children(folder.id).size())},
            {QStringLiteral("unreadItemCount"), 0},
            {QStringLiteral("totalItemCount"), mailbox.messagesIn(folder.id)},
            {QStringLiteral("isHidden"), false}};
}

QJsonValue messageProperty(const MailMessage &message, const QString &name, bool hasImmutableIds)
{
    if (name == QStringLiteral("singleValueExtendedProperties"))
        return extendedProperties(message);
    if (name == QStringLiteral("internetMessageId"))
        return message.stored.internetMessageId;
    return whole(message, hasImmutableIds).value(name);
}

} // namespace sandbox
