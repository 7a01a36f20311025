// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>

#include "connectors/jive/client.h"
#include "model/person.h"

namespace jive {

/// The address that counts among a person's: the primary one, else the one that Jive calls `Email` or of
/// work, else the first; of those that can be one. Empty: there is none. Pure.
QString addressOf(const QJsonObject &person);

/// The id of a person in an address of the Core API (`…/people/2012`); empty: it is none. Pure.
QString personIdOf(const QString &ref);

/// Who people are. What Jive writes beside an item often lacks the address, so each is asked for once: one by
/// one at first, then, when it is about many, a page of the list of all at a time. Those who are gone, or
/// hidden, stay what is written. One lane.
class People
{
public:
    explicit People(Client &client);

    model::Person find(const QString &id, const base::Stop &stop);

    /// `nested`: the person as it stands in another entity.
    model::Person find(const QJsonObject &nested, const base::Stop &stop);

private:
    void readOn(const base::Stop &stop);

    Client &m_client;
    QHash<QString, model::Person> m_known; ///< by id; emptied when it grows too large
    int m_singles = 0;                     ///< asked for one by one
    QString m_listLink;                    ///< where the list of all goes on; empty: it ended
};

} // namespace jive
