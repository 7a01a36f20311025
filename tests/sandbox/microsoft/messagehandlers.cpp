// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "microsoft/base64bytes.h"
#include "microsoft/collections.h"
#include "microsoft/extendedproperty.h"
#include "microsoft/handlers.h"
#include "microsoft/messagechecks.h"
#include "microsoft/messagejson.h"
#include "microsoft/mimetext.h"
#include "microsoft/shownbody.h"

namespace sandbox {
namespace {

constexpr qint64 kUsualPage = 10;
constexpr qint64 kMostMessages = 1000;

GraphAnswer overQuota()
{
    return refusal(507, QStringLiteral("ErrorQuotaExceeded"),
                   QStringLiteral("The mailbox quota has been exceeded."));
}

GraphAnswer messageTooLarge()
{
    return refusal(413, QStringLiteral("ErrorMessageSizeExceeded"),
                   QStringLiteral("The message exceeds the maximum supported size."));
}

/// The candidates of a filter: those of an index where the filter is one that importers look messages up by.
std::vector<const MailMessage *> candidates(const Mailbox &mailbox, const std::optional<Filter> &filter)
{
    if (filter) {
        const QString messageId = filter->equalTo(QStringLiteral("internetMessageId"));
        if (!messageId.isNull())
            return mailbox.withMessageId(messageId);
        const QString key = archiveKeyLookedFor(*filter);
        if (!key.isNull())
            return mailbox.withArchiveKey(key);
    }
    std::vector<const MailMessage *> all;
    for (const auto &[number, message] : mailbox.messages())
        all.push_back(&message);
    return all;
}

std::optional<GraphAnswer> wrongQuery(Tenant &tenant, const GraphCall &call,
                                      const std::optional<Filter> &filter)
{
    if (auto wrong = Page::wrong(call, kMostMessages))
        return wrong;
    if (auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("message")))
        return wrong;
    if (!Selection::parse(call.query))
        return badQuery(QStringLiteral("Invalid $expand."));
    if (filter && !filter->isValid())
        return refusal(400, QStringLiteral("ErrorInvalidUrlQueryFilter"),
                       QStringLiteral("The query filter contains one or more invalid nodes."));
    return {};
}

/// Foreign authors may be replaced by the mailbox itself, as some tenants might do.
void settleFrom(Tenant &tenant, const QString &user, QJsonObject &json)
{
    if (tenant.options.keepsFrom || !json.contains(u"from"))
        return;
    const std::optional<DirectoryUser> self = tenant.directory.find(user);
    const QJsonObject address{{QStringLiteral("name"), self ? self->displayName : QString()},
                              {QStringLiteral("address"), self ? self->mail : QString()}};
    for (const char16_t *const name : {u"from", u"sender"})
        json.insert(QStringView(name), QJsonObject{{QStringLiteral("emailAddress"), address}});
}

GraphAnswer store(Tenant &tenant, const GraphCall &call, const QString &folderName, MailMessage message)
{
    qint64 size = message.stored.bodySize;
    for (const StoredAttachment &attachment : message.stored.attachments)
        size += attachment.size;
    if (size > tenant.options.messageLimit)
        return messageTooLarge();
    settleFrom(tenant, call.mailbox, message.json);
    message.stored.wasAnswered = !call.isAnswerLost;
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailFolder *const folder = mailbox.folder(folderName);
        if (!folder)
            return notFound();
        if (mailbox.bytes() + size > tenant.options.mailboxQuota)
            return overQuota();
        message.folder = folder->id;
        return answer(201, messageJson(mailbox.add(std::move(message)), {}, call.wantsImmutableIds()));
    });
}

GraphAnswer storeMime(Tenant &tenant, const GraphCall &call, const QString &folder, bool isDraft)
{
    const std::optional<QByteArray> mime = bytesOfBase64(call.body);
    if (!mime || mime->isEmpty())
        return refusal(400, QStringLiteral("ErrorMimeContentInvalidBase64String"),
                       QStringLiteral("Invalid base64 string for MIME content."));
    return store(tenant, call, folder,
                 messageOfMime(*mime, isDraft, tenant.clock.now(), tenant.options.keepsContents));
}

QJsonObject asShown(QJsonObject message, const GraphCall &call)
{
    if (message.contains(u"body"))
        message.insert(u"body", shownBody(message.value(u"body").toObject(), call.fields.value("prefer")));
    return message;
}

} // namespace

