// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/ids.h"
#include "model/knownitem.h"

namespace journal {

class Database;

/// What the source of a connector may know of items captured before: the connector's own and, of an item that
/// it has not itself, what another connector made of it (KnownItem::isOfOther), so that both give one name to
/// one version. That is one of the same source, with an instance in its identity, removed or not, with a copy
/// of the version that is, or is to be, in the account that this connector delivers to. Which connectors come
/// into question is asked once, at the beginning. The database outlives it.
class KnownItems
{
public:
    KnownItems(Database &database, base::ConnectorId connector, const QByteArray &identity);

    std::optional<model::KnownItem> find(const QString &container, const QString &id) const;

    /// Those behind `afterId` in the order of ids, at most `count`; fewer when there are no more of its own.
    /// Of another connector that has next to nothing in the account some may be left out.
    std::vector<model::KnownItem> page(const QString &container, const QString &afterId, int count) const;

    /// The id of the item in which another connector has this one among others, on the same terms; empty:
    /// none has.
    QString coveredBy(const QString &container, const QString &id) const;

private:
    Database &m_database;
    base::ConnectorId m_connector;
    base::AccountId m_account;
    qint64 m_source = 0; ///< the identity's row
    std::vector<base::ConnectorId> m_others;
};

} // namespace journal
