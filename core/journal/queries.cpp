// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "journal/counting.h"
#include "journal/database.h"
#include "journal/itemrows.h"
#include "journal/listrows.h"
#include "journal/mailboxnames.h"
#include "journal/supplements.h"

namespace journal {

Queries::Queries(Database &database) : m_database(database) {}

/// A list of texts in a run's manifest.
static QStringList listIn(Connection &connection, base::RunId run, const QString &key)
{
    QStringList texts;
    Rows rows = connection.run(
        "SELECT a.detail FROM runs r JOIN audit a ON a.sequence = r.audit_sequence WHERE r.id = ?", {run});
    if (!rows.next())
        return texts;
    const QJsonArray list = QJsonDocument::fromJson(rows.text(0).toUtf8()).object().value(key).toArray();
    for (const auto &text : list)
        texts.append(text.toString());
    return texts;
}

/// A replay reads nothing of the source, and a back-fill a range of its own: what the connector's last run
/// left unread, and that it was cut off, stays so after them.
#define READS_ON "cause NOT IN ('replay', 'backfill')"

static void readLeft(Connection &connection, base::ConnectorId connector, Queries::ConnectorStatus &status)
{
    Rows rows =
        connection.run("SELECT id, state, " READS_ON " FROM runs WHERE connector = ? AND cause <> 'replay'"
                       " ORDER BY id DESC",
                       {connector});
    for (bool isNewest = true; rows.next(); isNewest = false) {
        const bool readsOn = rows.flag(2);
        if ((isNewest || readsOn) && rows.token(1) != "completed") {
            const auto run = rows.id<base::RunId>(0);
            status.unfinished += listIn(connection, run, QStringLiteral("unfinished"));
            status.leftMailboxes += listIn(connection, run, QStringLiteral("leftMailboxes"));
        }
        if (readsOn)
            break;
    }
    status.unfinished.removeDuplicates();
    status.leftMailboxes.removeDuplicates();
}

static void readLastRuns(Connection &connection, base::ConnectorId connector,
                         Queries::ConnectorStatus &status)
{
    const base::RunId last{connection.number("SELECT max(id) FROM runs WHERE connector = ?", {connector})};
    if (last)
        status.lastRun = readRun(connection, last, 0);
    const base::RunId reading{connection.number(
        "SELECT id FROM runs WHERE connector = ? AND " READS_ON " ORDER BY id DESC LIMIT 1", {connector})};
    if (reading)
        status.lastReading = reading == last ? status.lastRun : readRun(connection, reading, 0);
    Rows rows = connection.run("SELECT completed_at FROM runs WHERE connector = ? AND state = 'completed'"
                               " AND " READS_ON " ORDER BY id DESC LIMIT 1",
                               {connector});
    if (rows.next())
        status.lastSuccess = rows.instant(0);
}

Queries::ConnectorStatus Queries::status(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        ConnectorStatus status;
        status.open = connection.number("SELECT count(*) FROM deliveries WHERE connector = ? AND state = 0",
                                        {connector});
        status.failed = connection.number(
            "SELECT count(*) FROM deliveries WHERE connector = ? AND state IN (4, 5) AND state = 4",
            {connector});
        status.parked = connection.number(
            "SELECT count(*) FROM deliveries WHERE connector = ? AND state IN (4, 5) AND state = 5",
            {connector});
        status.unmapped = connection.number(
            "SELECT count(DISTINCT d.source_user) FROM deliveries d"
            " JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"
            " WHERE d.connector = ? AND d.state IN (4, 5) AND d.state = 5 AND o.reason = 'USER_NOT_MAPPED'",
            {connector});
        status.isRefused =
            connection.number("SELECT count(*) FROM refusals r JOIN deliveries d ON d.item = r.item"
                              " WHERE r.connector = ? AND d.state IN (4, 5)",
                              {connector}) > 0;
        status.owesAttachments = journal::owesAttachments(connection, connector);
        readLeft(connection, connector, status);
        readLastRuns(connection, connector, status);
        return status;
    });
}

void Queries::people(base::ConnectorId connector,
                     const std::function<void(const model::People &people, qint64 items)> &each)
{
    m_database.read([&](Connection &connection) {
        Rows rows = connection.run(
            "SELECT people, count(*) FROM items WHERE connector = ? AND event <> 'refused' GROUP BY people",
            {connector});
        while (rows.next())
            each(readPeople(connection, rows.integer(0)), rows.integer(1));
    });
}

std::vector<Queries::UnmappedUser> Queries::unmapped(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        std::vector<UnmappedUser> users;
        Rows rows = connection.run(
            "SELECT d.source_user, max(o.text), count(*), min(o.at) FROM deliveries d"
            " JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"
            " WHERE d.connector = ? AND d.state IN (4, 5) AND d.state = 5 AND o.reason = 'USER_NOT_MAPPED'"
            " GROUP BY d.source_user ORDER BY d.source_user",
            {connector});
        while (rows.next())
            users.push_back({rows.text(0), rows.text(1), rows.integer(2), rows.instant(3)});
        return users;
    });
}

