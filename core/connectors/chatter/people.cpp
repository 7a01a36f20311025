// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/people.h"

#include "connectors/chatter/entity.h"

namespace chatter {

using model::Person;

/// Licences of customers, partners and visitors; what Salesforce itself posts has one of its own.
static bool isOutside(const QString &userType)
{
    static const QStringList outside{
        QStringLiteral("Guest"),           QStringLiteral("PowerPartner"),
        QStringLiteral("CustomerSuccess"), QStringLiteral("PowerCustomerSuccess"),
        QStringLiteral("CspLitePortal"),   QStringLiteral("SelfService")};
    return outside.contains(userType);
}

Person personOf(const QJsonObject &user, bool stripsInvalid)
{
    QString address = user.value(u"Email").toString().trimmed();
    const QString suffix = QStringLiteral(".invalid");
    if (stripsInvalid && address.endsWith(suffix, Qt::CaseInsensitive))
        address.chop(suffix.size());
    const QString name = user.value(u"Username").toString();
    return {.name = user.value(u"Name").toString(),
            .address = address,
            .sourceId = name.isEmpty() ? idIn(user, u"Id") : name,
            .role = Person::Role::To,
            .external = isOutside(user.value(u"UserType").toString()),
            .otherId = name.isEmpty() ? QString() : idIn(user, u"Id")};
}

void People::load(const QStringList &ids, const base::Stop &stop)
{
    QStringList unknown;
    for (const QString &id : ids) {
        if (isUser(id) && !m_known.contains(id))
            unknown.append(id);
    }
    unknown.removeDuplicates();
    const bool strips = m_queries.client().settings().stripsInvalid;
    const auto rows = m_queries.whereIn(objects::user(), u"Id", unknown, Queries::Rows::Live, stop);
    for (const QJsonObject &row : rows)
        m_known.insert(idIn(row, u"Id"), personOf(row, strips));
    for (const QString &id : unknown) {
        if (!m_known.contains(id))
            m_known.insert(id, Person{.sourceId = id});
    }
}

Person People::person(const QString &id) const
{
    const auto known = m_known.constFind(id);
    return known != m_known.constEnd() ? *known : Person{.sourceId = id};
}

} // namespace chatter
