// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/listing.h"

#include <algorithm>
#include <limits>

#include <QJsonDocument>
#include <QJsonObject>

#include "journal/audittrail.h"
#include "journal/counting.h"
#include "journal/database.h"
#include "journal/listrows.h"
#include "journal/mailboxnames.h"

namespace journal {

namespace {

std::vector<Queries::SettledRow> readAllSettled(Rows rows)
{
    std::vector<Queries::SettledRow> settled;
    while (rows.next())
        settled.push_back(readSettledRow(rows));
    return settled;
}

/// A name of a connector, and the audit rows of the time it had it.
struct Naming
{
    QString name;
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

/// From today's name back to the one it was added with. While a connector has a name no other has it.
std::vector<Naming> namingsOf(Connection &connection, base::ConnectorId connector)
{
    std::vector<Naming> namings;
    Naming naming{.name = connectorName(connection, connector)};
    Rows rows = connection.run("SELECT sequence, action, subject, detail FROM audit"
                               " WHERE action IN ('connector.add', 'connector.edit') ORDER BY sequence DESC");
    while (rows.next()) {
        if (rows.text(2) != naming.name)
            continue;
        const QString before =
            QJsonDocument::fromJson(rows.token(3)).object().value(QStringLiteral("nameBefore")).toString();
        const bool isAdded = rows.token(1) == "connector.add";
        if (!isAdded && before.isEmpty())
            continue;
        naming.first = rows.integer(0);
        namings.push_back(naming);
        if (isAdded)
            return namings;
        naming = {.name = before, .first = 0, .last = naming.first - 1};
    }
    namings.push_back(naming);
    return namings;
}

// An account, or a setting, may have the same name.
#define OF_NAMING                                                                                            \
    " FROM audit WHERE sequence BETWEEN ? AND ? AND subject = ?"                                             \
    " AND action NOT LIKE 'account.%' AND action <> 'settings.set'"

qint64 rowsUnder(Connection &connection, const Naming &naming)
{
    return connection.number("SELECT count(*)" OF_NAMING, {naming.first, naming.last, naming.name});
}

} // namespace

Listing::Listing(Database &database) : m_database(database) {}

qint64 Listing::settledCount(base::RunId run, bool onlyProblems)
{
    return m_database.read([&](Connection &connection) {
        return connection.number(onlyProblems
                                     ? "SELECT count(*) FROM outcomes WHERE run = ? AND state IN (4, 5)"
                                     : "SELECT count(*) FROM outcomes WHERE run = ?",
                                 {run});
    });
}

// The stretch is cut out of the outcomes alone, before anything is joined: skipping a row costs a step of one
// tree and no look-up.
std::vector<Queries::SettledRow> Listing::settled(base::RunId run, bool onlyProblems, Stretch stretch)
{
    return m_database.read([&](Connection &connection) {
        return readAllSettled(connection.run(
            onlyProblems
                ? "SELECT i.item_id, d.source_user, COALESCE(n.name, d.mailbox), o.state, o.reason, o.text, "
                  "o.receipt, o.at"
                  " FROM (SELECT * FROM outcomes WHERE run = ? AND state IN (4, 5) ORDER BY delivery"
                  " LIMIT ? OFFSET ?) o JOIN deliveries d ON d.id = o.delivery"
                  " JOIN items i ON i.id = d.item" JOIN_MAILBOX_NAMES " ORDER BY o.delivery"
                : "SELECT i.item_id, d.source_user, COALESCE(n.name, d.mailbox), o.state, o.reason, o.text, "
                  "o.receipt, o.at"
                  " FROM (SELECT * FROM outcomes WHERE run = ? ORDER BY delivery LIMIT ? OFFSET ?) o"
                  " JOIN deliveries d ON d.id = o.delivery JOIN items i ON i.id = d.item" JOIN_MAILBOX_NAMES
                  " ORDER BY o.delivery",
            {run, stretch.count, stretch.first}));
    });
}

qint64 Listing::unresolvedCount(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        return connection.number("SELECT count(*) FROM deliveries WHERE connector = ? AND state IN (4, 5)",
                                 {connector});
    });
}

