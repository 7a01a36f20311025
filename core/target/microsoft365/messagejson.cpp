// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/messagejson.h"

#include <algorithm>
#include <array>

#include <QSet>

#include "mime/gmimevalues.h"
#include "mime/headerfields.h"
#include "mime/mailbox.h"
#include "target/microsoft365/cleaned.h"
#include "target/microsoft365/properties.h"

namespace microsoft365 {

/// Those that people look for in a message's source; Graph takes no more than five.
static constexpr std::array shownFields{"X-Archive-Key", "X-Archive-Source", "X-Archive-Item-Id",
                                        "X-Archive-Conversation-Id", "X-Archive-Sha256"};

static constexpr qsizetype longestSubject = 255;
static constexpr qsizetype longestValue = 32'000;
static constexpr qsizetype mostProperties = 60;

static QByteArray firstValue(const std::vector<mime::RawField> &fields, const char *name)
{
    const auto found = std::ranges::find_if(fields, [&](const mime::RawField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? QByteArray() : found->value.trimmed();
}

/// The address, or one that says that there is none Exchange could take.
static QString usableAddress(const model::Person &person)
{
    const std::string address = mime::addrSpec(person.address);
    const bool isPlain = !address.empty() && address.find_first_of("\"[") == std::string::npos;
    return QString::fromStdString(isPlain ? address : mime::synthesisedAddress("mail", person.label()));
}

static QJsonObject recipient(const model::Person &person)
{
    const QString name = cleaned(person.name.isEmpty() ? person.label() : person.name, longestSubject);
    return {
        {QStringLiteral("emailAddress"),
         QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("address"), usableAddress(person)}}}};
}

QJsonArray recipientsIn(const QByteArray &headers, const QByteArray &name)
{
    QJsonArray recipients;
    for (const mime::RawField &field : mime::splitFields(headers)) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const model::Person &person : mime::mailboxesIn(field.value)) {
            if (!person.label().trimmed().isEmpty())
                recipients.append(recipient(person));
        }
    }
    return recipients;
}

QString partsMark(const OpenedLetter &opened)
{
    if (opened.parts().empty())
        return {};
    return QStringLiteral("%1:%2").arg(opened.parts().size()).arg(opened.partsSize());
}

namespace {

class Properties
{
public:
    void add(const QString &id, const QString &value)
    {
        if (!value.isEmpty() && m_values.size() < mostProperties)
            m_values.append(QJsonObject{{QStringLiteral("id"), id},
                                        {QStringLiteral("value"), cleaned(value, longestValue)}});
    }

    const QJsonArray &values() const { return m_values; }

private:
    QJsonArray m_values;
};

bool isShown(const QByteArray &name)
{
    return std::ranges::any_of(
        shownFields, [&](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

/// What our header says beyond the shown fields, by the fields' names.
void addOwnFields(Properties &properties, const QByteArray &headers)
{
    QSet<QByteArray> met;
    for (const mime::RawField &field : mime::splitFields(headers)) {
        const QByteArray name = field.name.toLower();
        if (!name.startsWith("x-") || isShown(field.name) || met.contains(name))
            continue;
        met.insert(name);
        properties.add(property::own(QString::fromLatin1(field.name)),
                       mime::decodedText(field.value).trimmed());
    }
}

QString referencesOf(const mime::Headers &headers)
{
    QString references;
    for (const QByteArray &id : headers.references) {
        const QString next = QStringLiteral("<%1>").arg(QString::fromUtf8(id));
        if (references.size() + next.size() < longestValue)
            references += (references.isEmpty() ? QString() : QStringLiteral(" ")) + next;
    }
    return references;
}

void addThread(Properties &properties, const mime::Headers &headers,
               const std::vector<mime::RawField> &fields)
{
    if (!headers.inReplyTo.isEmpty())
        properties.add(property::inReplyTo, QStringLiteral("<%1>").arg(QString::fromUtf8(headers.inReplyTo)));
    properties.add(property::references, referencesOf(headers));
    properties.add(property::conversationTopic, mime::decodedText(firstValue(fields, "Thread-Topic")));
    const QByteArray index = firstValue(fields, "Thread-Index");
    if (!QByteArray::fromBase64(index, QByteArray::AbortOnBase64DecodingErrors).isEmpty())
        properties.add(property::conversationIndex, QString::fromLatin1(index));
}

void addAuthor(Properties &properties, const QJsonObject &from)
{
    const QJsonObject address = from.value(QLatin1String("emailAddress")).toObject();
    const QString smtp = address.value(QLatin1String("address")).toString();
    properties.add(property::sentForName, address.value(QLatin1String("name")).toString());
    properties.add(property::sentForKind, smtp.isEmpty() ? QString() : QStringLiteral("SMTP"));
    properties.add(property::sentForAddress, smtp);
    properties.add(property::sentForSmtp, smtp);
}

QJsonArray propertiesOf(const OpenedLetter &opened, const target::Letter &letter,
                        const MessageOptions &options, const std::vector<mime::RawField> &fields,
                        const QJsonObject &from)
{
    Properties properties;
    properties.add(property::messageFlags, property::notDraft);
    properties.add(property::submitTime, base::toIso(letter.date));
    properties.add(property::deliveryTime, base::toIso(letter.date));
    properties.add(property::itemKey, QString::fromLatin1(letter.archiveKey.toHex()));
    properties.add(property::sourceSha256, QString::fromLatin1(firstValue(fields, "X-Archive-Sha256")));
    properties.add(property::parts, partsMark(opened));
    properties.add(property::messageClass, options.itemClass);
    addThread(properties, opened.headers(), fields);
    if (options.isSentForAuthor)
        addAuthor(properties, from);
    addOwnFields(properties, opened.ownHeaders());
    return properties.values();
}

QJsonArray shownHeaders(const std::vector<mime::RawField> &fields)
{
    QJsonArray headers;
    for (const char *name : shownFields) {
        const QByteArray value = firstValue(fields, name);
        if (!value.isEmpty())
            headers.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(name)},
                                       {QStringLiteral("value"), QString::fromLatin1(value)}});
    }
    return headers;
}

QString importanceIn(const std::vector<mime::RawField> &fields)
{
    const QByteArray value = firstValue(fields, "Importance").toLower();
    return value == "high" || value == "low" ? QString::fromLatin1(value) : QStringLiteral("normal");
}

QJsonObject bodyOf(const OpenedLetter &opened)
{
    const bool isHtml = !opened.html().isEmpty();
    return {{QStringLiteral("contentType"), isHtml ? QStringLiteral("html") : QStringLiteral("text")},
            {QStringLiteral("content"),
             cleaned(isHtml ? opened.html() : opened.text(), 2 * OpenedLetter::bodyLimit)}};
}

} // namespace

