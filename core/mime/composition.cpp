// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/composition.h"

#include <algorithm>

#include "mime/cleantext.h"
#include "mime/datetime.h"
#include "mime/envelope.h"
#include "mime/htmldocument.h"
#include "mime/htmltext.h"
#include "mime/inlineimages.h"
#include "mime/notes.h"

namespace mime {

static constexpr qsizetype subjectLimit = 200;
static constexpr qsizetype excerptLimit = 60;
static constexpr qsizetype sourceNameLimit = 40;

static bool isInlinePart(const model::Attachment &attachment)
{
    return attachment.omittedFor.isEmpty() && !attachment.contentId.isEmpty();
}

static InlineImages imagesOf(const model::Message &message)
{
    InlineImages images;
    for (const model::Attachment &attachment : message.attachments) {
        if (isInlinePart(attachment))
            images.add(attachment.contentId);
    }
    return images;
}

static void addParts(Body &body, const model::Message &message, InlineImages &images)
{
    for (const model::Attachment &attachment : message.attachments) {
        if (!attachment.omittedFor.isEmpty())
            continue;
        if (isInlinePart(attachment) && images.takeShown(attachment.contentId))
            body.inlineParts.push_back({attachment, cleanContentId(attachment.contentId), {}});
        else
            body.attachments.push_back({attachment, {}, {}});
    }
    for (const EmbeddedImage &image : images.embedded()) {
        model::Attachment attachment;
        attachment.name = QStringLiteral("image-%1.%2")
                              .arg(body.inlineParts.size() + 1)
                              .arg(QString::fromLatin1(image.mediaType.mid(6)));
        attachment.mediaType = image.mediaType;
        body.inlineParts.push_back({attachment, image.contentId, image.bytes});
    }
}

/// How much of the item's subject has room in Subject, beside the source's name.
static qsizetype subjectRoom(const model::Message &message)
{
    if (headerText(message.sourceName, sourceNameLimit).empty())
        return subjectLimit;
    constexpr qsizetype around = 3;
    return subjectLimit - std::min(message.sourceName.size(), sourceNameLimit) - around;
}

/// The whole of a subject that Subject has only the beginning of; empty where it has all, or the text has.
static QString cutSubject(const model::Message &message)
{
    constexpr qsizetype longestLookedFor = 2'000; // the search takes the product of both lengths
    const QString whole = QString::fromStdString(headerText(message.subject, message.subject.size()));
    const bool isWhole = whole.size() <= subjectRoom(message);
    const bool isInText = !isWhole && whole.size() <= longestLookedFor &&
                          message.text.simplified().contains(whole.simplified());
    return isWhole || isInText ? QString() : whole;
}

static QByteArray bodyText(const model::Message &message, const QString &subject, const QString &notes)
{
    QByteArray out;
    if (!subject.isEmpty())
        appendBodyText(out, QString(u"Subject: " + subject + u"\n\n"));
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
    InlineImages images = imagesOf(message);
    const QString subject = cutSubject(message);
    body.text = bodyText(message, subject, notes);
    if (!message.html.isEmpty())
        body.html = htmlDocument(message, envelope, {event, subject, notes}, images);
    addParts(body, message, images);
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
    const std::string title = titleOf(message, subjectRoom(message));
    return source.empty() ? title : '[' + source + "] " + title;
}

} // namespace mime
