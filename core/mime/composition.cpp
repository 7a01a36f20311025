// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/composition.h"

#include <algorithm>

#include "base/digest.h"
#include "mime/cleantext.h"
#include "mime/datetime.h"
#include "mime/envelope.h"
#include "mime/htmldocument.h"
#include "mime/htmltext.h"
#include "mime/notes.h"

namespace mime {

static constexpr qsizetype subjectLimit = 200;
static constexpr qsizetype excerptLimit = 60;
static constexpr qsizetype sourceNameLimit = 40;

QByteArray cleanContentId(const QByteArray &contentId)
{
    constexpr qsizetype limit = 200;
    static constexpr const char *domain = "@archive.chancery.invalid";
    const bool isPlain = !contentId.isEmpty() && contentId.size() <= limit && contentId.count('@') <= 1 &&
                         contentId[0] != '@' && !contentId.endsWith('@') &&
                         std::all_of(contentId.begin(), contentId.end(), [](char c) {
                             return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                                    (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-' || c == '@' ||
                                    c == '+' || c == '$';
                         });
    if (!isPlain)
        return base::Digest::sha256(contentId).toHex().first(32) + domain;
    return contentId.contains('@') ? contentId : QByteArray(contentId + domain);
}

static bool isInlinePart(const model::Attachment &attachment)
{
    return attachment.omittedFor.isEmpty() && !attachment.contentId.isEmpty();
}

static ContentIds contentIds(const model::Message &message)
{
    ContentIds ids;
    for (const model::Attachment &attachment : message.attachments) {
        if (isInlinePart(attachment))
            ids.insert(QString::fromUtf8(attachment.contentId), cleanContentId(attachment.contentId));
    }
    return ids;
}

static void addParts(Body &body, const model::Message &message, QSet<QString> shown)
{
    for (const model::Attachment &attachment : message.attachments) {
        if (!attachment.omittedFor.isEmpty())
            continue;
        // Of several parts with one id the first is shown.
        const bool isShown =
            isInlinePart(attachment) && shown.remove(QString::fromUtf8(attachment.contentId));
        if (isShown)
            body.inlineParts.push_back({&attachment, cleanContentId(attachment.contentId)});
        else
            body.attachments.push_back({&attachment, {}});
    }
}

static QByteArray bodyText(const model::Message &message, const QString &notes)
{
    QByteArray out;
    const bool isFromHtml = !message.html.isEmpty() && QStringView(message.text).trimmed().isEmpty();
    appendBodyText(out, isFromHtml ? htmlToText(message.html) : message.text);
    if (!notes.isEmpty()) {
        if (!out.isEmpty())
            out += out.endsWith("\r\n") ? "\r\n" : "\r\n\r\n";
        appendBodyText(out, notes);
        out += "\r\n";
    }
    return out;
}

Body composedBody(const model::Message &message, const Envelope &envelope, const QByteArray &event)
{
    Body body;
    const QString notes = omissionNotes(message);
    QSet<QString> shown;
    body.text = bodyText(message, notes);
    if (!message.html.isEmpty())
        body.html = htmlDocument(message, envelope, event, notes, contentIds(message), shown);
    addParts(body, message, std::move(shown));
    return body;
}

static std::string titleOf(const model::Message &message, qsizetype room)
{
    std::string title = headerText(message.subject, room);
    if (title.empty())
        title = headerText(message.text, excerptLimit);
    if (title.empty() && !message.html.isEmpty())
        title = headerText(htmlToText(message.html), excerptLimit);
    if (title.empty() && !message.conversationTopic.isEmpty()) {
        const std::string day = readableDate(message.date, std::chrono::minutes{0}).substr(0, 10);
        constexpr qsizetype around = 28;
        title = "Conversation " + headerText(message.conversationTopic, room - around) + " \u2013 " + day;
    }
    return title.empty() ? "(no subject)" : title;
}

std::string subjectOf(const model::Message &message)
{
    const std::string source = headerText(message.sourceName, sourceNameLimit);
    if (source.empty())
        return titleOf(message, subjectLimit);
    constexpr qsizetype around = 3;
    const qsizetype used = std::min(message.sourceName.size(), sourceNameLimit) + around;
    return '[' + source + "] " + titleOf(message, subjectLimit - used);
}

} // namespace mime
