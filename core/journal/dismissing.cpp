// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dismissing.h"

#include "journal/audittrail.h"
#include "journal/connection.h"

namespace journal {

QJsonObject dismissalDetail(const QString &reason, const QString &what, qint64 count,
                            const std::optional<QString> &itemId)
{
    QJsonObject detail{{QStringLiteral("reason"), reason}, {what, count}};
    if (itemId)
        detail.insert(QStringLiteral("item"), *itemId);
    return detail;
}

qint64 dismissFailed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                     base::ConnectorId connector, const std::optional<QString> &itemId, const QString &reason)
{
    const qint64 count =
        itemId ? connection.change("UPDATE deliveries SET state = 6 WHERE connector = ? AND state IN (4, 5)"
                                   " AND item IN (SELECT id FROM items WHERE connector = ? AND item_id = ?)",
                                   {connector, connector, *itemId})
               : connection.change("UPDATE deliveries SET state = 6 WHERE connector = ? AND state IN (4, 5)",
                                   {connector});
    if (count > 0)
        appendAudit(connection, auditKey, now,
                    {"dismiss", connectorName(connection, connector),
                     dismissalDetail(reason, QStringLiteral("deliveries"), count, itemId)});
    return count;
}

qint64 dismissFailed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                     base::ConnectorId connector, const QStringList &itemIds, const QString &reason,
                     const base::Stop &stop)
{
    qint64 count = 0;
    for (const QString &itemId : itemIds) {
        stop.throwIfNow();
        count += dismissFailed(connection, auditKey, now, connector, std::optional(itemId), reason);
    }
    return count;
}

} // namespace journal
