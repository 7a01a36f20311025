// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/runs.h"

#include <QJsonDocument>

#include "base/failure.h"
#include "journal/counting.h"
#include "journal/database.h"
#include "journal/runclosing.h"

namespace journal {

Runs::Runs(Database &database) : m_database(database) {}

static std::vector<base::RunId> runIds(Connection &connection, const char *sql,
                                       std::initializer_list<Value> values)
{
    std::vector<base::RunId> ids;
    Rows rows = connection.run(sql, values);
    while (rows.next())
        ids.push_back(rows.id<base::RunId>(0));
    return ids;
}

void Runs::closeInterrupted()
{
    const auto running = m_database.read([&](Connection &connection) {
        return runIds(connection, "SELECT id FROM runs WHERE state = 'running' ORDER BY id", {});
    });
    for (const base::RunId run : running)
        finish(run, model::RunState::Interrupted, {}, {}, {});
}

void Runs::closeInterrupted(base::ConnectorId connector)
{
    const auto running = m_database.read([&](Connection &connection) {
        return runIds(connection, "SELECT id FROM runs WHERE connector = ? AND state = 'running' ORDER BY id",
                      {connector});
    });
    for (const base::RunId run : running)
        finish(run, model::RunState::Interrupted, {}, {}, {});
}

base::RunId Runs::start(base::ConnectorId connector, model::Trigger trigger)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    return m_database.write("run.start", [&](Connection &connection) {
        return startRun(connection, key, now, connector, trigger);
    });
}

model::RunRecord Runs::finish(base::RunId run, model::RunState state, const QByteArray &failureKey,
                              const QString &failureText, const QStringList &unfinished,
                              const QStringList &remarks, const QStringList &leftMailboxes)
{
    const base::Secret &key = m_database.auditKey();
    // Before the transaction: it reads every row of the run, and the writer must not wait for that.
    const RunDigests digests =
        m_database.read([&](Connection &connection) { return digestRun(connection, run); });
    const base::Instant now = m_database.now();
    return m_database.write("run.finish", [&](Connection &connection) {
        closeRun(connection, key, now, run,
                 {state, failureKey, failureText, unfinished, remarks, leftMailboxes}, digests);
        return *readRun(connection, run, 1000);
    });
}

std::optional<model::RunRecord> Runs::run(base::RunId run, int failures)
{
    return m_database.read([&](Connection &connection) { return readRun(connection, run, failures); });
}

std::vector<model::RunRecord> Runs::runs(base::ConnectorId connector, int count, int failures)
{
    return m_database.read([&](Connection &connection) {
        std::vector<model::RunRecord> records;
        for (const base::RunId run :
             runIds(connection, "SELECT id FROM runs WHERE connector = ? ORDER BY id DESC LIMIT ?",
                    {connector, count}))
            records.push_back(*readRun(connection, run, failures));
        return records;
    });
}

base::RunId Runs::newest()
{
    return m_database.read(
        [](Connection &connection) { return base::RunId{connection.number("SELECT max(id) FROM runs")}; });
}

model::Counts Runs::counts(base::RunId run)
{
    return m_database.read([&](Connection &connection) { return countRun(connection, run); });
}

qint64 Runs::settledOrOpen(base::ConnectorId connector, base::RunId run)
{
    return m_database.read([&](Connection &connection) {
        return connection.number("SELECT (SELECT count(*) FROM deliveries WHERE connector = ? AND state = 0)"
                                 " + (SELECT count(*) FROM outcomes WHERE run = ?)",
                                 {connector, run});
    });
}

QByteArray Runs::manifest(base::RunId run)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run("SELECT a.detail, a.sequence, a.hash FROM runs r"
                                   " JOIN audit a ON a.sequence = r.audit_sequence WHERE r.id = ?",
                                   {run});
        if (!rows.next())
            throw base::inputFailure("UNKNOWN_RUN",
                                     QStringLiteral("There is no finished run %1.").arg(run.value));
        QJsonObject manifest = QJsonDocument::fromJson(rows.text(0).toUtf8()).object();
        manifest.insert(QStringLiteral("auditSequence"), rows.integer(1));
        manifest.insert(QStringLiteral("auditHead"), QString::fromLatin1(rows.bytes(2).toHex()));
        return QJsonDocument(manifest).toJson();
    });
}

} // namespace journal
