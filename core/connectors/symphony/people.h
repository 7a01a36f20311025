// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include "connectors/symphony/client.h"
#include "model/person.h"

namespace symphony {

/// A person as any of the interfaces writes one: V4User, a member, UserV2, a user with attributes. Whoever
/// has no address keeps none. `external` only where it is told. Pure.
model::Person personOf(const QJsonObject &json);

/// Who users are. Lists of members tell most; the others are asked for, a hundred at a time, once a run. Whom
/// nobody knows stays an id. One lane.
class People
{
public:
    explicit People(Client &client) : m_client(client) {}

    /// Of what was met on the way, so that it need not be asked for.
    void learn(const QJsonObject &json);

    /// Those users, in that order.
    model::People find(const QStringList &ids, const base::Stop &stop);

    /// A user as written in a message or event, filled up by what is known.
    model::Person find(const QJsonObject &nested, const base::Stop &stop);

private:
    void ask(const QStringList &ids, const base::Stop &stop);

    Client &m_client;
    QHash<QString, model::Person> m_known; ///< by id; emptied when it grows too large
};

} // namespace symphony
