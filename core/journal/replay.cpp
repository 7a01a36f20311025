// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "journal/database.h"
#include "journal/deliveries.h"
#include "journal/fanout.h"
#include "journal/itemrows.h"
#include "journal/laterversions.h"

// What Deliveries does when the mapping or a limit has changed.

namespace journal {

namespace {

/// Open rows are asked about this many at a time, so that neither memory nor the writer is held by their
/// number.
constexpr int pageSize = 500;

std::vector<Deliveries::Open> openAfter(Connection &connection, base::ConnectorId connector,
                                        const QString &mailbox, base::DeliveryId after)
{
    std::vector<Deliveries::Open> page;
    Rows rows =
        connection.run("SELECT d.id, d.item, i.key, c.name, i.original_id, d.source_user, d.mailbox, i.people"
                       " FROM deliveries d JOIN items i ON i.id = d.item"
                       " JOIN containers c ON c.id = i.container"
                       " WHERE d.connector = ? AND d.mailbox = ? AND d.state = 0 AND d.intent_run IS NULL"
                       " AND i.event <> 'attachment' AND d.id > ? ORDER BY d.id LIMIT ?",
                       {connector, mailbox, after, pageSize});
    while (rows.next())
        page.push_back({rows.id<base::DeliveryId>(0),
                        rows.id<base::ItemRow>(1),
                        {rows.bytes(2)},
                        rows.text(3),
                        rows.text(4),
                        rows.text(5),
                        rows.text(6),
                        readPeople(connection, rows.integer(7)),
                        readSharers(connection, rows.id<base::DeliveryId>(0))});
    return page;
}

struct Move
{
    base::DeliveryId id;
    QString from;
    std::optional<NewDelivery> to;
    std::optional<NewDelivery> staying;
    std::vector<NewDelivery> leaving;
};

base::RunId runningRun(Connection &connection, base::ConnectorId connector)
{
    return base::RunId{
        connection.number("SELECT id FROM runs WHERE connector = ? AND state = 'running'", {connector})};
}

bool isThereOrComing(const std::optional<FanOut::Copy> &copy)
{
    return copy && (copy->isThere || copy->state == State::Open);
}

/// False when it stays for others while the new mailbox has its own, or there is no run to count in what is
/// settled or added.
bool moveCopy(Connection &connection, base::RunId run, FanOut &fanOut, const Move &move, bool mayBeThere,
              base::Instant now)
{
    std::optional<model::Outcome> settled = move.to->settled;
    const std::optional<FanOut::Copy> own = fanOut.copyIn(move.to->mailbox);
    if (!settled && own && move.staying)
        return false;
    const FanOut::Elsewhere other = fanOut.elsewhere(move.to->mailbox);
    if (!settled && (isThereOrComing(own) || other.isDelivered))
        settled = duplicate(QStringLiteral("The mailbox this copy moved to has the item, or is to get it."));
    if ((settled || move.staying) && !run)
        return false;
    connection.change(
        "UPDATE deliveries SET mailbox = ?, key = ?, must_find = CASE WHEN ? THEN 1 ELSE must_find END,"
        " second_sha256 = NULL, refusals = 0 WHERE id = ?",
        {move.to->mailbox, move.to->key, own || other.isPossible, move.id});
    connection.change("DELETE FROM sharers WHERE delivery = ?", {move.id});
    if (settled)
        settleRow(connection, run, move.id, *settled, now);
    if (own && own->state == State::Open)
        fanOut.share(own->id, *move.to);
    if (!move.staying)
        return true;
    const std::optional<FanOut::Copy> left = fanOut.copyIn(move.staying->mailbox);
    if (!isThereOrComing(left))
        fanOut.addReplacement(*move.staying, mayBeThere);
    else if (left->state == State::Open)
        fanOut.share(left->id, *move.staying);
    return true;
}

/// Whoever has left shares the copy no more: what became of theirs is not asked for a second time.
void partFrom(Connection &connection, base::RunId run, FanOut &fanOut, const Move &move, base::Instant now)
{
    for (const NewDelivery &copy : move.leaving) {
        connection.change("DELETE FROM sharers WHERE delivery = ? AND source_user = ?",
                          {move.id, copy.sourceUser});
        if (copy.settled)
            fanOut.add(copy);
        else
            fanOut.addReplacement(copy, false);
    }
    addToLaterVersions(connection, run, now, fanOut.item().row, move.leaving);
}

/// False when the delivery is not where it was any more, or nothing changed.
bool move(Connection &connection, base::ConnectorId connector, const Move &move, base::Instant now)
{
    base::ItemRow item;
    bool mayBeThere = false;
    {
        Rows rows = connection.run("SELECT item, attempts > 0 OR must_find FROM deliveries"
                                   " WHERE id = ? AND mailbox = ? AND state = 0 AND intent_run IS NULL",
                                   {move.id, move.from});
        if (!rows.next())
            return false;
        item = rows.id<base::ItemRow>(0);
        mayBeThere = rows.flag(1);
    }
    const base::RunId run = runningRun(connection, connector);
    if (!move.leaving.empty() && !run)
        return false;
    FanOut fanOut = FanOut::of(connection, run, now, item);
    // First, so that who leaves for the same mailbox finds it there.
    const bool isMoved = move.to && moveCopy(connection, run, fanOut, move, mayBeThere, now);
    if (!move.leaving.empty())
        partFrom(connection, run, fanOut, move, now);
    return isMoved || !move.leaving.empty();
}

/// What Deliveries::remap() is handed.
struct Questions
{
    const Deliveries::Where &where;
    const Deliveries::Where &staying;
    const Deliveries::Leaving &leaving;
};

std::vector<Move> movesOf(const std::vector<Deliveries::Open> &page, const Questions &ask)
{
    std::vector<Move> moves;
    for (const Deliveries::Open &open : page) {
        Move move{.id = open.id, .from = open.mailbox, .to = ask.where(open), .staying = {}, .leaving = {}};
        if (move.to && move.to->mailbox == open.mailbox)
            move.to.reset();
        if (move.to && ask.staying)
            move.staying = ask.staying(open);
        if (ask.leaving && !open.alsoFor.isEmpty())
            move.leaving = ask.leaving(open);
        if (move.to || !move.leaving.empty())
            moves.push_back(std::move(move));
    }
    return moves;
}

/// Those that wait for their message included.
std::optional<QString> openMailboxAfter(Database &database, base::ConnectorId connector, const QString &after)
{
    return database.read([&](Connection &connection) -> std::optional<QString> {
        Rows rows =
            connection.run("SELECT mailbox FROM deliveries WHERE connector = ? AND state = 0 AND mailbox > ?"
                           " ORDER BY mailbox LIMIT 1",
                           {connector, after});
        if (!rows.next())
            return {};
        return rows.text(0);
    });
}

/// It is asked in the caller's thread, between the transactions.
qint64 remapMailbox(Database &database, base::ConnectorId connector, const QString &mailbox,
                    const Questions &ask)
{
    qint64 moved = 0;
    base::DeliveryId after;
    for (;;) {
        const std::vector<Deliveries::Open> page = database.read(
            [&](Connection &connection) { return openAfter(connection, connector, mailbox, after); });
        if (page.empty())
            return moved;
        after = page.back().id;
        const std::vector<Move> moves = movesOf(page, ask);
        if (moves.empty())
            continue;
        const base::Instant now = database.now();
        moved += database.write("remap", [&](Connection &connection) {
            return std::ranges::count_if(
                moves, [&](const Move &each) { return move(connection, connector, each, now); });
        });
    }
}

} // namespace

qint64 Deliveries::remap(base::ConnectorId connector, const Where &where, const Where &staying,
                         const Leaving &leaving)
{
    qint64 moved = 0;
    std::optional<QString> mailbox = openMailboxAfter(m_database, connector, QString());
    while (mailbox) {
        moved += remapMailbox(m_database, connector, *mailbox, {where, staying, leaving});
        mailbox = openMailboxAfter(m_database, connector, *mailbox);
    }
    return moved;
}

/// One that was never sent is in no mailbox; nor is one whose mailbox is not there, unless the end of an
/// attempt may be unknown: a failure of the whole mailbox that was met in sending, and not in looking, set
/// must_find.
static constexpr char replayableRows[] =
    "SELECT d.id, d.item, i.key, i.item_id, c.name, i.original_id, d.source_user, d.mailbox, o.reason,"
    " i.people, i.sent_at, i.event <> 'attachment' AND (d.attempts = 0 AND d.must_find = 0"
    " OR o.reason = 'MAILBOX_NOT_FOUND' AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.item = d.item"
    " AND e.mailbox = d.mailbox AND e.attempts > 0 AND e.must_find = 0))"
    " FROM deliveries d JOIN items i ON i.id = d.item JOIN containers c ON c.id = i.container"
    " JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"
    " WHERE d.connector = ? AND d.state IN (4, 5) AND d.id > ? AND d.created_run <> ?"
    " AND i.event <> 'refused' ORDER BY d.id LIMIT ?";

std::vector<Deliveries::Replayable>
Deliveries::replayable(base::ConnectorId connector, base::DeliveryId after, int count, base::RunId notOf)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Replayable> page;
        Rows rows = connection.run(replayableRows, {connector, after, notOf, count});
        while (rows.next())
            page.push_back({{rows.id<base::DeliveryId>(0),
                             rows.id<base::ItemRow>(1),
                             {rows.bytes(2)},
                             rows.text(4),
                             rows.text(5),
                             rows.text(6),
                             rows.text(7),
                             readPeople(connection, rows.integer(9)),
                             readSharers(connection, rows.id<base::DeliveryId>(0))},
                            rows.text(3),
                            rows.token(8),
                            rows.instant(10),
                            rows.flag(11)});
        return page;
    });
}

/// A row that was dismissed meanwhile stays so.
static void supersedeOne(Connection &connection, base::RunId run, const Deliveries::Replacement &replacement,
                         base::Instant now)
{
    base::ItemRow item;
    bool mayBeThere = false;
    {
        Rows rows = connection.run("UPDATE deliveries SET state = 7, superseded_run = ? WHERE id = ?"
                                   " AND state IN (4, 5) RETURNING item, attempts > 0 OR must_find",
                                   {run, replacement.old});
        if (!rows.next())
            return;
        item = rows.id<base::ItemRow>(0);
        mayBeThere = rows.flag(1);
    }
    FanOut fanOut = FanOut::of(connection, run, now, item);
    for (const NewDelivery &delivery : replacement.now)
        fanOut.addReplacement(delivery, mayBeThere);
}

void Deliveries::supersede(base::RunId run, std::span<const Replacement> replacements)
{
    const base::Instant now = m_database.now();
    m_database.write("supersede", [&](Connection &connection) {
        for (const Replacement &replacement : replacements)
            supersedeOne(connection, run, replacement, now);
    });
}

} // namespace journal
