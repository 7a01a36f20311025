// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/owners.h"

#include <QJsonArray>

#include "connectors/chatter/entity.h"
#include "connectors/chatter/shape.h"

namespace chatter {

static constexpr qsizetype idsAtOnce = 200;

QString Owners::objectOf(const QString &id, const base::Stop &stop)
{
    if (!m_isDescribed) {
        const QJsonDocument description = m_queries.client().demand(QStringLiteral("/sobjects"), stop);
        for (const QJsonValue &value :
             listIn(description.object(), QStringLiteral("sobjects"), QStringLiteral("The objects"))) {
            const QString prefix = value.toObject().value(u"keyPrefix").toString();
            if (!prefix.isEmpty())
                m_objects.insert(prefix, value.toObject().value(u"name").toString());
        }
        m_isDescribed = true;
    }
    return m_objects.value(id.left(3));
}

void Owners::loadOwners(const QString &object, const QStringList &ids, Found &found, const base::Stop &stop)
{
    for (qsizetype at = 0; at < ids.size() && !m_ownerless.contains(object); at += idsAtOnce) {
        const QString soql = u"SELECT Id,OwnerId FROM " + object + u" WHERE Id IN (" +
                             quotedList(ids.mid(at, idsAtOnce)) + u')';
        const Answer answer = m_queries.client().get(
            u"/queryAll?q=" + QString::fromLatin1(QUrl::toPercentEncoding(soql)), stop);
        if (isUnreadable(answer)) // its owner would go without, for ever
            throw Client::refusal(QStringLiteral("the owners of %1").arg(object), answer);
        if (!answer.isGood()) { // details of another record, and objects without an owner
            m_ownerless.insert(object);
            return;
        }
        const QString what = QStringLiteral("The owners of %1").arg(object);
        for (const QJsonValue &value : listIn(answer.object(), QStringLiteral("records"), what))
            found[idWanted(value.toObject(), u"Id", what)].owner = idIn(value.toObject(), u"OwnerId");
    }
}

void Owners::load(const QStringList &ids, const base::Stop &stop)
{
    QHash<QString, QStringList> byObject;
    QStringList unknown;
    Found found; // known when all of them are
    for (const QString &id : ids) {
        if (id.isEmpty() || isUser(id) || isGroup(id) || m_known.contains(id) || found.contains(id))
            continue;
        found.insert(id, {});
        unknown.append(id);
        const QString object = objectOf(id, stop);
        if (!object.isEmpty())
            byObject[object].append(id);
    }
    for (auto each = byObject.cbegin(); each != byObject.cend(); ++each)
        loadOwners(each.key(), each.value(), found, stop);
    if (m_queries.client().settings().recordFollowers) {
        for (const QJsonObject &row :
             m_queries.whereIn(objects::subscription(), u"ParentId", unknown, Queries::Rows::Live, stop))
            found[idIn(row, u"ParentId")].followers.append(idIn(row, u"SubscriberId"));
    }
    QStringList people;
    for (const QString &id : unknown)
        people << found.value(id).owner << found.value(id).followers;
    m_people.load(people, stop);
    m_known.insert(found);
}

} // namespace chatter
