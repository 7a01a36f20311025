// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "base/clock.h"
#include "base/ids.h"
#include "base/secret.h"

namespace journal {

class Connection;

/// Settles the connector's failed and parked deliveries for good, or one item's, with the audit row. Returns
/// how many there were.
qint64 dismissFailed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                     base::ConnectorId connector, const std::optional<QString> &itemId,
                     const QString &reason);

} // namespace journal
