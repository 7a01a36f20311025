// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "microsoft/collections.h"
#include "microsoft/handlers.h"
#include "microsoft/selection.h"

namespace sandbox {
namespace {

constexpr qint64 kMostUsers = 999;

const QStringList &usualProperties()
{
    static const QStringList kUsual{QStringLiteral("displayName"), QStringLiteral("givenName"),
                                    QStringLiteral("id"),          QStringLiteral("mail"),
                                    QStringLiteral("surname"),     QStringLiteral("userPrincipalName")};
    return kUsual;
}

QJsonObject shown(const DirectoryUser &user, Selection selection)
{
    if (selection.select.isEmpty())
        selection.select = usualProperties();
    return selection.apply(userJson(user), {});
}

Selection selectionOf(const QString &select)
{
    return *Selection::parse({{QStringLiteral("$select"), select}});
}

/// What Entra serves only with ConsistencyLevel: eventual and $count=true.
bool isAdvanced(const GraphCall &call, const std::optional<Filter> &filter)
{
    return call.query.contains(QStringLiteral("$search")) || call.query.contains(QStringLiteral("$count")) ||
           (filter && !filter->advanced().isEmpty());
}

bool maySearch(const GraphCall &call)
{
    return call.fields.value("consistencylevel").toLower() == "eventual" &&
           call.query.value(QStringLiteral("$count")) == QStringLiteral("true");
}

std::optional<GraphAnswer> wrongQuery(Tenant &tenant, const GraphCall &call,
                                      const std::optional<Filter> &filter)
{
    if (auto wrong = Page::wrong(call, kMostUsers))
        return wrong;
    if (auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("user")))
        return wrong;
    if (filter && !filter->isValid())
        return badQuery(QStringLiteral("Invalid filter clause."));
    if (isAdvanced(call, filter) && !maySearch(call))
        return refusal(400, QStringLiteral("Request_UnsupportedQuery"),
                       QStringLiteral("This query needs ConsistencyLevel: eventual and $count=true."));
    if (call.query.contains(QStringLiteral("$search")) || call.query.contains(QStringLiteral("$orderby")))
        return refusal(400, QStringLiteral("Request_UnsupportedQuery"),
                       QStringLiteral("The sandbox neither searches nor orders users."));
    if (filter) {
        const QStringList properties = filter->properties();
        for (const QString &property : properties) {
            if (!tenant.surface.has(QStringLiteral("user"), property))
                return badQuery(QStringLiteral("Invalid filter clause: no property '%1'.").arg(property));
        }
    }
    return {};
}

bool accepts(const std::optional<Filter> &filter, const DirectoryUser &user)
{
    if (!filter)
        return true;
    const QJsonObject json = userJson(user);
    return filter->accepts([&](const QString &name) { return json.value(name); }, true);
}

/// What a delta link carries: which versions of the directory are still to come, of what, and in which
/// generation.
struct DeltaToken
{
    qint64 since = 0;
    qint64 until = 0; ///< 0: a first call, or a delta link; the directory's version then
    int generation = 0;
    QString select;

    QString text() const
    {
        const QStringList parts{QString::number(since), QString::number(until), QString::number(generation),
                                select};
        return QString::fromLatin1(parts.join(u';').toUtf8().toBase64(QByteArray::Base64UrlEncoding |
                                                                      QByteArray::OmitTrailingEquals));
    }

    static DeltaToken read(const QString &text)
    {
        const QStringList parts =
            QString::fromUtf8(QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding))
                .split(u';');
        return {.since = parts.value(0).toLongLong(),
                .until = parts.value(1).toLongLong(),
                .generation = parts.value(2).toInt(),
                .select = parts.value(3)};
    }
};

