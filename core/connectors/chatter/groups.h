// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/people.h"

namespace chatter {

/// Groups with who is in them at this time, each asked for once. One lane.
class Groups
{
public:
    Groups(Queries &queries, People &people) : m_queries(queries), m_people(people) {}

    /// Asks for those that are not known, and for the people in them. Throws Failure (SignInAgain) when
    /// members cannot be read: a closed group is never archived without them.
    void load(const QStringList &ids, const base::Stop &stop);

    QString ownerOf(const QString &id) const { return m_known.value(id).owner; }

    /// Ids; none of a public group, unless the settings want them. A group that cannot be seen is not taken
    /// for public.
    QStringList membersOf(const QString &id) const { return m_known.value(id).members; }

    qsizetype members() const { return m_members; } ///< in all that are known
    void clear();

private:
    struct Group
    {
        QString owner;
        QStringList members;
    };

    Queries &m_queries;
    People &m_people;
    QHash<QString, Group> m_known; ///< by id
    qsizetype m_members = 0;       ///< in all of them
};

} // namespace chatter
