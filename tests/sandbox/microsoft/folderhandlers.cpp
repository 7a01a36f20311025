// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "microsoft/collections.h"
#include "microsoft/handlers.h"
#include "microsoft/messagejson.h"

namespace sandbox {
namespace {

constexpr qint64 kUsualPage = 10;
constexpr qint64 kMostFolders = 1000;
constexpr qsizetype kNameLimit = 255;

/// The folder that the call's path names; mailFolders alone is the root.
const MailFolder *parentOf(const Mailbox &mailbox, const GraphCall &call)
{
    return mailbox.folder(call.captures.size() > 1 ? call.captures.at(1) : QStringLiteral("msgfolderroot"));
}

} // namespace

GraphAnswer listFolders(Tenant &tenant, const GraphCall &call)
{
    const QString text = call.query.value(QStringLiteral("$filter"));
    const std::optional<Filter> filter = text.isEmpty() ? std::nullopt : std::optional(Filter::parse(text));
    if (filter && !filter->isValid())
        return badQuery(QStringLiteral("Invalid filter clause."));
    if (const auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("mailFolder")))
        return *wrong;
    if (const auto wrong = Page::wrong(call, kMostFolders))
        return *wrong;
    const Selection selection =
        *Selection::parse({{QStringLiteral("$select"), call.query.value(QStringLiteral("$select"))}});
    return tenant.store.with(call.mailbox, [&](const Mailbox &mailbox) {
        const MailFolder *const parent = parentOf(mailbox, call);
        if (!parent)
            return notFound();
        const Page page = Page::of(call, kUsualPage);
        QJsonArray list;
        qint64 passed = 0;
        const std::vector<const MailFolder *> children = mailbox.children(parent->id);
        for (const MailFolder *folder : children) {
            const QJsonObject json = folderJson(mailbox, *folder);
            if (filter && !filter->accepts([&](const QString &name) { return json.value(name); }, true))
                continue;
            if (passed++ < page.skip)
                continue;
            if (list.size() == page.top)
                return collection(call, page, QStringLiteral("$skip"), list, true);
            list << selection.apply(json, {QStringLiteral("id")});
        }
        return collection(call, page, QStringLiteral("$skip"), list, false);
    });
}

GraphAnswer createFolder(Tenant &tenant, const GraphCall &call)
{
    const ReadOr<QJsonObject> read = tenant.reader.object(call.body, QStringLiteral("mailFolder"));
    if (const auto *const wrong = std::get_if<GraphAnswer>(&read))
        return *wrong;
    const QString name = std::get<QJsonObject>(read).value(u"displayName").toString();
    if (name.trimmed().isEmpty() || name.size() > kNameLimit)
        return refusal(400, QStringLiteral("ErrorInvalidArgument"),
                       QStringLiteral("A folder must have a displayName."));
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailFolder *const parent = parentOf(mailbox, call);
        if (!parent)
            return notFound();
        if (mailbox.child(parent->id, name))
            return refusal(409, QStringLiteral("ErrorFolderExists"),
                           QStringLiteral("A folder with the specified name already exists."));
        return answer(201, folderJson(mailbox, mailbox.addFolder(QString(parent->id), name)));
    });
}

GraphAnswer getFolder(Tenant &tenant, const GraphCall &call)
{
    if (const auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("mailFolder")))
        return *wrong;
    const std::optional<Selection> selection = Selection::parse(call.query);
    if (!selection)
        return badQuery(QStringLiteral("Invalid $expand."));
    return tenant.store.with(call.mailbox, [&](const Mailbox &mailbox) {
        const MailFolder *const folder = mailbox.folder(call.captures.at(1));
        return folder ? answer(200, selection->apply(folderJson(mailbox, *folder), {QStringLiteral("id")}))
                      : notFound();
    });
}

GraphAnswer deleteFolder(Tenant &tenant, const GraphCall &call)
{
    return tenant.store.with(call.mailbox, [&](Mailbox &mailbox) {
        const MailFolder *const folder = mailbox.folder(call.captures.at(1));
        if (!folder)
            return notFound();
        if (!folder->wellKnownName.isEmpty())
            return refusal(403, QStringLiteral("ErrorDeleteDistinguishedFolder"),
                           QStringLiteral("Distinguished folders cannot be deleted."));
        mailbox.removeFolder(QString(folder->id));
        return withoutBody(204);
    });
}

} // namespace sandbox