QJsonObject messageJson(const OpenedLetter &opened, const target::Letter &letter,
                        const MessageOptions &options)
{
    const mime::Headers &headers = opened.headers();
    const std::vector<mime::RawField> fields = mime::splitFields(headers.raw);
    const QJsonArray from = recipientsIn(headers.raw, "From");
    const QJsonArray sender = recipientsIn(headers.raw, "Sender");
    QJsonObject message{{QStringLiteral("subject"), cleaned(headers.subject, longestSubject)},
                        {QStringLiteral("importance"), importanceIn(fields)},
                        {QStringLiteral("isRead"), true},
                        {QStringLiteral("body"), bodyOf(opened)},
                        {QStringLiteral("toRecipients"), recipientsIn(headers.raw, "To")},
                        {QStringLiteral("ccRecipients"), recipientsIn(headers.raw, "Cc")},
                        {QStringLiteral("bccRecipients"), recipientsIn(headers.raw, "Bcc")},
                        {QStringLiteral("replyTo"), recipientsIn(headers.raw, "Reply-To")}};
    if (!from.isEmpty()) {
        message.insert(QStringLiteral("from"), from.first());
        message.insert(QStringLiteral("sender"), sender.isEmpty() ? from.first() : sender.first());
    }
    if (!headers.messageId.isEmpty())
        message.insert(QStringLiteral("internetMessageId"),
                       QStringLiteral("<%1>").arg(QString::fromUtf8(headers.messageId)));
    QString category = mime::decodedText(firstValue(fields, "X-Archive-Source"));
    category.replace(u',', u' ').replace(u';', u' ');
    if (!category.trimmed().isEmpty())
        message.insert(QStringLiteral("categories"), QJsonArray{category.simplified().left(longestSubject)});
    const QJsonArray shown = shownHeaders(fields);
    if (!shown.isEmpty())
        message.insert(QStringLiteral("internetMessageHeaders"), shown);
    message.insert(QStringLiteral("singleValueExtendedProperties"),
                   propertiesOf(opened, letter, options, fields, from.first().toObject()));
    return message;
}

QJsonObject attachmentJson(const OpenedLetter::Part &part, const QByteArray &bytes)
{
    const QByteArray type =
        part.mediaType.isEmpty() ? QByteArray("application/octet-stream") : part.mediaType;
    QJsonObject attachment{{QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.fileAttachment")},
                           {QStringLiteral("name"), part.name},
                           {QStringLiteral("contentType"), QString::fromLatin1(type)},
                           {QStringLiteral("isInline"), part.isInline},
                           {QStringLiteral("contentBytes"), QString::fromLatin1(bytes.toBase64())}};
    if (!part.contentId.isEmpty())
        attachment.insert(QStringLiteral("contentId"), QString::fromUtf8(part.contentId));
    return attachment;
}

} // namespace microsoft365
