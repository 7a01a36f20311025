// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/shape.h"

#include "connectors/jive/entity.h"

namespace jive {

using base::Area;
using base::Failure;
using base::Reaction;

static constexpr qsizetype mostEmptyPages = 10'000;

static QString pathOf(const QString &reference)
{
    return reference.section(u'?', 0, 0);
}

Failure unlike(const QString &reference, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "NOT_JIVE",
            QStringLiteral("%1 is not answered as Jive does: %2.").arg(pathOf(reference), why),
            QStringLiteral(
                "Check the community, and the proxy on the way to it. The next run asks again; nothing "
                "is passed over.")};
}

QJsonArray listIn(const QJsonObject &answer, const QString &reference)
{
    const QJsonValue list = answer.value(u"list");
    if (!list.isArray())
        throw unlike(reference, QStringLiteral("it has no list"));
    return list.toArray();
}

const QJsonObject &entityIn(const QJsonObject &answer, const QString &reference)
{
    if (typeOf(answer).isEmpty() || keyOf(answer).isEmpty())
        throw unlike(reference, QStringLiteral("it is nothing with a type and a reference"));
    return answer;
}

QJsonObject personIn(const QJsonValue &value, const QString &reference)
{
    const QJsonObject person = value.toObject();
    const bool isNamed = !person.value(u"id").toString().isEmpty() ||
                         !keyOf(refOf(person, QStringLiteral("self"))).isEmpty() ||
                         !person.value(u"displayName").toString().isEmpty();
    if (!isNamed)
        throw unlike(reference, QStringLiteral("one of the people in it has neither id nor name"));
    return person;
}

static Failure endless(const QString &text)
{
    return {Reaction::EndRun, Area::Source, "JIVE_ENDLESS_LIST", text,
            QStringLiteral("Check the community, and the proxy on the way to it. The next run asks again; "
                           "nothing is passed over.")};
}

void Trail::clear()
{
    m_places.clear();
    m_empty.clear();
}

QString Trail::nextIn(const QJsonObject &answer, const QString &reference)
{
    const QString next = answer.value(u"links").toObject().value(u"next").toString();
    const qsizetype here = *m_places.insert(reference, m_places.value(reference, m_places.size()));
    if (next.isEmpty())
        return {};
    if (m_places.value(next, here + 1) <= here)
        throw endless(
            QStringLiteral("Jive says that the list %1 goes on where it was before.").arg(pathOf(reference)));
    if (answer.value(u"list").toArray().isEmpty())
        m_empty.insert(reference);
    else
        m_empty.clear();
    if (m_empty.size() > mostEmptyPages)
        throw endless(QStringLiteral("Jive gives page after page of the list %1 with nothing on it.")
                          .arg(pathOf(reference)));
    m_places.insert(next, here + 1);
    return next;
}

} // namespace jive
