// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/segments.h"

#include "journal/database.h"
#include "journal/sqlfailure.h"
#include "journal/supplements.h"

namespace journal {

namespace {

using Record = Segments::Record;

// The conditions of the queries below, on a segment `s`: what still needs its messages.

#define SEGMENT_COLUMNS                                                                                      \
    "SELECT s.name, s.account, s.state, s.length, s.sha256, s.staged_at, s.is_local FROM segments s "

#define HAS_UNRESOLVED                                                                                       \
    "(EXISTS (SELECT 1 FROM items i WHERE i.segment = s.id AND i.is_fanning_out = 1)"                        \
    " OR EXISTS (SELECT 1 FROM items i JOIN deliveries d ON d.item = i.id"                                   \
    " WHERE i.segment = s.id AND d.state IN (0, 4, 5)))"

#define HAS_WAITING_ATTACHMENT                                                                               \
    "EXISTS (SELECT 1 FROM omitted o JOIN deliveries d ON d.item = o.item"                                   \
    " WHERE o.segment = s.id AND d.state IN (0, 2, 4, 5) AND " IS_STILL_LACKING ")"

#define IS_SETTLED "(NOT " HAS_UNRESOLVED " AND NOT " HAS_WAITING_ATTACHMENT ")"

// Of an account without connectors: no run will stage it.
#define IS_ABANDONED "s.account NOT IN (SELECT account FROM connectors WHERE state < 2)"

// Holds a change of what is not captured yet: whoever gets the first version gets the change, too.
#define HAS_EARLY_CHANGE                                                                                     \
    "EXISTS (SELECT 1 FROM items e WHERE e.segment = s.id AND e.original_id <> ''"                           \
    " AND e.event <> 'attachment' AND NOT EXISTS (SELECT 1 FROM items v WHERE v.container = e.container"     \
    " AND v.item_id = e.original_id AND v.original_id = '' AND v.identity = e.identity))"

// Of an account's segment, whose local file is gone.
#define IS_STAGED_ALONE "s.account = ? AND s.state = 2 AND s.is_local = 0"

#define OWED_OF_SEGMENT "SELECT s.name, s.staged_at, count(*) FROM "
#define BY_SEGMENT " GROUP BY s.id"

#define SETTLED_SINCE                                                                                        \
    "EXISTS (SELECT 1 FROM items i JOIN deliveries d ON d.item = i.id"                                       \
    " JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"                                        \
    " WHERE i.segment = s.id AND o.at >= ?)"

Record readRecord(const Rows &rows)
{
    return {.id = rows.token(0),
            .account = rows.id<base::AccountId>(1),
            .state = static_cast<Record::State>(rows.number(2)),
            .length = rows.integer(3),
            .sha256 = rows.isNull(4) ? QByteArray() : rows.bytes(4),
            .stagedAt = rows.text(5),
            .isLocal = rows.flag(6)};
}

std::vector<Record> readAll(Connection &connection, const char *sql, std::initializer_list<Value> values)
{
    std::vector<Record> all;
    Rows rows = connection.run(sql, values);
    while (rows.next())
        all.push_back(readRecord(rows));
    return all;
}

void requireChanged(const Connection &connection, qint64 changed, const QByteArray &segment,
                    const QString &what)
{
    if (changed != 1)
        throw damaged(connection.path(),
                      QStringLiteral("segment %1 cannot be %2").arg(QString::fromLatin1(segment), what));
}

} // namespace

Segments::Segments(Database &database) : m_database(database) {}

void Segments::close(const QByteArray &segment, qint64 length, const QByteArray &sha256)
{
    m_database.write("segment.close", [&](Connection &connection) {
        requireChanged(
            connection,
            connection.change("UPDATE segments SET state = 1, length = ?, sha256 = ? WHERE name = ?"
                              " AND state = 0 AND length <= ?",
                              {length, sha256, token(segment), length}),
            segment, QStringLiteral("closed"));
    });
}

void Segments::recordStaged(const QByteArray &segment, const QString &where)
{
    const base::Instant now = m_database.now();
    m_database.write("segment.staged", [&](Connection &connection) {
        requireChanged(
            connection,
            connection.change("UPDATE segments SET state = 2, staged_at = ?, staged_time = ? WHERE name = ?"
                              " AND state = 1",
                              {where, now, token(segment)}),
            segment, QStringLiteral("staged"));
    });
}

void Segments::recordStagedAgain(const QByteArray &segment, const QString &where)
{
    const base::Instant now = m_database.now();
    m_database.write("segment.stagedAgain", [&](Connection &connection) {
        requireChanged(connection,
                       connection.change("UPDATE segments SET staged_at = ?, staged_time = ? WHERE name = ?"
                                         " AND state = 2 AND is_local = 1",
                                         {where, now, token(segment)}),
                       segment, QStringLiteral("staged again"));
    });
}

void Segments::recordLocalRemoved(const QByteArray &segment)
{
    m_database.write("segment.removed", [&](Connection &connection) {
        requireChanged(connection,
                       connection.change("UPDATE segments SET is_local = 0 WHERE name = ? AND state > 0",
                                         {token(segment)}),
                       segment, QStringLiteral("removed"));
    });
}

void Segments::recordStagedRemoved(const QByteArray &segment)
{
    m_database.write("segment.stagedRemoved", [&](Connection &connection) {
        requireChanged(connection,
                       connection.change("UPDATE segments SET staged_at = '' WHERE name = ? AND state = 2",
                                         {token(segment)}),
                       segment, QStringLiteral("removed from staging"));
    });
}

bool Segments::isNeeded(const QByteArray &segment)
{
    return m_database.read([&](Connection &connection) {
        return connection.number(
                   "SELECT EXISTS (SELECT 1 FROM segments s WHERE s.name = ? AND NOT " IS_SETTLED ")",
                   {token(segment)}) != 0;
    });
}

QString Segments::lastStagedAt(base::AccountId account)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run("SELECT staged_at FROM segments WHERE account = ? AND state = 2"
                                   " AND staged_at <> '' ORDER BY staged_time DESC LIMIT 1",
                                   {account});
        return rows.next() ? rows.text(0) : QString();
    });
}