std::vector<Queries::SettledRow> Listing::unresolved(base::ConnectorId connector, Stretch stretch)
{
    return m_database.read([&](Connection &connection) {
        return readAllSettled(connection.run(
            "SELECT i.item_id, d.source_user, COALESCE(n.name, d.mailbox), o.state, o.reason, o.text, "
            "o.receipt, o.at"
            " FROM (SELECT * FROM deliveries WHERE connector = ? AND state IN (4, 5) ORDER BY id DESC"
            " LIMIT ? OFFSET ?) d JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"
            " JOIN items i ON i.id = d.item" JOIN_MAILBOX_NAMES " ORDER BY d.id DESC",
            {connector, stretch.count, stretch.first}));
    });
}

qint64 Listing::runCount(std::optional<base::ConnectorId> connector)
{
    return m_database.read([&](Connection &connection) {
        return connector ? connection.number("SELECT count(*) FROM runs WHERE connector = ?", {*connector})
                         : connection.number("SELECT count(*) FROM runs");
    });
}

std::vector<Listing::RunRow> Listing::runs(std::optional<base::ConnectorId> connector, Stretch stretch)
{
    return m_database.read([&](Connection &connection) {
        std::vector<std::pair<base::RunId, base::ConnectorId>> ids;
        {
            Rows rows =
                connector
                    ? connection.run("SELECT id, connector FROM runs WHERE connector = ? ORDER BY id DESC"
                                     " LIMIT ? OFFSET ?",
                                     {*connector, stretch.count, stretch.first})
                    : connection.run("SELECT id, connector FROM runs ORDER BY id DESC LIMIT ? OFFSET ?",
                                     {stretch.count, stretch.first});
            while (rows.next())
                ids.emplace_back(rows.id<base::RunId>(0), rows.id<base::ConnectorId>(1));
        }
        std::vector<RunRow> runs;
        for (const auto &[id, of] : ids) {
            if (auto record = readRun(connection, id, 0))
                runs.push_back({of, *std::move(record)});
        }
        return runs;
    });
}

qint64 Listing::auditCount(const QString &subject)
{
    return m_database.read([&](Connection &connection) {
        return subject.isEmpty()
                   ? connection.number("SELECT count(*) FROM audit")
                   : connection.number("SELECT count(*) FROM audit WHERE subject = ?", {subject});
    });
}

std::vector<Audit::Row> Listing::audit(const QString &subject, Stretch stretch)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Audit::Row> all;
        Rows rows = connection.run(
            "SELECT sequence, at, actor, action, subject, detail, hash FROM audit WHERE subject = ? OR ? = ''"
            " ORDER BY sequence DESC LIMIT ? OFFSET ?",
            {subject, subject, stretch.count, stretch.first});
        while (rows.next())
            all.push_back(readAuditRow(rows));
        return all;
    });
}

qint64 Listing::historyCount(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        qint64 count = 0;
        for (const Naming &naming : namingsOf(connection, connector))
            count += rowsUnder(connection, naming);
        return count;
    });
}

std::vector<Audit::Row> Listing::history(base::ConnectorId connector, Stretch stretch)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Audit::Row> all;
        qint64 skipped = 0; // of those before the stretch
        for (const Naming &naming : namingsOf(connection, connector)) {
            const qint64 left = stretch.count - std::ssize(all);
            if (left <= 0)
                break;
            const qint64 count = rowsUnder(connection, naming);
            const qint64 skip = std::min(count, stretch.first - skipped);
            skipped += skip;
            Rows rows = connection.run("SELECT sequence, at, actor, action, subject, detail, hash" OF_NAMING
                                       " ORDER BY sequence DESC LIMIT ? OFFSET ?",
                                       {naming.first, naming.last, naming.name, left, skip});
            while (rows.next())
                all.push_back(readAuditRow(rows));
        }
        return all;
    });
}

std::optional<QByteArray> Listing::identity(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) -> std::optional<QByteArray> {
        Rows rows = connection.run("SELECT n.identity FROM items i JOIN identities n ON n.id = i.identity"
                                   " WHERE i.connector = ? ORDER BY i.id DESC LIMIT 1",
                                   {connector});
        if (!rows.next())
            return {};
        return rows.token(0);
    });
}

} // namespace journal
