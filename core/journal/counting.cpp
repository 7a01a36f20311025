// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/counting.h"

#include "journal/connection.h"
#include "journal/mailboxnames.h"
#include "journal/sqlfailure.h"
#include "journal/states.h"

namespace journal {

using model::Counts;

namespace {

/// The figures that pages add to as they are stored.
void readPageFigures(Connection &connection, base::RunId run, Counts &counts)
{
    Rows rows =
        connection.run("SELECT items_available, reread, excluded, external_participants, bytes, carried_in"
                       " FROM runs WHERE id = ?",
                       {run});
    if (!rows.next())
        return;
    counts.itemsAvailable = rows.integer(0);
    counts.reread = rows.integer(1);
    counts.excluded = rows.integer(2);
    counts.externalParticipants = rows.integer(3);
    counts.bytes = rows.integer(4);
    counts.carriedIn = rows.integer(5);
}

void countOutcomes(Connection &connection, base::RunId run, Counts &counts)
{
    Rows rows = connection.run("SELECT state, count(*) FROM outcomes WHERE run = ? GROUP BY state", {run});
    while (rows.next()) {
        const qint64 count = rows.integer(1);
        switch (static_cast<State>(rows.number(0))) {
        case State::Imported:
            counts.imported = count;
            break;
        case State::Partial:
            counts.partial = count;
            break;
        case State::Skipped:
            counts.skipped = count;
            break;
        case State::Parked:
            counts.parked = count;
            counts.failed += count;
            break;
        case State::Failed:
            counts.failed += count;
            break;
        case State::Open:
        case State::Dismissed:
        case State::Superseded:
            break;
        }
    }
}

constexpr char unmappedPeople[] =
    "SELECT count(DISTINCT d.source_user) FROM outcomes o JOIN deliveries d ON d.id = o.delivery"
    " WHERE o.run = ? AND o.state IN (4, 5) AND o.state = 5 AND o.reason = 'USER_NOT_MAPPED'";

/// A failure row and where it stands in the order.
struct Placed
{
    qint64 delivery = 0;
    model::FailureRow row;
};

std::optional<Placed> nextOf(Rows &rows)
{
    if (!rows.next())
        return {};
    return Placed{rows.integer(0),
                  {.itemId = rows.text(1),
                   .sourceUser = rows.text(2),
                   .mailbox = rows.text(3),
                   .reason = rows.token(4),
                   .text = rows.text(5),
                   .count = rows.integer(6)}};
}

} // namespace

Counts countRun(Connection &connection, base::RunId run)
{
    Counts counts;
    readPageFigures(connection, run, counts);
    countOutcomes(connection, run, counts);
    counts.fannedOut = connection.number("SELECT count(*) FROM deliveries WHERE created_run = ?", {run});
    counts.open = connection.number("SELECT count(*) FROM deliveries WHERE state = 0 AND connector ="
                                    " (SELECT connector FROM runs WHERE id = ?)",
                                    {run});
    counts.unmappedUsers = connection.number(unmappedPeople, {run});
    return counts;
}

qint64 countFailureRows(Connection &connection, base::RunId run)
{
    return connection.number(unmappedPeople, {run}) +
           connection.number("SELECT count(*) FROM outcomes WHERE run = ? AND state IN (4, 5)"
                             " AND NOT (state = 5 AND reason = 'USER_NOT_MAPPED')",
                             {run});
}

void readFailureRows(Connection &connection, base::RunId run,
                     const std::function<bool(const model::FailureRow &)> &each)
{
    Rows singleRows = connection.run(
        "SELECT o.delivery, i.item_id, d.source_user, COALESCE(n.name, d.mailbox), o.reason, o.text, 1 FROM "
        "outcomes o"
        " JOIN deliveries d ON d.id = o.delivery JOIN items i ON i.id = d.item" JOIN_MAILBOX_NAMES
        " WHERE o.run = ? AND o.state IN (4, 5) AND NOT (o.state = 5 AND o.reason = 'USER_NOT_MAPPED')"
        " ORDER BY o.delivery",
        {run});
    Rows personRows = connection.run(
        "SELECT p.delivery, i.item_id, d.source_user, COALESCE(n.name, d.mailbox), o.reason, o.text, p.count "
        "FROM"
        " (SELECT min(o.delivery) AS delivery, count(*) AS count FROM outcomes o JOIN deliveries d ON d.id = "
        "o.delivery"
        " WHERE o.run = ? AND o.state IN (4, 5) AND o.state = 5 AND o.reason = 'USER_NOT_MAPPED' GROUP BY "
        "d.source_user) p"
        " JOIN outcomes o ON o.run = ? AND o.delivery = p.delivery JOIN deliveries d ON d.id = p.delivery"
        " JOIN items i ON i.id = d.item" JOIN_MAILBOX_NAMES " ORDER BY p.delivery",
        {run, run});
    std::optional<Placed> single = nextOf(singleRows);
    std::optional<Placed> person = nextOf(personRows);
    while (single || person) {
        const bool isSingle = single && (!person || single->delivery < person->delivery);
        if (!each((isSingle ? single : person)->row))
            return;
        (isSingle ? single : person) = nextOf(isSingle ? singleRows : personRows);
    }
}

namespace {

/// What a finished run ended with.
void readEndFigures(Connection &connection, base::RunId run, model::RunRecord &record)
{
    Rows rows = connection.run(
        "SELECT fanned_out, left_open, imported, partial, skipped, failed, parked, unmapped_users,"
        " failures FROM runs WHERE id = ?",
        {run});
    rows.next();
    readPageFigures(connection, run, record.counts);
    record.counts.fannedOut = rows.integer(0);
    record.counts.open = rows.integer(1);
    record.counts.imported = rows.integer(2);
    record.counts.partial = rows.integer(3);
    record.counts.skipped = rows.integer(4);
    record.counts.failed = rows.integer(5);
    record.counts.parked = rows.integer(6);
    record.counts.unmappedUsers = rows.integer(7);
    record.failuresTotal = rows.integer(8);
}

std::optional<model::RunRecord> readHead(Connection &connection, base::RunId run)
{
    Rows rows =
        connection.run("SELECT c.name, c.kind, r.cause, r.state, r.started_at, r.completed_at, r.failure_key,"
                       " r.failure_text FROM runs r JOIN connectors c ON c.id = r.connector WHERE r.id = ?",
                       {run});
    if (!rows.next())
        return {};
    const auto trigger = model::triggerOf(rows.token(2));
    const auto state = model::runStateOf(rows.token(3));
    if (!trigger || !state)
        throw damaged(connection.path(),
                      QStringLiteral("run %1 has no known trigger or state").arg(run.value));
    model::RunRecord record;
    record.id = run;
    record.connector = rows.text(0);
    record.kind = rows.text(1);
    record.trigger = *trigger;
    record.state = *state;
    record.startedAt = rows.instant(4);
    if (!rows.isNull(5))
        record.completedAt = rows.instant(5);
    record.failureKey = rows.token(6);
    record.failureText = rows.text(7);
    return record;
}

} // namespace

std::optional<model::RunRecord> readRun(Connection &connection, base::RunId run, int failures)
{
    std::optional<model::RunRecord> record = readHead(connection, run);
    if (!record)
        return {};
    if (record->state == model::RunState::Running) {
        record->counts = countRun(connection, run);
        record->failuresTotal = countFailureRows(connection, run);
    } else {
        readEndFigures(connection, run, *record);
    }
    if (failures > 0)
        readFailureRows(connection, run, [&](const model::FailureRow &row) {
            record->failures.push_back(row);
            return std::ssize(record->failures) < failures;
        });
    return record;
}

} // namespace journal
