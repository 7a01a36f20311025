// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/runclosing.h"

#include <QJsonArray>

#include "base/failure.h"
#include "journal/audittrail.h"
#include "journal/connection.h"
#include "journal/counting.h"
#include "model/figures.h"

namespace journal {

using model::RunState;

void throwIfRunning(Connection &connection, base::ConnectorId connector)
{
    if (connection.number("SELECT count(*) FROM runs WHERE connector = ? AND state = 'running'",
                          {connector}) > 0)
        throw base::inputFailure(
            "RUN_ACTIVE",
            QStringLiteral("A run of “%1” is under way.").arg(connectorName(connection, connector)),
            QStringLiteral("Wait until it has ended, or stop it."));
}

base::RunId startRun(Connection &connection, const base::Secret &key, base::Instant now,
                     base::ConnectorId connector, model::Trigger trigger)
{
    throwIfRunning(connection, connector);
    const base::RunId run{connection.number(
        "INSERT INTO runs (connector, account, cause, state, started_at, carried_in)"
        " SELECT ?, (SELECT account FROM connectors WHERE id = ?), ?, 'running', ?, count(*)"
        " FROM deliveries WHERE connector = ? AND state = 0 RETURNING id",
        {connector, connector, token(name(trigger)), now, connector})};
    appendAudit(connection, key, now,
                {"run.start",
                 connectorName(connection, connector),
                 {{QStringLiteral("run"), run.value},
                  {QStringLiteral("trigger"), QString::fromLatin1(name(trigger))}}});
    return run;
}

QJsonObject manifestHead(const model::RunRecord &record)
{
    QJsonObject head{{QStringLiteral("run"), record.id.value},
                     {QStringLiteral("trigger"), QString::fromLatin1(name(record.trigger))},
                     {QStringLiteral("state"), QString::fromLatin1(name(record.state))},
                     {QStringLiteral("startedAt"), base::toIso(record.startedAt)},
                     {QStringLiteral("failuresTotal"), record.failuresTotal},
                     {QStringLiteral("failureText"), record.failureText}};
    if (record.completedAt)
        head.insert(QStringLiteral("completedAt"), base::toIso(*record.completedAt));
    if (!record.failureKey.isEmpty())
        head.insert(QStringLiteral("failure"), QString::fromUtf8(record.failureKey));
    return head;
}

QJsonObject manifestFigures(const model::Counts &counts, const RunDigests &digests)
{
    QJsonObject figures = model::figures(counts);
    figures.insert(QStringLiteral("fannedOut"), counts.fannedOut);
    figures.insert(QStringLiteral("deliveriesSha256"), QString::fromLatin1(digests.deliveriesSha256.toHex()));
    figures.insert(QStringLiteral("outcomesSha256"), QString::fromLatin1(digests.outcomesSha256.toHex()));
    if (!digests.itemsSha256.isEmpty())
        figures.insert(QStringLiteral("itemsSha256"), QString::fromLatin1(digests.itemsSha256.toHex()));
    if (!digests.leftOutSha256.isEmpty())
        figures.insert(QStringLiteral("leftOutSha256"), QString::fromLatin1(digests.leftOutSha256.toHex()));
    if (!digests.supersededSha256.isEmpty())
        figures.insert(QStringLiteral("supersededSha256"),
                       QString::fromLatin1(digests.supersededSha256.toHex()));
    return figures;
}

namespace {

QJsonArray segmentsOf(Connection &connection, base::RunId run)
{
    QJsonArray segments;
    Rows rows = connection.run(
        "SELECT s.name, s.length, s.sha256 FROM run_segments r JOIN segments s ON s.id = r.segment"
        " WHERE r.run = ? ORDER BY s.id",
        {run});
    while (rows.next())
        segments.append(
            QJsonObject{{QStringLiteral("id"), rows.text(0)},
                        {QStringLiteral("length"), rows.integer(1)},
                        {QStringLiteral("sha256"),
                         rows.isNull(2) ? QString() : QString::fromLatin1(rows.bytes(2).toHex())}});
    return segments;
}

/// Status is derived from the figures: nothing unresolved passes as completed.
RunState endState(const Ending &ending, const model::Counts &counts)
{
    const bool isUnresolved = counts.failed > 0 || counts.open > 0 || !counts.invariantHolds() ||
                              !ending.unfinished.isEmpty() || !ending.leftMailboxes.isEmpty();
    return ending.state == RunState::Completed && isUnresolved ? RunState::CompletedWithFailures
                                                               : ending.state;
}

void storeFigures(Connection &connection, base::Instant now, base::RunId run, const Ending &ending,
                  const model::Counts &counts)
{
    const qint64 changed = connection.change(
        "UPDATE runs SET state = ?, completed_at = ?, fanned_out = ?, left_open = ?, imported = ?, partial = "
        "?,"
        " skipped = ?, failed = ?, parked = ?, unmapped_users = ?, failures = ?, failure_key = ?, "
        "failure_text = ?"
        " WHERE id = ? AND state = 'running'",
        {token(name(endState(ending, counts))), now, counts.fannedOut, counts.open, counts.imported,
         counts.partial, counts.skipped, counts.failed, counts.parked, counts.unmappedUsers,
         countFailureRows(connection, run), token(ending.failureKey), ending.failureText, run});
    if (changed != 1)
        throw base::storageFailure("STORAGE_FAILED",
                                   QStringLiteral("Run %1 is finished already.").arg(run.value));
}

QJsonObject manifest(Connection &connection, const model::RunRecord &record, const Ending &ending,
                     const RunDigests &digests)
{
    QJsonObject detail = manifestFigures(record.counts, digests);
    const QJsonObject head = manifestHead(record);
    for (auto each = head.constBegin(); each != head.constEnd(); ++each)
        detail.insert(each.key(), each.value());
    detail.insert(QStringLiteral("connector"), record.connector);
    detail.insert(QStringLiteral("type"), record.kind);
    if (!ending.unfinished.isEmpty())
        detail.insert(QStringLiteral("unfinished"), QJsonArray::fromStringList(ending.unfinished));
    if (!ending.leftMailboxes.isEmpty())
        detail.insert(QStringLiteral("leftMailboxes"), QJsonArray::fromStringList(ending.leftMailboxes));
    if (!ending.remarks.isEmpty())
        detail.insert(QStringLiteral("remarks"), QJsonArray::fromStringList(ending.remarks));
    detail.insert(QStringLiteral("supersededEarlierSha256"),
                  QString::fromLatin1(digestSupersededEarlier(connection).toHex()));
    detail.insert(QStringLiteral("segments"), segmentsOf(connection, record.id));
    return detail;
}

} // namespace

void closeRun(Connection &connection, const base::Secret &key, base::Instant now, base::RunId run,
              const Ending &ending, const RunDigests &digests)
{
    const model::Counts counts = countRun(connection, run);
    storeFigures(connection, now, run, ending, counts);
    const qint64 settled = counts.imported + counts.partial + counts.skipped + counts.failed;
    const bool isCurrent =
        !digests.deliveriesSha256.isEmpty() && digests.deliveries == counts.fannedOut &&
        digests.outcomes == settled &&
        digests.superseded ==
            connection.number("SELECT count(*) FROM deliveries WHERE state = 7 AND superseded_run = ?",
                              {run});
    const auto record = readRun(connection, run, 0);
    const AuditLink link = appendAudit(
        connection, key, now,
        {"run.finish", record->connector,
         manifest(connection, *record, ending, isCurrent ? digests : digestRun(connection, run))});
    connection.change("UPDATE runs SET audit_sequence = ?, audit_hash = ? WHERE id = ?",
                      {link.sequence, link.hash, run});
}

} // namespace journal
