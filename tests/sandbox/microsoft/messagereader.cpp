// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/messagereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "base/digest.h"
#include "microsoft/base64bytes.h"
#include "microsoft/extendedproperty.h"
#include "microsoft/messagechecks.h"

namespace sandbox {
namespace {

constexpr qsizetype kAttachmentLimit = 3 * 1024 * 1024;
constexpr qsizetype kPreviewLength = 255;
constexpr int kUnsent = 0x8;
constexpr int kRead = 0x1;

GraphAnswer cannotRead(const QString &message)
{
    return refusal(400, QStringLiteral("UnableToDeserializePostBody"), message);
}

QByteArray hexDigest(const QByteArray &content)
{
    return base::Digest::sha256(content).toHex();
}

QString previewOf(const QJsonObject &body)
{
    static const QRegularExpression kTags(QStringLiteral("<[^>]*>"));
    QString text = body.value(u"content").toString().left(8 * kPreviewLength);
    if (body.value(u"contentType").toString() != QStringLiteral("text"))
        text.replace(kTags, QStringLiteral(" "));
    return text.simplified().left(kPreviewLength);
}

/// The property's time, or that of the creation.
base::Instant timeOf(const StoredMessage &message, const QString &property, base::Instant otherwise)
{
    const auto given = message.properties.find(property);
    return given == message.properties.end() ? otherwise : base::fromIso(given->second).value_or(otherwise);
}

void settleFlags(StoredMessage &message, const QJsonObject &json)
{
    const auto given = message.properties.find(QStringLiteral("Integer 0xe07"));
    const int flags = given == message.properties.end() ? kUnsent : given->second.toInt();
    message.isDraft = (flags & kUnsent) != 0;
    message.isRead = json.value(u"isRead").toBool((flags & kRead) != 0);
}

} // namespace

GraphAnswer tooLargeForARequest()
{
    return refusal(413, QStringLiteral("RequestEntityTooLarge"),
                   QStringLiteral("The request entity is larger than this service accepts."));
}

ReadOr<QJsonObject> MessageReader::object(const QByteArray &body, const QString &type) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return cannotRead(QStringLiteral("The body is no JSON object: %1").arg(error.errorString()));
    const QJsonObject json = document.object();
    if (m_options.isStrict) {
        const QStringList problems = m_surface.problems(json, type, Surface::Direction::Request);
        if (!problems.isEmpty())
            return cannotRead(problems.join(QStringLiteral("; ")));
    }
    return json;
}

ReadOr<MailMessage> MessageReader::message(const QJsonObject &json, base::Instant now) const
{
    if (const auto wrong = wrongRecipients(json))
        return *wrong;
    if (const auto wrong = wrongHeaders(json))
        return *wrong;
    MailMessage message{.json = json, .modified = now};
    if (const auto wrong = properties(message, json))
        return *wrong;
    StoredMessage &stored = message.stored;
    stored.created = now;
    stored.internetMessageId = json.value(u"internetMessageId").toString();
    stored.subject = json.value(u"subject").toString();
    stored.sent = timeOf(stored, QStringLiteral("SystemTime 0x39"), now);
    stored.received = timeOf(stored, QStringLiteral("SystemTime 0xe06"), now);
    settleFlags(stored, json);
    const QJsonArray attachments = json.value(u"attachments").toArray();
    for (const QJsonValue &each : attachments) {
        ReadOr<StoredAttachment> read = attachment(each.toObject());
        if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
            return *wrong;
        stored.attachments.push_back(std::get<StoredAttachment>(std::move(read)));
    }
    settleBody(message);
    for (const char16_t *const name :
         {u"attachments", u"singleValueExtendedProperties", u"internetMessageId", u"subject", u"isRead",
          u"receivedDateTime", u"sentDateTime", u"isDraft"})
        message.json.remove(QStringView(name));
    return message;
}