GraphAnswer listMessages(Tenant &tenant, const GraphCall &call)
{
    const QString text = call.query.value(QStringLiteral("$filter"));
    std::optional<Filter> filter = text.isEmpty() ? std::nullopt : std::optional(Filter::parse(text));
    if (const auto wrong = wrongQuery(tenant, call, filter))
        return *wrong;
    if (filter)
        filter = withCanonicalIds(*filter);
    const Selection selection = *Selection::parse(call.query);
    const bool isImmutable = call.wantsImmutableIds();
    return tenant.store.with(call.mailbox, [&](const Mailbox &mailbox) {
        const MailFolder *const folder =
            call.captures.size() > 1 ? mailbox.folder(call.captures.at(1)) : nullptr;
        if (!folder && call.captures.size() > 1)
            return notFound();
        const Page page = Page::of(call, kUsualPage);
        QJsonArray list;
        qint64 passed = 0;
        const std::vector<const MailMessage *> found = candidates(mailbox, filter);
        for (const MailMessage *message : found) {
            if (folder && message->folder != folder->id)
                continue;
            const auto property = [&](const QString &name) {
                return messageProperty(*message, name, isImmutable);
            };
            if ((filter && !filter->accepts(property, false)) || passed++ < page.skip)
                continue;
            if (list.size() == page.top)
                return collection(call, page, QStringLiteral("$skip"), list, true);
            list << asShown(messageJson(*message, selection, isImmutable), call);
        }
        return collection(call, page, QStringLiteral("$skip"), list, false);
    });
}

GraphAnswer createMessage(Tenant &tenant, const GraphCall &call)
{
    const bool hasFolder = call.captures.size() > 1;
    if (call.fields.value("content-type").startsWith("text/plain")) {
        if (hasFolder)
            return refusal(400, QStringLiteral("UnableToDeserializePostBody"),
                           QStringLiteral("Were unable to deserialize."));
        return storeMime(tenant, call, QStringLiteral("drafts"), true);
    }
    const ReadOr<QJsonObject> json = tenant.reader.object(call.body, QStringLiteral("message"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&json))
        return *wrong;
    ReadOr<MailMessage> message = tenant.reader.message(std::get<QJsonObject>(json), tenant.clock.now());
    if (const auto *const wrong = std::get_if<GraphAnswer>(&message))
        return *wrong;
    return store(tenant, call, hasFolder ? call.captures.at(1) : QStringLiteral("drafts"),
                 std::get<MailMessage>(std::move(message)));
}

GraphAnswer importMime(Tenant &tenant, const GraphCall &call)
{
    return storeMime(tenant, call, call.captures.at(1), false);
}

GraphAnswer getMessage(Tenant &tenant, const GraphCall &call)
{
    if (const auto wrong = wrongQuery(tenant, call, {}))
        return *wrong;
    const Selection selection = *Selection::parse(call.query);
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(call.captures.at(1));
        return message
                   ? answer(200, asShown(messageJson(*message, selection, call.wantsImmutableIds()), call))
                   : notFound();
    });
}

GraphAnswer updateMessage(Tenant &tenant, const GraphCall &call)
{
    const ReadOr<QJsonObject> read = tenant.reader.object(call.body, QStringLiteral("message"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
        return *wrong;
    const QJsonObject &json = std::get<QJsonObject>(read);
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        MailMessage *const message = mailbox.message(call.captures.at(1));
        if (!message)
            return notFound();
        const bool mayChangeAll =
            message->stored.isDraft || call.granted.contains(QStringLiteral("Mail-Advanced.ReadWrite.All"));
        if (tenant.options.guardsSensitive && !mayChangeAll && changesSensitive(json))
            return refusal(
                403, QStringLiteral("ErrorAccessDenied"),
                QStringLiteral("Properties of messages that are no drafts need Mail-Advanced.ReadWrite."));
        if (const auto wrong = tenant.reader.update(*message, json))
            return *wrong;
        mailbox.touch(*message, tenant.clock.now());
        return answer(200, messageJson(*message, {}, call.wantsImmutableIds()));
    });
}

GraphAnswer deleteMessage(Tenant &tenant, const GraphCall &call)
{
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(call.captures.at(1));
        if (!message)
            return notFound();
        mailbox.remove(*message);
        return withoutBody(204);
    });
}

GraphAnswer moveMessage(Tenant &tenant, const GraphCall &call)
{
    const ReadOr<QJsonObject> read = tenant.reader.object(call.body, QStringLiteral("moveRequest"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
        return *wrong;
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        MailMessage *const message = mailbox.message(call.captures.at(1));
        const MailFolder *const folder =
            mailbox.folder(std::get<QJsonObject>(read).value(u"destinationId").toString());
        if (!message || !folder)
            return notFound();
        mailbox.move(*message, QString(folder->id));
        return answer(201, messageJson(*message, {}, call.wantsImmutableIds()));
    });
}

GraphAnswer messageContent(Tenant &tenant, const GraphCall &call)
{
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailMessage *const message = mailbox.message(call.captures.at(1));
        return message ? bytes(mimeOf(*message), "text/plain") : notFound();
    });
}

} // namespace sandbox
