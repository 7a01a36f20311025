// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "base/clock.h"
#include "base/ids.h"
#include "base/secret.h"

namespace journal {

class Connection;

/// What happened, for the audit chain.
struct AuditEntry
{
    QByteArray action;
    QString subject;
    QJsonObject detail;
};

/// A place in the chain.
struct AuditLink
{
    qint64 sequence = 0;
    QByteArray hash; ///< 32 raw bytes
};

/// A row of the chain but for its hash, as the database gives it back.
struct AuditRow
{
    qint64 sequence;
    base::Instant at;
    QString actor;
    QByteArray action;
    QString subject;
    QString detail; ///< compact JSON
};

/// Adds a row to the chain, within the transaction of what it tells of.
AuditLink appendAudit(Connection &connection, const base::Secret &key, base::Instant now,
                      const AuditEntry &entry);

/// The hash of a row: HMAC-SHA-256 under the key over the hash before it and the row's fields.
QByteArray auditHash(const base::Secret &key, const QByteArray &before, const AuditRow &row);

/// The chain's end as kept apart from its rows, under the key; absent when it is missing or not ours.
std::optional<AuditLink> auditEnd(Connection &connection, const base::Secret &key);

/// The name of a connector, removed or not, as the subject of an audit row.
QString connectorName(Connection &connection, base::ConnectorId connector);

} // namespace journal
