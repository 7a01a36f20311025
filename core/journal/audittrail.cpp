// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/audittrail.h"

#include <QJsonDocument>
#include <QtEndian>

#include "base/digest.h"
#include "base/platform.h"
#include "journal/connection.h"

namespace journal {

static void addField(QByteArray &all, const QByteArray &field)
{
    const quint64 length = qToBigEndian(static_cast<quint64>(field.size()));
    all.append(reinterpret_cast<const char *>(&length), sizeof length);
    all.append(field);
}

QByteArray auditHash(const base::Secret &key, const QByteArray &before, const AuditRow &row)
{
    QByteArray fields;
    addField(fields, before);
    addField(fields, QByteArray::number(row.sequence));
    addField(fields, QByteArray::number(static_cast<qint64>(row.at.time_since_epoch().count())));
    addField(fields, row.actor.toUtf8());
    addField(fields, row.action);
    addField(fields, row.subject.toUtf8());
    addField(fields, row.detail.toUtf8());
    return base::hmacSha256(key.reveal(), fields);
}

static QByteArray endSeal(const base::Secret &key, const AuditLink &end)
{
    QByteArray fields;
    addField(fields, "end");
    addField(fields, QByteArray::number(end.sequence));
    addField(fields, end.hash);
    return base::hmacSha256(key.reveal(), fields);
}

std::optional<AuditLink> auditEnd(Connection &connection, const base::Secret &key)
{
    Rows rows = connection.run("SELECT value FROM meta WHERE key = 'audit.end'");
    if (!rows.next())
        return {};
    const QList<QByteArray> parts = rows.bytes(0).split(' ');
    if (parts.size() != 3)
        return {};
    const AuditLink end{parts.at(0).toLongLong(), QByteArray::fromHex(parts.at(1))};
    if (QByteArray::fromHex(parts.at(2)) != endSeal(key, end))
        return {};
    return end;
}

/// What the next row follows. Rows that were dropped, or an end that was removed, must not be covered up by
/// going on: the chain goes on from the sealed end, or else from nothing, and stays broken at that place.
static AuditLink placeToGoOn(Connection &connection, const base::Secret &key)
{
    const qint64 last = connection.number("SELECT max(sequence) FROM audit");
    const std::optional<AuditLink> end = auditEnd(connection, key);
    if (!end)
        return {last, {}};
    return {std::max(last, end->sequence), end->hash};
}

AuditLink appendAudit(Connection &connection, const base::Secret &key, base::Instant now,
                      const AuditEntry &entry)
{
    const AuditLink before = placeToGoOn(connection, key);
    const AuditRow row{
        .sequence = before.sequence + 1,
        .at = now,
        .actor = base::platform::userName(),
        .action = entry.action,
        .subject = QString::fromUtf8(entry.subject.toUtf8()), // the database keeps no lone surrogates
        .detail = QString::fromUtf8(QJsonDocument(entry.detail).toJson(QJsonDocument::Compact))};
    const QByteArray hash = auditHash(key, before.hash, row);
    connection.change(
        "INSERT INTO audit (sequence, at, actor, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {row.sequence, row.at, row.actor, QString::fromUtf8(row.action), row.subject, row.detail, hash});
    const AuditLink link{row.sequence, hash};
    const QByteArray end =
        QByteArray::number(row.sequence) + ' ' + hash.toHex() + ' ' + endSeal(key, link).toHex();
    connection.change("INSERT INTO meta (key, value) VALUES ('audit.end', ?)"
                      " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                      {end});
    return link;
}

QString connectorName(Connection &connection, base::ConnectorId connector)
{
    Rows rows = connection.run("SELECT name FROM connectors WHERE id = ?", {connector});
    return rows.next() ? rows.text(0) : QString::number(connector.value);
}

} // namespace journal
