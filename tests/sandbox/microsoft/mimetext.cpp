// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/mimetext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include "base/digest.h"
#include "microsoft/base64bytes.h"

namespace sandbox {
namespace {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

struct Entity
{
    Fields fields;
    QByteArray body;

    QByteArray field(const QByteArray &lowerCaseName) const
    {
        for (const auto &[name, value] : fields) {
            if (name.toLower() == lowerCaseName)
                return value;
        }
        return {};
    }

    QByteArray parameter(const QByteArray &field, const QString &name) const
    {
        const QRegularExpression form(QStringLiteral(";\\s*%1\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))").arg(name),
                                      QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = form.match(QString::fromUtf8(this->field(field)));
        return (match.captured(1) + match.captured(2)).toUtf8();
    }
};

Entity entityOf(QByteArray bytes)
{
    bytes.replace("\r\n", "\n");
    const qsizetype end = bytes.indexOf("\n\n");
    Entity entity{.fields = {}, .body = end < 0 ? QByteArray() : bytes.mid(end + 2)};
    const QByteArrayList lines = bytes.first(end < 0 ? bytes.size() : end).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !entity.fields.isEmpty())
            entity.fields.last().second += ' ' + line.trimmed();
        else if (colon > 0)
            entity.fields.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return entity;
}

QByteArray decodedBody(const Entity &entity)
{
    const QByteArray encoding = entity.field("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return bytesOfBase64(entity.body).value_or(entity.body);
    if (encoding != "quoted-printable")
        return entity.body;
    QByteArray text = entity.body;
    text.replace("=\n", "");
    return QByteArray::fromPercentEncoding(text, '=');
}

std::vector<Entity> partsOf(const Entity &entity)
{
    std::vector<Entity> parts;
    const QByteArray boundary = entity.parameter("content-type", QStringLiteral("boundary"));
    if (boundary.isEmpty())
        return parts;
    const QByteArray mark = "\n--" + boundary;
    const QByteArray body = '\n' + entity.body;
    for (qsizetype at = body.indexOf(mark); at >= 0;) {
        const qsizetype next = body.indexOf(mark, at + mark.size());
        if (next < 0)
            break;
        const qsizetype from = body.indexOf('\n', at + mark.size()) + 1;
        parts.push_back(entityOf(body.mid(from, next - from)));
        at = next;
    }
    return parts;
}

QJsonArray recipientsOf(const QByteArray &field)
{
    static const QRegularExpression kAddress(QStringLiteral("[^\\s<>,;\"]+@[^\\s<>,;\"]+"));
    QJsonArray recipients;
    for (auto matches = kAddress.globalMatch(QString::fromUtf8(field)); matches.hasNext();) {
        const QJsonObject address{{QStringLiteral("address"), matches.next().captured()}};
        recipients << QJsonObject{{QStringLiteral("emailAddress"), address}};
    }
    return recipients;
}

void addPart(MailMessage &message, const Entity &part, bool keepsContent)
{
    const QByteArray type = part.field("content-type").split(';').first().trimmed().toLower();
    if (type.startsWith("multipart/")) {
        const std::vector<Entity> parts = partsOf(part);
        for (const Entity &each : parts)
            addPart(message, each, keepsContent);
        return;
    }
    const QByteArray content = decodedBody(part);
    const QByteArray name = part.parameter("content-disposition", QStringLiteral("filename"));
    const bool isText = type.isEmpty() || type == "text/plain" || type == "text/html";
    if (isText && name.isEmpty()) {
        const QJsonObject body{{QStringLiteral("contentType"),
                                type == "text/html" ? QStringLiteral("html") : QStringLiteral("text")},
                               {QStringLiteral("content"), QString::fromUtf8(content)}};
        message.json.insert(QStringLiteral("body"), body);
        return;
    }
    const bool isInline = part.field("content-disposition").toLower().startsWith("inline");
    message.stored.attachments.push_back(
        {.id = {},
         .name = QString::fromUtf8(name),
         .contentType = QString::fromLatin1(type),
         .contentId = QString::fromUtf8(part.field("content-id")).remove(u'<').remove(u'>'),
         .isInline = isInline,
         .size = content.size(),
         .sha256 = base::Digest::sha256(content).toHex(),
         .content = keepsContent ? content : QByteArray()});
}

QString listed(const QJsonArray &recipients)
{
    QStringList all;
    for (const QJsonValue &recipient : recipients)
        all << recipient.toObject().value(u"emailAddress").toObject().value(u"address").toString();
    return all.join(QStringLiteral(", "));
}

} // namespace

MailMessage messageOfMime(const QByteArray &mime, bool isDraft, base::Instant now, bool keepsContent)
{
    const Entity entity = entityOf(mime);
    MailMessage message{.modified = now, .mime = keepsContent ? mime : QByteArray()};
    StoredMessage &stored = message.stored;
    stored.isDraft = isDraft;
    stored.created = now;
    stored.internetMessageId = QString::fromUtf8(entity.field("message-id"));
    stored.subject = QString::fromUtf8(entity.field("subject"));
    stored.archiveKey = QString::fromUtf8(entity.field("x-archive-key"));
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(entity.field("date")), Qt::RFC2822Date);
    const base::Instant written{std::chrono::milliseconds{date.toMSecsSinceEpoch()}};
    stored.sent = date.isValid() && !isDraft ? written : now;
    stored.received = stored.sent;
    const QJsonArray from = recipientsOf(entity.field("from"));
    if (!from.isEmpty())
        message.json.insert(QStringLiteral("from"), from.first());
    message.json.insert(QStringLiteral("toRecipients"), recipientsOf(entity.field("to")));
    message.json.insert(QStringLiteral("ccRecipients"), recipientsOf(entity.field("cc")));
    addPart(message, entity, keepsContent);
    const QByteArray content = message.json.value(u"body").toObject().value(u"content").toString().toUtf8();
    stored.bodySha256 = base::Digest::sha256(content).toHex();
    stored.bodySize = content.size();
    if (!keepsContent)
        message.json.remove(u"body");
    return message;
}

QByteArray mimeOf(const MailMessage &message)
{
    if (!message.mime.isEmpty())
        return message.mime;
    const QDateTime date =
        QDateTime::fromMSecsSinceEpoch(message.stored.sent.time_since_epoch().count(), Qt::UTC);
    QString head = u"From: " + listed({message.json.value(u"from")}) + u"\r\nTo: " +
                   listed(message.json.value(u"toRecipients").toArray()) + u"\r\nSubject: " +
                   message.stored.subject + u"\r\nDate: " + date.toString(Qt::RFC2822Date) +
                   u"\r\nMessage-ID: " + message.stored.internetMessageId + u"\r\n";
    const QJsonArray own = message.json.value(u"internetMessageHeaders").toArray();
    for (const QJsonValue &each : own)
        head += each.toObject().value(u"name").toString() + u": " +
                each.toObject().value(u"value").toString() + u"\r\n";
    const QJsonObject body = message.json.value(u"body").toObject();
    QByteArray mime =
        head.toUtf8() + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n";
    mime += "Content-Type: text/" +
            (body.value(u"contentType").toString() == QStringLiteral("html") ? QByteArray("html")
                                                                             : QByteArray("plain")) +
            "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" +
            body.value(u"content").toString().toUtf8() + "\r\n";
    for (const StoredAttachment &each : message.stored.attachments)
        mime += "--b\r\nContent-Type: " + each.contentType.toUtf8() +
                "\r\nContent-Disposition: attachment; filename=\"" + each.name.toUtf8() +
                "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + each.content.toBase64() + "\r\n";
    return mime + "--b--\r\n";
}

} // namespace sandbox
