// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "connectors/jive/people.h"

namespace jive {

/// Who sees what is in a place: the members of a group that is not open, and of what lies in such a group.
/// One lane.
class Places
{
public:
    Places(Client &client, People &people) : m_client(client), m_people(people) {}

    /// Empty for open places, for those of people, and for those that are gone. Throws as Client::demand()
    /// when the place, or a group's members, may not be seen: nobody would miss their copies.
    const model::People &membersOf(const QString &placeRef, const base::Stop &stop);

    /// Nobody but its members sees what is in it, or nobody at all: it is gone. Throws as membersOf().
    bool isClosed(const QString &placeRef, const base::Stop &stop);

    /// False when the place is gone or closed to the service account.
    bool isThere(const QString &placeRef, const base::Stop &stop);

private:
    struct Place
    {
        bool isClosed = false;
        model::People members;
    };

    const Place &find(const QString &placeRef, const base::Stop &stop);
    Place read(QString placeRef, const base::Stop &stop);
    model::People readMembers(QString link, const base::Stop &stop);

    Client &m_client;
    People &m_people;
    QHash<QString, Place> m_known; ///< by the place's key; emptied when it grows too large
};

} // namespace jive
