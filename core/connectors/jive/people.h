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

/// Who people are. What Jive writes beside an item often lacks the address, so each is asked for once; those
/// who are gone, or hidden, stay what is written. One lane.
class People
{
public:
    explicit People(Client &client) : m_client(client) {}

    model::Person find(const QString &id, const base::Stop &stop);

    /// `nested`: the person as it stands in another entity.
    model::Person find(const QJsonObject &nested, const base::Stop &stop);

private:
    Client &m_client;
    QHash<QString, model::Person> m_known; ///< by id; emptied when it grows too large
};

} // namespace jive
