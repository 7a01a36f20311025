// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include "connectors/symphony/client.h"
#include "model/person.h"

namespace symphony {

/// A person as any of the interfaces writes one: V4User, a member, UserV2, a user with attributes. Whoever
/// has no address keeps none. `external` only where it is told. Pure.
model::Person personOf(const QJsonObject &json);

/// Who users are, for those of whom a message, an event and the lists of members tell too little: asked for,
/// a hundred at a time, once a run. Whom nobody knows stays an id. One lane.
class People
{
public:
    explicit People(Client &client) : m_client(client) {}

    /// Fills up those without a name, and those without an address who are not from outside.
    void complete(model::People &people, const base::Stop &stop);

    /// The connector's own account.
    const QString &ownId(const base::Stop &stop);

private:
    struct Own
    {
        QString id;
        QString company;
    };

    const Own &own(const base::Stop &stop);
    void ask(const QStringList &ids, const base::Stop &stop);

    Client &m_client;
    std::optional<Own> m_own;
    QHash<QString, model::Person> m_known; ///< by id; emptied when it grows too large
};

} // namespace symphony