bool Segments::forgetLost(const QByteArray &segment)
{
    return m_database.write("segment.lost", [&](Connection &connection) {
        connection.change("UPDATE segments AS s SET is_local = 0 WHERE s.name = ? AND s.state = 0"
                          " AND s.is_local = 1 AND NOT " HAS_UNRESOLVED, // lost bytes wait for nobody
                          {token(segment)});
        return connection.number(
                   "SELECT count(*) FROM segments WHERE name = ? AND state = 0 AND is_local = 1",
                   {token(segment)}) == 0;
    });
}

std::optional<Record> Segments::segment(const QByteArray &id)
{
    return m_database.read([&](Connection &connection) -> std::optional<Record> {
        Rows rows = connection.run(SEGMENT_COLUMNS "WHERE s.name = ?", {token(id)});
        if (!rows.next())
            return {};
        return readRecord(rows);
    });
}

std::vector<Record> Segments::of(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection,
                       SEGMENT_COLUMNS
                       "WHERE EXISTS (SELECT 1 FROM items i WHERE i.segment = s.id AND i.connector = ?)"
                       " OR EXISTS (SELECT 1 FROM omitted o JOIN items i ON i.id = o.item"
                       " WHERE o.segment = s.id AND i.connector = ?) ORDER BY s.id",
                       {connector, connector});
    });
}

Segments::Holding Segments::holding(const QByteArray &segment, base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        const auto count = [&](const char *sql) {
            return connection.number(sql, {token(segment), connector});
        };
        return Holding{.items = count("SELECT count(*) FROM segments s JOIN items i ON i.segment = s.id"
                                      " WHERE s.name = ? AND i.connector = ?"),
                       .undelivered = count("SELECT count(*) FROM segments s JOIN items i ON i.segment = s.id"
                                            " JOIN deliveries d ON d.item = i.id"
                                            " WHERE s.name = ? AND i.connector = ? AND d.state IN (0, 4, 5)"),
                       .attachments =
                           count("SELECT count(DISTINCT o.id) FROM segments s JOIN omitted o"
                                 " ON o.segment = s.id JOIN items i ON i.id = o.item"
                                 " JOIN deliveries d ON d.item = o.item WHERE s.name = ? AND i.connector = ?"
                                 " AND d.state IN (0, 2, 4, 5) AND " IS_STILL_LACKING)};
    });
}

