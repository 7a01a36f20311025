// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/audit.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "journal/audittrail.h"
#include "journal/database.h"
#include "journal/listrows.h"
#include "journal/verification.h"

namespace journal {

Audit::Audit(Database &database) : m_database(database) {}

void Audit::append(const QByteArray &action, const QString &subject, const QByteArray &detail)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("audit", [&](Connection &connection) {
        appendAudit(connection, key, now, {action, subject, QJsonDocument::fromJson(detail).object()});
    });
}

Audit::Verdict Audit::verify(std::optional<base::ConnectorId> connector)
{
    return Verification(m_database, connector).run();
}

QByteArray Audit::origin()
{
    return m_database.read([](Connection &connection) {
        Rows rows = connection.run("SELECT hash FROM audit ORDER BY sequence LIMIT 1");
        return rows.next() ? rows.bytes(0).toHex() : QByteArray();
    });
}

void Audit::read(std::optional<base::Instant> since, const std::function<void(const Row &)> &each)
{
    m_database.read([&](Connection &connection) {
        Rows rows = connection.run(
            "SELECT sequence, at, actor, action, subject, detail, hash FROM audit WHERE at >= ?"
            " ORDER BY sequence",
            {since.value_or(base::Instant::min())});
        while (rows.next())
            each(readAuditRow(rows));
    });
}

} // namespace journal
