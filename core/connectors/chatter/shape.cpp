// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/shape.h"

#include "connectors/chatter/entity.h"

namespace chatter {

using base::Area;
using base::Failure;
using base::Reaction;

static QString advice()
{
    return QStringLiteral(
        "Check the sign-in address, and the proxy on the way to it. The next run asks again; nothing "
        "is passed over.");
}

Failure unlike(const QString &what, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "NOT_SALESFORCE",
            QStringLiteral("%1: the answer is none of Salesforce's, %2.").arg(what, why), advice()};
}

QJsonArray listIn(const QJsonObject &answer, const QString &name, const QString &what)
{
    const QJsonValue list = answer.value(name);
    if (!list.isArray())
        throw unlike(what, QStringLiteral("it lacks the list “%1”").arg(name));
    return list.toArray();
}

QString idWanted(const QJsonObject &record, QStringView field, const QString &what)
{
    const QString id = idIn(record, field);
    if (id.isEmpty())
        throw unlike(what, QStringLiteral("a record in it lacks “%1”").arg(field));
    return id;
}

QString Trail::nextBehind(const QString &here, const QString &next, const QString &what)
{
    const qsizetype place = *m_places.insert(here, m_places.value(here, m_places.size()));
    if (next.isEmpty())
        return {};
    if (m_places.value(next, place + 1) <= place)
        throw Failure(
            Reaction::EndRun, Area::Source, "SALESFORCE_ENDLESS_LIST",
            QStringLiteral("%1: Salesforce says that the list goes on where it was before.").arg(what),
            advice());
    m_places.insert(next, place + 1);
    return next;
}

} // namespace chatter
