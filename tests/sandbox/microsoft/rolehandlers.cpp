// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "microsoft/collections.h"
#include "microsoft/filter.h"
#include "microsoft/handlers.h"

namespace sandbox {
namespace {

/// `X` of `principalId eq 'X'`, which these lists must be asked with; the service refuses most else.
QString principalOf(const GraphCall &call)
{
    const Filter filter = Filter::parse(call.query.value(QStringLiteral("$filter")));
    return filter.isValid() ? filter.equalTo(QStringLiteral("principalId")) : QString();
}

GraphAnswer wantsPrincipal()
{
    return badQuery(QStringLiteral("The filter must be principalId eq '<id>'."));
}

QJsonObject assignment(const QString &principal, const QString &role)
{
    return {{QStringLiteral("id"), guidOf(QString(principal + u'/' + role))},
            {QStringLiteral("principalId"), principal},
            {QStringLiteral("roleDefinitionId"), guidOf(role)},
            {QStringLiteral("directoryScopeId"), QStringLiteral("/")}};
}

GraphAnswer list(const QJsonArray &values)
{
    return answer(200, {{QStringLiteral("value"), values}});
}

GraphAnswer assignments(Tenant &tenant, const QString &principal, const QString &user)
{
    QJsonArray values;
    const QStringList roles = tenant.directory.rolesOf(user);
    for (const QString &role : roles)
        values << assignment(principal, role);
    return list(values);
}

} // namespace

GraphAnswer mailboxSettings(Tenant &tenant, const GraphCall &call)
{
    const std::optional<DirectoryUser> user = tenant.directory.find(call.mailbox);
    return answer(200, {{QStringLiteral("timeZone"), QStringLiteral("UTC")},
                        {QStringLiteral("userPurpose"), user ? user->userPurpose : QStringLiteral("user")}});
}

GraphAnswer exchangeSettings(Tenant &, const GraphCall &call)
{
    const QString id = guidOf(call.mailbox);
    return answer(200,
                  {{QStringLiteral("id"), call.mailbox},
                   {QStringLiteral("primaryMailboxId"), QString(u"MBX:" + id.left(8) + u'@' + id.right(8))}});
}

GraphAnswer memberOfRoles(Tenant &tenant, const GraphCall &call)
{
    if (call.caller.isEmpty())
        return badQuery(QStringLiteral("/me request is only valid with delegated authentication flow."));
    QJsonArray values;
    const QStringList roles = tenant.directory.rolesOf(call.caller);
    for (const QString &role : roles)
        values << QJsonObject{{QStringLiteral("id"), guidOf(role)},
                              {QStringLiteral("displayName"), role},
                              {QStringLiteral("roleTemplateId"), guidOf(role)}};
    return list(values);
}

GraphAnswer listDirectoryRoleAssignments(Tenant &tenant, const GraphCall &call)
{
    const QString principal = principalOf(call);
    return principal.isEmpty() ? wantsPrincipal() : assignments(tenant, principal, principal);
}

GraphAnswer listExchangeRoleAssignments(Tenant &tenant, const GraphCall &call)
{
    const QString principal = principalOf(call);
    if (principal.isEmpty())
        return wantsPrincipal();
    return assignments(tenant, principal, principal.section(u'/', -1));
}

GraphAnswer listExchangeRoleDefinitions(Tenant &, const GraphCall &call)
{
    const Filter filter = Filter::parse(call.query.value(QStringLiteral("$filter")));
    const QString name = filter.isValid() ? filter.equalTo(QStringLiteral("displayName")) : QString();
    if (name.isEmpty())
        return badQuery(QStringLiteral("The filter must be displayName eq '<name>'."));
    return list({QJsonObject{{QStringLiteral("id"), guidOf(name)},
                             {QStringLiteral("displayName"), name},
                             {QStringLiteral("isBuiltIn"), true},
                             {QStringLiteral("isEnabled"), true}}});
}

} // namespace sandbox