std::vector<Record> Segments::open()
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection, SEGMENT_COLUMNS "WHERE s.state = 0 AND s.is_local = 1 ORDER BY s.id", {});
    });
}

std::vector<Record> Segments::open(base::AccountId account)
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection,
                       SEGMENT_COLUMNS "WHERE s.account = ? AND s.state = 0 AND s.is_local = 1 ORDER BY s.id",
                       {account});
    });
}

std::vector<Record> Segments::unstaged(base::AccountId account)
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection,
                       SEGMENT_COLUMNS "WHERE s.account = ? AND s.state = 1 AND s.is_local = 1 ORDER BY s.id",
                       {account});
    });
}

std::vector<Record> Segments::removable(base::AccountId account)
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection,
                       SEGMENT_COLUMNS
                       "WHERE s.account = ? AND s.is_local = 1 AND (s.state = 2 OR (s.state = 1"
                       " AND " IS_SETTLED ")) ORDER BY s.id",
                       {account});
    });
}

std::vector<Record> Segments::abandoned()
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection,
                       SEGMENT_COLUMNS "WHERE s.is_local = 1 AND s.state > 0 AND " IS_ABANDONED
                                       " AND " IS_SETTLED " AND (s.state = 2 OR NOT " HAS_EARLY_CHANGE ")",
                       {});
    });
}

std::vector<Record> Segments::expired(base::AccountId account, base::Instant before)
{
    return m_database.read([&](Connection &connection) {
        return readAll(connection,
                       SEGMENT_COLUMNS
                       "WHERE s.account = ? AND s.state = 2 AND s.staged_at <> '' AND s.staged_time < ?"
                       " AND " IS_SETTLED " AND NOT " SETTLED_SINCE " ORDER BY s.id",
                       {account, before, before});
    });
}

qint64 Segments::unsettledBytes()
{
    return m_database.read([&](Connection &connection) {
        return connection.number("SELECT sum(s.length) FROM segments s WHERE s.is_local = 1 AND s.state < 2"
                                 " AND NOT (s.state = 1 AND " IS_ABANDONED " AND " IS_SETTLED ")");
    });
}

qint64 owedFromStaging(Connection &connection, base::AccountId account, base::ConnectorId connector,
                       const StagedWhere &isMeant)
{
    const auto count = [&](const char *sql) {
        qint64 owed = 0;
        Rows rows = connection.run(sql, {connector, account});
        while (rows.next()) {
            if (!isMeant || isMeant(rows.token(0), rows.text(1)))
                owed += rows.integer(2);
        }
        return owed;
    };
    return count(OWED_OF_SEGMENT "deliveries d CROSS JOIN items i ON i.id = d.item"
                                 " CROSS JOIN segments s ON s.id = i.segment"
                                 " WHERE d.connector = ? AND d.state = 0 AND " IS_STAGED_ALONE BY_SEGMENT) +
           count(OWED_OF_SEGMENT
                 "deliveries d CROSS JOIN items i ON i.id = d.item"
                 " CROSS JOIN segments s ON s.id = i.segment"
                 " WHERE d.connector = ? AND d.state IN (4, 5) AND " IS_STAGED_ALONE BY_SEGMENT) +
           count(OWED_OF_SEGMENT "items i CROSS JOIN segments s ON s.id = i.segment"
                                 " WHERE i.connector = ? AND i.is_fanning_out = 1"
                                 " AND " IS_STAGED_ALONE BY_SEGMENT) +
           count("SELECT s.name, s.staged_at, count(DISTINCT o.id) FROM omitted o"
                 " CROSS JOIN items i ON i.id = o.item CROSS JOIN segments s ON s.id = o.segment"
                 " CROSS JOIN deliveries d ON d.item = o.item CROSS JOIN connectors w"
                 " WHERE w.id = ? AND " IS_STAGED_ALONE " AND o.is_dismissed = 0 AND d.state = 2"
                 " AND " IS_STILL_LACKING " AND " IS_ANSWERED_FOR BY_SEGMENT);
}

} // namespace journal