DeltaToken tokenOf(Tenant &tenant, const GraphCall &call)
{
    for (const char16_t *const option : {u"$skiptoken", u"$deltatoken"}) {
        const QString text = call.query.value(QString::fromUtf16(option));
        if (!text.isEmpty() && text != QStringLiteral("latest"))
            return DeltaToken::read(text);
    }
    DeltaToken first{.generation = tenant.directory.generation(),
                     .select = call.query.value(QStringLiteral("$select"))};
    if (call.query.value(QStringLiteral("$deltatoken")) == QStringLiteral("latest"))
        first.since = tenant.directory.version();
    return first;
}

QJsonObject deltaJson(const UserDirectory::Entry &entry, const Selection &selection)
{
    if (entry.isRemoved)
        return {
            {QStringLiteral("id"), entry.user.id},
            {QStringLiteral("@removed"), QJsonObject{{QStringLiteral("reason"), QStringLiteral("deleted")}}}};
    QJsonObject json = shown(entry.user, selection);
    json.insert(QStringLiteral("id"), entry.user.id);
    return json;
}

QString deltaLink(const GraphCall &call, const QString &option, const QString &token)
{
    GraphCall bare = call;
    bare.query.clear();
    return linkTo(bare, option, token);
}

} // namespace

GraphAnswer listUsers(Tenant &tenant, const GraphCall &call)
{
    const QString text = call.query.value(QStringLiteral("$filter"));
    const std::optional<Filter> filter = text.isEmpty() ? std::nullopt : std::optional(Filter::parse(text));
    if (const auto wrong = wrongQuery(tenant, call, filter))
        return *wrong;
    const Selection selection = selectionOf(call.query.value(QStringLiteral("$select")));
    const Page page = Page::of(call, tenant.options.userPage);
    QJsonArray list;
    qint64 passed = 0;
    const std::vector<DirectoryUser> users = tenant.directory.users();
    for (const DirectoryUser &user : users) {
        if (!accepts(filter, user) || passed++ < page.skip)
            continue;
        if (list.size() == page.top)
            return collection(call, page, QStringLiteral("$skiptoken"), list, true);
        list << shown(user, selection);
    }
    return collection(call, page, QStringLiteral("$skiptoken"), list, false);
}

GraphAnswer deltaUsers(Tenant &tenant, const GraphCall &call)
{
    if (const auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("user")))
        return *wrong;
    DeltaToken token = tokenOf(tenant, call);
    if (token.generation != tenant.directory.generation())
        return refusal(410, QStringLiteral("syncStateNotFound"),
                       QStringLiteral("The sync state generation is not found."));
    if (token.until == 0)
        token.until = tenant.directory.version();
    const Selection selection = selectionOf(token.select);
    QJsonArray list;
    bool hasMore = false;
    const std::vector<UserDirectory::Entry> changes = tenant.directory.changesAfter(token.since);
    for (const UserDirectory::Entry &entry : changes) {
        if (entry.version > token.until)
            break;
        hasMore = list.size() == tenant.options.deltaPage;
        if (hasMore)
            break;
        list << deltaJson(entry, selection);
        token.since = entry.version;
    }
    QJsonObject body{{QStringLiteral("value"), list}};
    if (hasMore) {
        body.insert(QStringLiteral("@odata.nextLink"),
                    deltaLink(call, QStringLiteral("$skiptoken"), token.text()));
    } else {
        const DeltaToken next{.since = token.until, .generation = token.generation, .select = token.select};
        body.insert(QStringLiteral("@odata.deltaLink"),
                    deltaLink(call, QStringLiteral("$deltatoken"), next.text()));
    }
    return answer(200, body);
}

GraphAnswer getUser(Tenant &tenant, const GraphCall &call)
{
    if (const auto wrong = wrongSelect(tenant.surface, call, QStringLiteral("user")))
        return *wrong;
    const std::optional<DirectoryUser> user = tenant.directory.find(call.captures.at(0));
    if (!user)
        return refusal(404, QStringLiteral("Request_ResourceNotFound"),
                       QStringLiteral("Resource '%1' does not exist.").arg(call.captures.at(0)));
    return answer(200, shown(*user, selectionOf(call.query.value(QStringLiteral("$select")))));
}

} // namespace sandbox
