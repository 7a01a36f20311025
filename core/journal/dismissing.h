// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QStringList>

#include "base/clock.h"
#include "base/ids.h"
#include "base/secret.h"
#include "base/stop.h"

namespace journal {

class Connection;

/// What the audit row of a dismissal tells: why, how many, of which item when it is one's. `what` names what
/// was counted.
QJsonObject dismissalDetail(const QString &reason, const QString &what, qint64 count,
                            const std::optional<QString> &itemId);

/// Settles the connector's failed and parked deliveries for good, or one item's, with the audit row. Returns
/// how many there were.
qint64 dismissFailed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                     base::ConnectorId connector, const std::optional<QString> &itemId,
                     const QString &reason);

/// The same of several items, with a row each in the audit. Throws once `stop` says now.
qint64 dismissFailed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                     base::ConnectorId connector, const QStringList &itemIds, const QString &reason,
                     const base::Stop &stop);

} // namespace journal
