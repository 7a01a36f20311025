// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/verification.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "journal/audittrail.h"
#include "journal/counting.h"
#include "journal/database.h"
#include "journal/encoding.h"
#include "journal/runclosing.h"

namespace journal {

Verification::Verification(Database &database, std::optional<base::ConnectorId> connector)
    : m_database(database), m_connector(connector)
{}

Audit::Verdict Verification::run()
{
    checkChain();
    checkRuns();
    checkSupersededEarlier();
    checkPeople();
    checkDismissals();
    m_verdict.head = m_hash.toHex();
    return m_verdict;
}

/// The end of the chain is read twice, and is broken once.
void Verification::findBroken(qint64 sequence, const QString &text)
{
    constexpr size_t mostFurther = 99;
    const Audit::Verdict::Contradiction found{sequence, text};
    if (!m_verdict.ok && ((m_verdict.brokenAt == sequence && m_verdict.text == text) ||
                          std::ranges::find(m_verdict.further, found) != m_verdict.further.end()))
        return;
    ++m_verdict.contradictions;
    if (!m_verdict.ok) {
        if (m_verdict.further.size() < mostFurther)
            m_verdict.further.push_back(found);
        return;
    }
    m_verdict.ok = false;
    m_verdict.brokenAt = sequence;
    m_verdict.text = text;
}

void Verification::checkChain()
{
    while (m_database.read([this](Connection &connection) { return checkPage(connection); })) {
    }
    m_database.read([this](Connection &connection) { checkEnd(connection); });
}

/// False when the page was the last.
bool Verification::checkPage(Connection &connection)
{
    constexpr int pageSize = 1000;
    int count = 0;
    Rows rows = connection.run(
        "SELECT sequence, at, actor, action, subject, detail, hash FROM audit WHERE sequence > ?"
        " ORDER BY sequence LIMIT ?",
        {m_sequence, pageSize});
    for (; rows.next(); ++count) {
        const qint64 sequence = rows.integer(0);
        const QByteArray expected =
            auditHash(m_database.auditKey(), m_hash,
                      {sequence, rows.instant(1), rows.text(2), rows.token(3), rows.text(4), rows.text(5)});
        if (sequence != m_sequence + 1)
            findBroken(m_sequence + 1, QStringLiteral("The audit chain lacks row %1.").arg(m_sequence + 1));
        else if (rows.bytes(6) != expected)
            findBroken(sequence,
                       QStringLiteral("Row %1 of the audit chain, or the one before it, was changed.")
                           .arg(sequence));
        m_sequence = sequence;
        listen(rows.token(3), rows.text(5));
        m_hash = rows.bytes(6);
        ++m_verdict.rows;
    }
    return count == pageSize;
}

/// To what the last row seen tells of more than one run.
void Verification::listen(const QByteArray &action, const QString &detail)
{
    const auto told = [&](const QString &key) {
        return QJsonDocument::fromJson(detail.toUtf8()).object().value(key);
    };
    if (action == "dismiss")
        m_dismissed += told(QStringLiteral("deliveries")).toInteger();
    else if (action == "attachments.dismiss")
        m_dismissedAttachments += told(QStringLiteral("attachments")).toInteger();
    else if (action == "run.finish" && m_supersededEarlier.isEmpty()) {
        m_supersededEarlier = told(QStringLiteral("supersededEarlierSha256")).toString();
        m_supersededEarlierAt = m_sequence;
    }
}

void Verification::checkEnd(Connection &connection)
{
    // Rows may have been added since the last page was read.
    while (checkPage(connection)) {
    }
    if (m_verdict.rows == 0 && connection.number("SELECT count(*) FROM meta WHERE key = 'audit.end'") == 0)
        return;
    const std::optional<AuditLink> end = auditEnd(connection, m_database.auditKey());
    if (!end)
        findBroken(m_sequence + 1,
                   QStringLiteral("The sealed end of the audit chain is missing, or was not written by "
                                  "the holder of the key."));
    else if (end->sequence > m_sequence)
        findBroken(
            m_sequence + 1,
            QStringLiteral("The audit chain ends at row %1, but had %2.").arg(m_sequence).arg(end->sequence));
    else if (end->sequence != m_sequence || end->hash != m_hash)
        findBroken(m_sequence, QStringLiteral("The audit chain goes on behind its sealed end."));
}

void Verification::checkRuns()
{
    base::RunId after;
    for (;;) {
        const base::RunId run = m_database.read([&](Connection &connection) {
            // One that is under way has no manifest yet; one that has was made to look so.
            const char *all = "SELECT min(id) FROM runs WHERE id > ?"
                              " AND (state <> 'running' OR audit_sequence IS NOT NULL)";
            const char *ofConnector = "SELECT min(id) FROM runs WHERE id > ?"
                                      " AND (state <> 'running' OR audit_sequence IS NOT NULL)"
                                      " AND connector = ?";
            return base::RunId{m_connector ? connection.number(ofConnector, {after, *m_connector})
                                           : connection.number(all, {after})};
        });
        if (!run)
            break;
        m_database.read([&](Connection &connection) { checkRun(connection, run); });
        after = run;
    }
    m_database.read([&](Connection &connection) {
        Rows lost =
            connection.run("SELECT a.sequence FROM audit a WHERE a.action = 'run.finish'"
                           " AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.audit_sequence = a.sequence)"
                           " ORDER BY a.sequence LIMIT 1");
        if (lost.next())
            findBroken(lost.integer(0),
                       QStringLiteral("The run of audit row %1 is gone.").arg(lost.integer(0)));
        Rows newest = connection.run(
            "SELECT audit_hash FROM runs WHERE audit_hash IS NOT NULL ORDER BY audit_sequence DESC"
            " LIMIT 1");
        if (newest.next())
            m_verdict.runHead = newest.bytes(0).toHex();
    });
}

void Verification::checkRun(Connection &connection, base::RunId run)
{
    qint64 sequence = 0;
    QJsonObject manifest;
    {
        Rows rows = connection.run("SELECT r.audit_sequence, r.audit_hash, a.hash, a.detail FROM runs r"
                                   " LEFT JOIN audit a ON a.sequence = r.audit_sequence WHERE r.id = ?",
                                   {run});
        if (!rows.next())
            return;
        sequence = rows.isNull(0) ? 0 : rows.integer(0);
        if (rows.isNull(1) || rows.isNull(2) || rows.bytes(1) != rows.bytes(2)) {
            findBroken(sequence,
                       QStringLiteral("The manifest of run %1 is not in the audit chain.").arg(run.value));
            return;
        }
        manifest = QJsonDocument::fromJson(rows.text(3).toUtf8()).object();
    }
    const auto record = readRun(connection, run, 0);
    if (!record) {
        findBroken(sequence, QStringLiteral("The connector of run %1 is gone.").arg(run.value));
        return;
    }
    checkHead(*record, sequence, manifest);
    checkFigures(connection, *record, sequence, manifest);
    checkStates(connection, run, sequence);
    checkSegments(connection, run, sequence, manifest);
}

/// Manifests of earlier versions lack these.
static bool isLater(const QString &key)
{
    static const QStringList later{QStringLiteral("failuresTotal"), QStringLiteral("failureText"),
                                   QStringLiteral("itemsSha256"), QStringLiteral("leftOutSha256"),
                                   QStringLiteral("supersededSha256")};
    return later.contains(key);
}

void Verification::checkHead(const model::RunRecord &record, qint64 sequence, const QJsonObject &manifest)
{
    const qint64 run = record.id.value;
    const QJsonObject head = manifestHead(record);
    if (manifest.value(QStringLiteral("run")) != head.value(QStringLiteral("run")))
        findBroken(sequence, QStringLiteral("Run %1 refers to another run's manifest.").arg(run));
    for (const auto key : {QLatin1String("state"), QLatin1String("trigger"), QLatin1String("startedAt"),
                           QLatin1String("completedAt"), QLatin1String("failure"),
                           QLatin1String("failuresTotal"), QLatin1String("failureText")}) {
        if (isLater(key) && !manifest.contains(key))
            continue;
        if (manifest.value(key) != head.value(key))
            findBroken(sequence, QStringLiteral("“%1” of run %2 was changed.").arg(key).arg(run));
    }
}

static QString changedText(const QString &figure, base::RunId run)
{
    if (figure == QLatin1String("deliveriesSha256"))
        return QStringLiteral("A delivery that run %1 made was deleted or changed.").arg(run.value);
    if (figure == QLatin1String("outcomesSha256"))
        return QStringLiteral("An outcome of run %1 was deleted or changed.").arg(run.value);
    if (figure == QLatin1String("itemsSha256"))
        return QStringLiteral("An item that run %1 made deliveries of was changed.").arg(run.value);
    if (figure == QLatin1String("leftOutSha256"))
        return QStringLiteral("An attachment that a copy of run %1 lacks was deleted or changed.")
            .arg(run.value);
    if (figure == QLatin1String("supersededSha256"))
        return QStringLiteral("Other deliveries count as superseded in run %1 than were.").arg(run.value);
    return QStringLiteral("The figure “%1” of run %2 was changed.").arg(figure).arg(run.value);
}

/// The manifest against the stored figures, and both against the rows.
void Verification::checkFigures(Connection &connection, const model::RunRecord &record, qint64 sequence,
                                const QJsonObject &manifest)
{
    const base::RunId run = record.id;
    const RunDigests digests = digestRun(connection, run);
    const QJsonObject figures = manifestFigures(record.counts, digests);
    for (auto each = figures.constBegin(); each != figures.constEnd(); ++each) {
        if (manifest.value(each.key()) != each.value() &&
            !(isLater(each.key()) && !manifest.contains(each.key())))
            findBroken(sequence, changedText(each.key(), run));
    }
    if (digests.superseded > 0 && !manifest.contains(QLatin1String("supersededSha256")))
        findBroken(sequence, changedText(QStringLiteral("supersededSha256"), run));
    const model::Counts now = countRun(connection, run);
    const model::Counts &then = record.counts;
    if (now.fannedOut != then.fannedOut || now.imported != then.imported || now.partial != then.partial ||
        now.skipped != then.skipped || now.failed != then.failed || now.parked != then.parked)
        findBroken(sequence, QStringLiteral("The rows of run %1 no longer give its figures.").arg(run.value));
}

// What took the place of a superseded delivery `d`: a later row of its item, of a run after which the failure
// was known; a copy that was open while the connector was replayed; the item's conversion; or, for a refused
// file, its acceptance, which leaves no row.
#define IS_REPLACED                                                                                          \
    "(EXISTS (SELECT 1 FROM deliveries e WHERE e.item = d.item AND e.created_run > d.created_run"            \
    " AND e.created_run >= d.settled_run)"                                                                   \
    " OR EXISTS (SELECT 1 FROM conversions c WHERE c.item = d.item AND d.mailbox = ''"                       \
    " AND c.run >= d.settled_run)"                                                                           \
    " OR EXISTS (SELECT 1 FROM refusals f WHERE f.connector = d.connector AND f.item = d.item)"              \
    " OR EXISTS (SELECT 1 FROM deliveries e JOIN runs r ON r.connector = d.connector AND r.cause = 'replay'" \
    " AND r.id > d.created_run AND r.id >= d.settled_run WHERE e.item = d.item AND e.id <> d.id"             \
    " AND e.created_run <= r.id AND (e.settled_run IS NULL OR e.settled_run >= r.id)))"

// The run that did so has it in its manifest, or will; for those without, see checkSupersededEarlier().
#define IS_SUPERSEDED_IN_A_RUN                                                                               \
    "(d.superseded_run IS NULL OR EXISTS (SELECT 1 FROM runs s WHERE s.id = d.superseded_run"                \
    " AND s.connector = d.connector AND s.id >= d.settled_run))"

/// A delivery's state against its outcome; a failed one may have been dismissed (see checkDismissals()) or
/// superseded since.
void Verification::checkStates(Connection &connection, base::RunId run, qint64 sequence)
{
    const qint64 differing = connection.number(
        "SELECT count(*) FROM outcomes o JOIN deliveries d ON d.id = o.delivery WHERE o.run = ? AND NOT"
        " (d.settled_run = o.run AND (d.state = o.state OR (o.state IN (4, 5)"
        " AND (d.state = 6 OR (d.state = 7 AND " IS_REPLACED " AND " IS_SUPERSEDED_IN_A_RUN ")))))",
        {run});
    const qint64 unproven =
        connection.number("SELECT count(*) FROM deliveries d LEFT JOIN outcomes o ON o.run = d.settled_run "
                          "AND o.delivery = d.id"
                          " WHERE d.created_run = ? AND (d.state = 0) <> (o.delivery IS NULL)",
                          {run});
    if (differing + unproven > 0)
        findBroken(sequence, QStringLiteral("%1 deliveries of run %2 are in a state that no outcome led to.")
                                 .arg(differing + unproven)
                                 .arg(run.value));
}

/// Those that older versions superseded were counted by the first run that the program of today finished.
void Verification::checkSupersededEarlier()
{
    const QByteArray now =
        m_database.read([](Connection &connection) { return digestSupersededEarlier(connection).toHex(); });
    if (!m_supersededEarlier.isEmpty() && m_supersededEarlier.toLatin1() != now)
        findBroken(
            m_supersededEarlierAt,
            QStringLiteral("Other deliveries count as superseded than the runs put others in place of."));
}

/// A segment that was closed when the run ended never changes.
void Verification::checkSegments(Connection &connection, base::RunId run, qint64 sequence,
                                 const QJsonObject &manifest)
{
    const QJsonArray segments = manifest.value(QStringLiteral("segments")).toArray();
    for (const auto &each : segments) {
        const QJsonObject then = each.toObject();
        const QString id = then.value(QStringLiteral("id")).toString();
        const QString sha256 = then.value(QStringLiteral("sha256")).toString();
        Rows rows = connection.run("SELECT length, sha256 FROM segments WHERE name = ?", {id});
        const bool isThere = rows.next();
        if (isThere &&
            (sha256.isEmpty() || (rows.integer(0) == then.value(QStringLiteral("length")).toInteger() &&
                                  !rows.isNull(1) && rows.bytes(1).toHex() == sha256.toLatin1())))
            continue;
        findBroken(sequence,
                   QStringLiteral("Segment %1 of run %2 was deleted or changed.").arg(id).arg(run.value));
    }
}

/// The digests of items have who took part by the hash alone.
void Verification::checkPeople()
{
    constexpr qint64 pieceSize = 10'000;
    const qint64 last = m_database.read(
        [](Connection &connection) { return connection.number("SELECT max(id) FROM people"); });
    for (qint64 from = 0; from < last; from += pieceSize)
        m_database.read([&](Connection &connection) {
            Rows rows = connection.run("SELECT id, hash, json FROM people WHERE id > ? AND id <= ?",
                                       {from, from + pieceSize});
            while (rows.next()) {
                if (rows.bytes(1) != peopleHash(decodedPeople(rows.text(2))))
                    findBroken(m_sequence + 1,
                               QStringLiteral("The participants %1 were changed.").arg(rows.integer(0)));
            }
        });
}

/// No more deliveries, nor attachments left out, may count as dismissed than the chain's rows tell of, over
/// all connectors: these rows name a connector as it was called then. What was discarded with its connector
/// has an outcome that says so. Counted before the end of the chain is read again, as some may be dismissed
/// meanwhile.
void Verification::checkDismissals()
{
    constexpr qint64 pieceSize = 100'000;
    const qint64 last = m_database.read(
        [](Connection &connection) { return connection.number("SELECT max(id) FROM deliveries"); });
    qint64 found = 0;
    for (qint64 from = 0; from < last; from += pieceSize)
        found += m_database.read([&](Connection &connection) {
            return connection.number("SELECT count(*) FROM deliveries d WHERE d.id > ? AND d.id <= ?"
                                     " AND d.state = 6 AND NOT EXISTS (SELECT 1 FROM outcomes o"
                                     " WHERE o.run = d.settled_run AND o.delivery = d.id"
                                     " AND o.reason = 'DISCARDED')",
                                     {from, from + pieceSize});
        });
    const qint64 attachments = m_database.read([](Connection &connection) {
        return connection.number("SELECT count(*) FROM omitted WHERE is_dismissed <> 0");
    });
    m_database.read([this](Connection &connection) { checkEnd(connection); });
    if (attachments > m_dismissedAttachments)
        findBroken(m_sequence + 1,
                   QStringLiteral("%1 attachments count as dismissed, but the audit chain tells of %2.")
                       .arg(attachments)
                       .arg(m_dismissedAttachments));
    if (found > m_dismissed)
        findBroken(m_sequence + 1,
                   QStringLiteral("%1 deliveries count as dismissed, but the audit chain tells of %2.")
                       .arg(found)
                       .arg(m_dismissed));
}

} // namespace journal