void Queries::failures(base::RunId run, const std::function<void(const model::FailureRow &)> &each)
{
    m_database.read([&](Connection &connection) {
        readFailureRows(connection, run, [&](const model::FailureRow &row) {
            each(row);
            return true;
        });
    });
}

QStringList Queries::unfinished(base::RunId run)
{
    return m_database.read([&](Connection &connection) {
        return listIn(connection, run, QStringLiteral("unfinished")) +
               listIn(connection, run, QStringLiteral("leftMailboxes"));
    });
}

QStringList Queries::remarks(base::RunId run)
{
    return m_database.read(
        [&](Connection &connection) { return listIn(connection, run, QStringLiteral("remarks")); });
}

void Queries::settled(base::RunId run, const std::function<void(const SettledRow &)> &each)
{
    m_database.read([&](Connection &connection) {
        Rows rows = connection.run(
            "SELECT i.item_id, d.source_user, COALESCE(n.name, d.mailbox), o.state, "
            "o.reason, o.text, "
            "o.receipt, o.at, o.delivery FROM outcomes o"
            " JOIN deliveries d ON d.id = o.delivery JOIN items i ON i.id = d.item" JOIN_MAILBOX_NAMES
            " WHERE o.run = ? ORDER BY o.delivery",
            {run});
        while (rows.next()) {
            SettledRow row = readSettledRow(rows);
            if (row.outcome.state == model::Outcome::State::Partial)
                row.leftOut = readLeftOut(connection, rows.id<base::DeliveryId>(8));
            each(row);
        }
    });
}

/// What readItemRecords() reads of items `i` with their identities `n` and segments `s`.
#define ITEM_COLUMNS                                                                                         \
    " i.id, i.key, i.item_id, i.revision, s.name, i.entry_offset, i.entry_length, i.entry_sha256,"           \
    " i.message_id, n.identity,"                                                                             \
    " EXISTS (SELECT 1 FROM deliveries d WHERE d.item = i.id AND d.state BETWEEN 1 AND 3), i.sent_at,"       \
    " CASE i.message_id WHEN '' THEN coalesce((SELECT coalesce(nullif(o.text, ''), o.reason) FROM "          \
    "deliveries d JOIN outcomes o"                                                                           \
    " ON o.run = d.settled_run AND o.delivery = d.id WHERE d.item = i.id AND d.state IN (4, 5)"              \
    " ORDER BY d.id LIMIT 1), '') ELSE '' END"

static std::vector<Queries::ItemRecord> readItemRecords(Connection &connection, const char *sql,
                                                        std::initializer_list<Value> values)
{
    std::vector<Queries::ItemRecord> records;
    Rows rows = connection.run(sql, values);
    while (rows.next()) {
        Queries::ItemRecord record;
        record.row = rows.id<base::ItemRow>(0);
        record.key = {rows.bytes(1)};
        record.itemId = rows.text(2);
        record.revision = rows.text(3);
        record.entry = readEntry(rows, 4);
        record.messageId = readMessageId(rows, 8, rows.token(9), record.key);
        record.isConverted = !record.messageId.isEmpty();
        record.isDelivered = rows.flag(10);
        record.date = rows.instant(11);
        record.failure = rows.text(12);
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<Queries::ItemRecord> Queries::items(base::ConnectorId connector, const QString &itemId)
{
    return m_database.read([&](Connection &connection) {
        return readItemRecords(
            connection,
            "SELECT" ITEM_COLUMNS " FROM containers c"
            " JOIN items i ON i.container = c.id JOIN identities n ON n.id = i.identity"
            " LEFT JOIN segments s ON s.id = i.segment"
            " WHERE c.connector = ? AND i.item_id = ? AND i.event <> 'refused'"
            " ORDER BY i.event = 'attachment', i.id DESC", // a supplement has none of the text
            {connector, itemId});
    });
}

std::optional<Queries::ItemRecord> Queries::itemOf(base::DeliveryId delivery)
{
    return m_database.read([&](Connection &connection) -> std::optional<ItemRecord> {
        auto records =
            readItemRecords(connection,
                            "SELECT" ITEM_COLUMNS " FROM deliveries c JOIN items i ON i.id = c.item"
                            " JOIN identities n ON n.id = i.identity LEFT JOIN segments s ON s.id = i.segment"
                            " WHERE c.id = ?",
                            {delivery});
        return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
    });
}

std::vector<Queries::ItemRecord> Queries::latestItems(base::ConnectorId connector, int count)
{
    return m_database.read([&](Connection &connection) {
        return readItemRecords(
            connection,
            "SELECT" ITEM_COLUMNS " FROM items i"
            " JOIN identities n ON n.id = i.identity LEFT JOIN segments s ON s.id = i.segment"
            " WHERE i.connector = ? AND i.event <> 'refused' ORDER BY i.id DESC LIMIT ?",
            {connector, count});
    });
}

} // namespace journal
