// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/groups.h"

#include "connectors/chatter/entity.h"

namespace chatter {

static constexpr qsizetype mostMembers = 500'000;

void Groups::load(const QStringList &ids, const base::Stop &stop)
{
    if (m_members > mostMembers) {
        m_known.clear();
        m_members = 0;
    }
    QStringList unknown;
    for (const QString &id : ids) {
        if (isGroup(id) && !m_known.contains(id))
            unknown.append(id);
    }
    unknown.removeDuplicates();
    QStringList closed = unknown;
    QStringList people;
    for (const QJsonObject &row :
         m_queries.whereIn(objects::group(), u"Id", unknown, Queries::Rows::Live, stop)) {
        const QString id = idIn(row, u"Id");
        m_known[id].owner = idIn(row, u"OwnerId");
        people.append(m_known[id].owner);
        const bool isPublic = row.value(u"CollaborationType").toString() == u"Public";
        if (isPublic && !m_queries.client().settings().publicGroups)
            closed.removeAll(id);
    }
    for (const QJsonObject &row : m_queries.whereIn(objects::groupMember(), u"CollaborationGroupId", closed,
                                                    Queries::Rows::Live, stop)) {
        const QString member = idIn(row, u"MemberId");
        m_known[idIn(row, u"CollaborationGroupId")].members.append(member);
        people.append(member);
        ++m_members;
    }
    for (const QString &id : unknown)
        m_known[id].members.sort();
    m_people.load(people, stop);
}

} // namespace chatter
