// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/groups.h"

#include "connectors/chatter/entity.h"
#include "connectors/chatter/shape.h"

namespace chatter {

void Groups::clear()
{
    m_known.clear();
    m_members = 0;
}

void Groups::load(const QStringList &ids, const base::Stop &stop)
{
    QStringList unknown;
    for (const QString &id : ids) {
        if (isGroup(id) && !m_known.contains(id))
            unknown.append(id);
    }
    unknown.removeDuplicates();
    QStringList closed = unknown;
    QStringList people;
    QHash<QString, Group> found; // known when all of it is: a group without its members is none
    qsizetype members = 0;
    for (const QJsonObject &row :
         m_queries.whereIn(objects::group(), u"Id", unknown, Queries::Rows::Live, stop)) {
        const QString id = idIn(row, u"Id");
        found[id].owner = idIn(row, u"OwnerId");
        people.append(found[id].owner);
        const bool isPublic = row.value(u"CollaborationType").toString() == u"Public";
        if (isPublic && !m_queries.client().settings().publicGroups)
            closed.removeAll(id);
    }
    for (const QJsonObject &row : m_queries.whereIn(objects::groupMember(), u"CollaborationGroupId", closed,
                                                    Queries::Rows::Live, stop)) {
        const QString what = QStringLiteral("The members of groups");
        const QString member = idWanted(row, u"MemberId", what);
        found[idWanted(row, u"CollaborationGroupId", what)].members.append(member);
        people.append(member);
        ++members;
    }
    m_people.load(people, stop);
    for (const QString &id : unknown) {
        found[id].members.sort();
        m_known.insert(id, found.value(id));
    }
    m_members += members;
}

} // namespace chatter
