// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/dump.h"

#include <QJsonArray>

namespace sandbox {
namespace {

template<typename Map>
QJsonObject counts(const Map &map)
{
    QJsonObject json;
    for (const auto &[key, value] : map) {
        if constexpr (std::is_same_v<std::decay_t<decltype(key)>, int>)
            json.insert(QString::number(key), value);
        else
            json.insert(key, value);
    }
    return json;
}

QJsonArray attachments(const StoredMessage &message)
{
    QJsonArray list;
    for (const StoredAttachment &each : message.attachments)
        list << QJsonObject{{QStringLiteral("id"), each.id},
                            {QStringLiteral("name"), each.name},
                            {QStringLiteral("contentType"), each.contentType},
                            {QStringLiteral("contentId"), each.contentId},
                            {QStringLiteral("isInline"), each.isInline},
                            {QStringLiteral("size"), each.size},
                            {QStringLiteral("sha256"), QString::fromLatin1(each.sha256)}};
    return list;
}

QJsonArray folders(const Mailbox &mailbox, const QString &parent)
{
    QJsonArray paths;
    const std::vector<const MailFolder *> children = mailbox.children(parent);
    for (const MailFolder *folder : children) {
        paths << mailbox.path(folder->id);
        const QJsonArray below = folders(mailbox, folder->id);
        for (const QJsonValue &each : below)
            paths << each;
    }
    return paths;
}

} // namespace

QJsonObject storedJson(const StoredMessage &message)
{
    return {{QStringLiteral("folder"), message.folder},
            {QStringLiteral("id"), message.id},
            {QStringLiteral("archiveKey"), message.archiveKey},
            {QStringLiteral("internetMessageId"), message.internetMessageId},
            {QStringLiteral("subject"), message.subject},
            {QStringLiteral("bodySha256"), QString::fromLatin1(message.bodySha256)},
            {QStringLiteral("bodySize"), message.bodySize},
            {QStringLiteral("isDraft"), message.isDraft},
            {QStringLiteral("isRead"), message.isRead},
            {QStringLiteral("wasAnswered"), message.wasAnswered},
            {QStringLiteral("sent"), base::toIso(message.sent)},
            {QStringLiteral("received"), base::toIso(message.received)},
            {QStringLiteral("created"), base::toIso(message.created)},
            {QStringLiteral("properties"), counts(message.properties)},
            {QStringLiteral("attachments"), attachments(message)}};
}

QJsonObject trafficJson(const Traffic &traffic)
{
    return {{QStringLiteral("requests"), counts(traffic.requests)},
            {QStringLiteral("requestsByMailbox"), counts(traffic.requestsByMailbox)},
            {QStringLiteral("answers"), counts(traffic.answers)},
            {QStringLiteral("mostConcurrent"), counts(traffic.mostConcurrent)},
            {QStringLiteral("mostInWindow"), counts(traffic.mostInWindow)},
            {QStringLiteral("faults"), counts(traffic.faults)},
            {QStringLiteral("mostConcurrentEver"), traffic.mostConcurrentEver},
            {QStringLiteral("mostInWindowEver"), traffic.mostInWindowEver},
            {QStringLiteral("bytesIn"), traffic.bytesIn}};
}

QJsonObject faultJson(const Fault &fault)
{
    return {{QStringLiteral("kind"), faultKindName(fault.kind)},
            {QStringLiteral("route"), fault.route},
            {QStringLiteral("mailbox"), fault.mailbox},
            {QStringLiteral("skip"), fault.skip},
            {QStringLiteral("times"), fault.times},
            {QStringLiteral("probability"), fault.probability},
            {QStringLiteral("status"), fault.status},
            {QStringLiteral("code"), QString::fromLatin1(fault.code)},
            {QStringLiteral("retryAfter"), QString::fromLatin1(fault.retryAfter)},
            {QStringLiteral("aadsts"), fault.aadsts},
            {QStringLiteral("delayMs"), qint64(fault.delay.count())}};
}

std::optional<Fault> faultOf(const QJsonObject &json)
{
    const std::optional<Fault::Kind> kind = faultKindNamed(json.value(u"kind").toString());
    if (!kind)
        return {};
    Fault fault{.kind = *kind,
                .route = json.value(u"route").toString(),
                .mailbox = json.value(u"mailbox").toString(),
                .skip = json.value(u"skip").toInt(),
                .times = json.value(u"times").toInt(-1),
                .probability = json.value(u"probability").toDouble(1),
                .status = json.value(u"status").toInt(429),
                .retryAfter = json.value(u"retryAfter").toString().toLatin1(),
                .aadsts = json.value(u"aadsts").toInt(),
                .delay = std::chrono::milliseconds{json.value(u"delayMs").toInteger()}};
    if (json.contains(u"code"))
        fault.code = json.value(u"code").toString().toLatin1();
    return fault;
}

QJsonObject dumpOf(Tenant &tenant)
{
    QJsonObject mailboxes;
    tenant.store.forEach([&](const Mailbox &mailbox) {
        QJsonArray messages;
        for (const auto &[number, message] : mailbox.messages()) {
            StoredMessage stored = message.stored;
            stored.folder = mailbox.path(message.folder);
            messages << storedJson(stored);
        }
        const std::optional<DirectoryUser> user = tenant.directory.find(mailbox.user());
        const QString root = mailbox.folder(QStringLiteral("msgfolderroot"))->id;
        mailboxes.insert(mailbox.user(),
                         QJsonObject{{QStringLiteral("user"), user ? user->userPrincipalName : QString()},
                                     {QStringLiteral("folders"), folders(mailbox, root)},
                                     {QStringLiteral("messages"), messages}});
    });
    QJsonArray faults;
    const std::vector<std::pair<int, Fault>> switches = tenant.faults.all();
    for (const auto &[number, fault] : switches) {
        QJsonObject json = faultJson(fault);
        json.insert(QStringLiteral("number"), number);
        faults << json;
    }
    const QStringList violations = tenant.violations.with([](const QStringList &list) { return list; });
    return {{QStringLiteral("mailboxes"), mailboxes},
            {QStringLiteral("traffic"), trafficJson(tenant.snapshot())},
            {QStringLiteral("violations"), QJsonArray::fromStringList(violations)},
            {QStringLiteral("faults"), faults}};
}

} // namespace sandbox
