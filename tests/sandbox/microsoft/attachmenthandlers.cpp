// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "microsoft/collections.h"
#include "microsoft/handlers.h"
#include "microsoft/messagejson.h"

namespace sandbox {
namespace {

constexpr qint64 kLeastUpload = 3 * 1024 * 1024;
constexpr qint64 kMostUpload = 150LL * 1024 * 1024;
constexpr std::chrono::hours kSessionLife{24};

GraphAnswer messageTooLarge()
{
    return refusal(413, QStringLiteral("ErrorMessageSizeExceeded"),
                   QStringLiteral("The message exceeds the maximum supported size."));
}

/// Microsoft does not say whether attachments are among the sensitive properties: the stricter reading.
bool isGuarded(const Tenant &tenant, const GraphCall &call, const MailMessage &message)
{
    return tenant.options.guardsSensitive && !message.stored.isDraft &&
           !call.granted.contains(QStringLiteral("Mail-Advanced.ReadWrite.All"));
}

GraphAnswer guarded()
{
    return refusal(
        403, QStringLiteral("ErrorAccessDenied"),
        QStringLiteral("Attachments of messages that are no drafts need Mail-Advanced.ReadWrite."));
}

const StoredAttachment *attachmentIn(const MailMessage *message, const QString &id)
{
    if (!message)
        return nullptr;
    for (const StoredAttachment &each : message->stored.attachments) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

/// The attachment that an upload session is to become, or why there can be none.
ReadOr<UploadSessions::Session> sessionOf(const QJsonObject &item)
{
    const qint64 size = item.value(u"size").toInteger();
    if (item.value(u"attachmentType").toString() != QStringLiteral("file") ||
        item.value(u"name").toString().isEmpty())
        return refusal(400, QStringLiteral("ErrorInvalidArgument"),
                       QStringLiteral("An upload needs attachmentType, name and size."));
    if (size < kLeastUpload)
        return refusal(400, QStringLiteral("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize"),
                       QStringLiteral("The attachment is smaller than upload sessions are for."));
    if (size > kMostUpload)
        return refusal(413, QStringLiteral("ErrorAttachmentSizeLimitExceeded"),
                       QStringLiteral("The attachment is larger than upload sessions are for."));
    return UploadSessions::Session{.attachment = {.name = item.value(u"name").toString(),
                                                  .contentType = item.value(u"contentType").toString(),
                                                  .contentId = item.value(u"contentId").toString(),
                                                  .isInline = item.value(u"isInline").toBool()},
                                   .total = size};
}

} // namespace

GraphAnswer listAttachments(Tenant &tenant, const GraphCall &call)
{
    if (const auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("fileAttachment")))
        return *wrong;
    const Selection selection =
        *Selection::parse({{QStringLiteral("$select"), call.query.value(QStringLiteral("$select"))}});
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(call.captures.at(1));
        if (!message)
            return notFound();
        QJsonArray list;
        for (const StoredAttachment &each : message->stored.attachments)
            list << attachmentJson(each, *message, selection.select);
        return answer(200, {{QStringLiteral("value"), list}});
    });
}

GraphAnswer addAttachment(Tenant &tenant, const GraphCall &call)
{
    const ReadOr<QJsonObject> json = tenant.reader.object(call.body, QStringLiteral("fileAttachment"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&json))
        return *wrong;
    ReadOr<StoredAttachment> read = tenant.reader.attachment(std::get<QJsonObject>(json));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
        return *wrong;
    auto attachment = std::get<StoredAttachment>(std::move(read));
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        MailMessage *const message = mailbox.message(call.captures.at(1));
        if (!message)
            return notFound();
        if (isGuarded(tenant, call, *message))
            return guarded();
        if (message->size + attachment.size > tenant.options.messageLimit)
            return messageTooLarge();
        if (mailbox.bytes() + attachment.size > tenant.options.mailboxQuota)
            return refusal(507, QStringLiteral("ErrorQuotaExceeded"),
                           QStringLiteral("The mailbox quota has been exceeded."));
        mailbox.addAttachment(*message, std::move(attachment));
        mailbox.touch(*message, tenant.clock.now());
        return answer(201, attachmentJson(message->stored.attachments.back(), *message, {}));
    });
}

GraphAnswer createUploadSession(Tenant &tenant, const GraphCall &call)
{
    if (!tenant.options.hasUploadSessions)
        return refusal(404, QStringLiteral("UnknownError"),
                       QStringLiteral("Upload sessions are not supported here."));
    const ReadOr<QJsonObject> json = tenant.reader.object(call.body, QStringLiteral("uploadRequest"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&json))
        return *wrong;
    ReadOr<UploadSessions::Session> read =
        sessionOf(std::get<QJsonObject>(json).value(u"AttachmentItem").toObject());
    if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
        return *wrong;
    auto session = std::get<UploadSessions::Session>(std::move(read));
    bool mayBe = true;
    const bool exists = tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(call.captures.at(1));
        mayBe = !message || !isGuarded(tenant, call, *message);
        session.message = message ? message->stored.id : QString();
        return message && message->size + session.total <= tenant.options.messageLimit;
    });
    if (!mayBe)
        return guarded();
    if (!exists)
        return session.message.isEmpty() ? notFound() : messageTooLarge();
    session.mailbox = call.mailbox;
    session.until = tenant.clock.now() + kSessionLife;
    const QString until = base::toIso(session.until);
    const QByteArray secret = tenant.uploads.open(std::move(session));
    return answer(
        201, {{QStringLiteral("uploadUrl"), QString(call.origin + u"/upload/" + QString::fromLatin1(secret))},
              {QStringLiteral("expirationDateTime"), until},
              {QStringLiteral("nextExpectedRanges"), QJsonArray{QStringLiteral("0-")}}});
}

GraphAnswer getAttachment(Tenant &tenant, const GraphCall &call)
{
    if (const auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("fileAttachment")))
        return *wrong;
    const Selection selection =
        *Selection::parse({{QStringLiteral("$select"), call.query.value(QStringLiteral("$select"))}});
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(call.captures.at(1));
        const StoredAttachment *const found = attachmentIn(message, call.captures.at(2));
        return found ? answer(200, attachmentJson(*found, *message, selection.select)) : notFound();
    });
}

GraphAnswer attachmentContent(Tenant &tenant, const GraphCall &call)
{
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const StoredAttachment *const found =
            attachmentIn(mailbox.message(call.captures.at(1)), call.captures.at(2));
        return found ? bytes(found->content, "application/octet-stream") : notFound();
    });
}

GraphAnswer deleteAttachment(Tenant &tenant, const GraphCall &call)
{
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        MailMessage *const message = mailbox.message(call.captures.at(1));
        if (!attachmentIn(message, call.captures.at(2)))
            return notFound();
        mailbox.removeAttachment(*message, call.captures.at(2));
        mailbox.touch(*message, tenant.clock.now());
        return withoutBody(204);
    });
}

} // namespace sandbox
