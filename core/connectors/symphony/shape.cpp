// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/shape.h"

#include "base/failure.h"

namespace symphony {

using base::Area;
using base::Failure;
using base::Reaction;

static QString advice()
{
    return QStringLiteral(
        "Check the addresses of pod and Agent, and the proxy on the way to them. The next run asks "
        "again; nothing is passed over.");
}

Failure unlike(const QString &what, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "NOT_SYMPHONY",
            QStringLiteral("%1: the answer is none of Symphony's, %2.").arg(what, why), advice()};
}

QJsonArray listIn(const Answer &answer, const QString &what)
{
    if (answer.status != 204 && !answer.json.isArray())
        throw unlike(what, QStringLiteral("it is no list"));
    return answer.array();
}

QJsonArray listIn(const Answer &answer, QStringView name, const QString &what)
{
    const QJsonValue list = answer.object().value(name);
    if (answer.status != 204 && !list.isArray())
        throw unlike(what, QStringLiteral("it lacks the list “%1”").arg(name));
    return list.toArray();
}

Failure endless(const QString &what)
{
    return {Reaction::EndRun, Area::Source, "SYMPHONY_ENDLESS_LIST",
            QStringLiteral("%1: Symphony gives the same page again in place of the next one.").arg(what),
            advice()};
}

} // namespace symphony
