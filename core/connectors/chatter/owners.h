// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/people.h"

namespace chatter {

/// Whose the records are that a feed belongs to, and who follows them. Learns by the description of the
/// organisation which object an id is of. One lane.
class Owners
{
public:
    Owners(Queries &queries, People &people) : m_queries(queries), m_people(people) {}

    /// Asks for those of the records that are not known; users and groups are none.
    void load(const QStringList &ids, const base::Stop &stop);

    QString ownerOf(const QString &id) const { return m_known.value(id).owner; } ///< empty: it has none
    QStringList followersOf(const QString &id) const { return m_known.value(id).followers; }

    qsizetype size() const { return m_known.size(); }
    void clear() { m_known.clear(); }

    /// `Account`, of an id of one; empty: no object has its prefix. Asks once.
    QString objectOf(const QString &id, const base::Stop &stop);

private:
    struct Owned
    {
        QString owner;
        QStringList followers;
    };

    using Found = QHash<QString, Owned>; ///< by id

    void loadOwners(const QString &object, const QStringList &ids, Found &found, const base::Stop &stop);

    Queries &m_queries;
    People &m_people;
    Found m_known;
    QHash<QString, QString> m_objects; ///< name by prefix
    QSet<QString> m_ownerless;         ///< objects without an owner
    bool m_isDescribed = false;
};

} // namespace chatter
