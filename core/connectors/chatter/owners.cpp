// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/owners.h"

#include <QJsonArray>

#include "connectors/chatter/entity.h"

namespace chatter {

static constexpr qsizetype mostKnown = 50'000;
static constexpr qsizetype idsAtOnce = 200;

QString Owners::objectOf(const QString &id, const base::Stop &stop)
{
    if (!m_isDescribed) {
        const QJsonDocument description = m_queries.client().demand(QStringLiteral("/sobjects"), stop);
        for (const QJsonValue &value : description.object().value(u"sobjects").toArray()) {
            const QString prefix = value.toObject().value(u"keyPrefix").toString();
            if (!prefix.isEmpty())
                m_objects.insert(prefix, value.toObject().value(u"name").toString());
        }
        m_isDescribed = true;
    }
    return m_objects.value(id.left(3));
}

void Owners::loadOwners(const QString &object, const QStringList &ids, const base::Stop &stop)
{
    for (qsizetype at = 0; at < ids.size() && !m_ownerless.contains(object); at += idsAtOnce) {
        const QString soql = u"SELECT Id,OwnerId FROM " + object + u" WHERE Id IN (" +
                             quotedList(ids.mid(at, idsAtOnce)) + u')';
        const Answer answer = m_queries.client().get(
            u"/queryAll?q=" + QString::fromLatin1(QUrl::toPercentEncoding(soql)), stop);
        if (!answer.isGood()) // details of another record, and objects without an owner
            m_ownerless.insert(object);
        for (const QJsonValue &value : answer.object().value(u"records").toArray())
            m_known[idIn(value.toObject(), u"Id")].owner = idIn(value.toObject(), u"OwnerId");
    }
}

void Owners::load(const QStringList &ids, const base::Stop &stop)
{
    if (m_known.size() + ids.size() > mostKnown)
        m_known.clear();
    QHash<QString, QStringList> byObject;
    QStringList unknown;
    for (const QString &id : ids) {
        if (id.isEmpty() || isUser(id) || isGroup(id) || m_known.contains(id))
            continue;
        m_known.insert(id, {});
        unknown.append(id);
        const QString object = objectOf(id, stop);
        if (!object.isEmpty())
            byObject[object].append(id);
    }
    for (auto each = byObject.cbegin(); each != byObject.cend(); ++each)
        loadOwners(each.key(), each.value(), stop);
    if (m_queries.client().settings().recordFollowers) {
        for (const QJsonObject &row :
             m_queries.whereIn(objects::subscription(), u"ParentId", unknown, Queries::Rows::Live, stop))
            m_known[idIn(row, u"ParentId")].followers.append(idIn(row, u"SubscriberId"));
    }
    QStringList people;
    for (const QString &id : unknown)
        people << m_known.value(id).owner << m_known.value(id).followers;
    m_people.load(people, stop);
}

} // namespace chatter