std::optional<GraphAnswer> MessageReader::properties(MailMessage &message, const QJsonObject &json) const
{
    const QJsonArray given = json.value(u"singleValueExtendedProperties").toArray();
    for (const QJsonValue &each : given) {
        const QString id = each.toObject().value(u"id").toString();
        const QJsonValue value = each.toObject().value(u"value");
        const std::optional<QString> canonical = canonicalPropertyId(id);
        if (!canonical || !value.isString() || !fitsPropertyType(*canonical, value.toString()))
            return refusal(400, QStringLiteral("ErrorInvalidExtendedProperty"),
                           QStringLiteral("The extended property '%1' is not valid.").arg(id));
        if (*canonical == QStringLiteral("String 0x1a") && !m_options.keepsMessageClass)
            continue;
        if (!message.stored.properties.emplace(*canonical, value.toString()).second)
            return refusal(400, QStringLiteral("ErrorInvalidExtendedProperty"),
                           QStringLiteral("The extended property '%1' stands there twice.").arg(id));
        if (isArchiveKey(*canonical))
            message.stored.archiveKey = value.toString();
    }
    return {};
}

void MessageReader::settleBody(MailMessage &message) const
{
    QJsonObject body = message.json.value(u"body").toObject();
    const QByteArray content = body.value(u"content").toString().toUtf8();
    message.stored.bodySha256 = hexDigest(content);
    message.stored.bodySize = content.size();
    message.preview = previewOf(body);
    if (!m_options.keepsContents && !body.isEmpty()) {
        body.insert(QStringLiteral("content"), QString());
        message.json.insert(QStringLiteral("body"), body);
    }
}

ReadOr<StoredAttachment> MessageReader::attachment(const QJsonObject &json) const
{
    if (json.value(u"@odata.type").toString() != QStringLiteral("#microsoft.graph.fileAttachment"))
        return cannotRead(QStringLiteral("@odata.type must be #microsoft.graph.fileAttachment."));
    StoredAttachment attachment{.name = json.value(u"name").toString(),
                                .contentType = json.value(u"contentType").toString(),
                                .contentId = json.value(u"contentId").toString(),
                                .isInline = json.value(u"isInline").toBool()};
    if (attachment.name.isEmpty())
        return refusal(400, QStringLiteral("ErrorRequiredPropertyMissing"),
                       QStringLiteral("An attachment must have a name."));
    const std::optional<QByteArray> content = bytesOfBase64(json.value(u"contentBytes").toString());
    if (!content)
        return cannotRead(QStringLiteral("contentBytes is no base64."));
    if (content->size() >= kAttachmentLimit)
        return tooLargeForARequest();
    return this->attachment(std::move(attachment), *content);
}

StoredAttachment MessageReader::attachment(StoredAttachment known, QByteArray content) const
{
    known.size = content.size();
    known.sha256 = hexDigest(content);
    if (m_options.keepsContents)
        known.content = std::move(content);
    return known;
}

std::optional<GraphAnswer> MessageReader::update(MailMessage &message, const QJsonObject &json) const
{
    if (auto wrong = wrongRecipients(json))
        return wrong;
    QJsonObject rest = json;
    rest.remove(u"singleValueExtendedProperties");
    if (rest.contains(u"isRead"))
        message.stored.isRead = rest.take(u"isRead").toBool();
    if (rest.contains(u"subject"))
        message.stored.subject = rest.take(u"subject").toString();
    for (auto it = rest.begin(); it != rest.end(); ++it)
        message.json.insert(it.key(), it.value());
    if (rest.contains(u"body"))
        settleBody(message);
    // Draft or not is settled at creation: a flag given later changes nothing.
    MailMessage later;
    if (auto wrong = properties(later, json))
        return wrong;
    for (const auto &[id, value] : later.stored.properties) {
        if (id != QStringLiteral("Integer 0xe07"))
            message.stored.properties[id] = value;
    }
    return {};
}

} // namespace sandbox
