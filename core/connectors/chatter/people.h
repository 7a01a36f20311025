// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "connectors/chatter/queries.h"
#include "model/person.h"

namespace chatter {

/// A user as a person of a message. `stripsInvalid`: see Settings. Pure.
model::Person personOf(const QJsonObject &user, bool stripsInvalid);

/// Who users are, each asked for once. Those who are gone, or whom the account may not see, are their ids.
/// One lane.
class People
{
public:
    explicit People(Queries &queries) : m_queries(queries) {}

    /// Asks for those that are not known.
    void load(const QStringList &ids, const base::Stop &stop);

    model::Person person(const QString &id) const;

    qsizetype size() const { return m_known.size(); }
    void clear() { m_known.clear(); }

private:
    Queries &m_queries;
    QHash<QString, model::Person> m_known; ///< by id
};

} // namespace chatter
