// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "base/failure.h"
#include "base/secret.h"
#include "journal/configuration.h"
#include "journal/rows.h"

namespace journal {

class Connection;

/// `account:3`, `connector:7`, `draft:2`.
QByteArray ownerOf(base::AccountId account);
QByteArray ownerOf(base::ConnectorId connector);
QByteArray ownerOf(base::DraftId draft);

/// The keys of an owner's sealed values, in order.
QList<QByteArray> secretKeys(Connection &connection, const QByteArray &owner);

/// Stores, or removes, sealed values of an owner, with the audit row.
void putSecrets(Connection &connection, const base::Secret &auditKey, base::Instant now,
                const QByteArray &owner, const Configuration::Sealed &sealed, const QString &from);

/// The connector's own mapping, in order.
model::CustomMappings readMapping(Connection &connection, base::ConnectorId connector);

/// Puts a mapping in the place of the connector's, with the audit row, which names the lines that came and
/// went, the first of many.
void putMapping(Connection &connection, const base::Secret &auditKey, base::Instant now,
                base::ConnectorId connector, const model::CustomMappings &mapping, const QString &from);

/// The columns id, name, kind, settings.
model::AccountConfig readAccount(Connection &connection, const Rows &rows);

/// The columns id, name, kind, account, settings, automatic_mapping, state.
model::ConnectorConfig readConnector(Connection &connection, const Rows &rows);

/// `NAME_IN_USE`; `what`: “an account”, “a connector”.
[[nodiscard]] base::Failure nameInUse(const QString &what, const QString &name);

/// `UNKNOWN_NAME`: it was removed meanwhile.
[[nodiscard]] base::Failure goneMeanwhile(const QString &what);

/// `CONNECTOR_CHANGED`, `ACCOUNT_CHANGED`: an edit was made of what is not there any more.
[[nodiscard]] base::Failure changedMeanwhile(const QByteArray &key, const QString &name);

/// Kind and settings for an audit row; settings hold no secrets.
QJsonObject described(const QString &kind, const model::Values &settings);

} // namespace journal
