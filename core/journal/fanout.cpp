// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/fanout.h"

#include "base/failure.h"
#include "journal/connection.h"
#include "journal/sqlfailure.h"

namespace journal {

FanOut::FanOut(Connection &connection, base::RunId run, base::Instant now, const Item &item, bool isNew)
    : m_connection(connection), m_run(run), m_now(now), m_item(item), m_isNew(isNew)
{
    loadTwins();
}

FanOut FanOut::of(Connection &connection, base::RunId run, base::Instant now, base::ItemRow item)
{
    Rows rows = connection.run("SELECT connector, account, key, is_waiting FROM items WHERE id = ?", {item});
    if (!rows.next())
        throw damaged(connection.path(), QStringLiteral("item %1 is gone").arg(item.value));
    return FanOut(
        connection, run, now,
        {item, rows.id<base::ConnectorId>(0), rows.id<base::AccountId>(1), {rows.bytes(2)}, rows.flag(3)});
}

void FanOut::loadTwins()
{
    Rows rows = m_connection.run("SELECT id, account FROM items WHERE key = ? AND connector <> ?",
                                 {m_item.key, m_item.connector});
    while (rows.next()) {
        if (rows.id<base::AccountId>(1) == m_item.account)
            m_twins.push_back(rows.id<base::ItemRow>(0));
    }
}

FanOut::Elsewhere FanOut::elsewhere(const QString &mailbox) const
{
    Elsewhere found;
    for (const base::ItemRow twin : m_twins) {
        Rows rows = m_connection.run("SELECT state, attempts FROM deliveries WHERE item = ? AND mailbox = ?",
                                     {twin, mailbox});
        while (rows.next()) {
            const auto state = static_cast<State>(rows.number(0));
            found.isDelivered |= isDelivered(state);
            found.isPossible |= state == State::Open || rows.integer(1) > 0;
        }
    }
    return found;
}

std::optional<FanOut::Copy> FanOut::copyIn(const QString &mailbox) const
{
    Rows rows = m_connection.run(
        "SELECT id, state FROM deliveries WHERE item = ? AND mailbox = ? AND state <> 7"
        " ORDER BY CASE WHEN state BETWEEN 1 AND 3 THEN 0 WHEN state = 0 THEN 1 ELSE 2 END, id LIMIT 1",
        {m_item.row, mailbox});
    if (!rows.next())
        return {};
    return Copy{rows.id<base::DeliveryId>(0), static_cast<State>(rows.number(1))};
}

/// Without a mailbox a row stands for a person.
bool FanOut::isKnown(const NewDelivery &delivery) const
{
    if (!delivery.mailbox.isEmpty())
        return copyIn(delivery.mailbox).has_value();
    return m_connection.number(
               "SELECT count(*) FROM deliveries WHERE item = ? AND mailbox = '' AND source_user = ?"
               " AND state <> 7",
               {m_item.row, delivery.sourceUser}) > 0;
}

void FanOut::add(const NewDelivery &delivery)
{
    if (m_isNew ? m_added.contains(delivery.mailbox) : isKnown(delivery))
        return;
    if (m_isNew && !delivery.mailbox.isEmpty())
        m_added.insert(delivery.mailbox);
    if (delivery.settled || m_twins.empty()) {
        insert(delivery, false);
        return;
    }
    const Elsewhere other = elsewhere(delivery.mailbox);
    if (other.isDelivered)
        insertSkipped(delivery, QStringLiteral("Another connector has archived this item into the mailbox."));
    else
        insert(delivery, other.isPossible);
}

void FanOut::addReplacement(const NewDelivery &delivery, bool mayBeThere)
{
    if (delivery.settled) {
        insert(delivery, false);
        return;
    }
    const std::optional<Copy> own = copyIn(delivery.mailbox);
    const Elsewhere other = elsewhere(delivery.mailbox);
    if (own && own->state == State::Open)
        return;
    if ((own && isDelivered(own->state)) || other.isDelivered)
        insertSkipped(delivery, QStringLiteral("The mailbox already has this item."));
    else
        insert(delivery, mayBeThere || own || other.isPossible);
}

void FanOut::insertSkipped(const NewDelivery &delivery, const QString &text)
{
    NewDelivery skipped = delivery;
    skipped.settled = duplicate(text);
    insert(skipped, false);
}

base::DeliveryId FanOut::insert(const NewDelivery &delivery, bool mustFind)
{
    if (delivery.settled ? !delivery.settled->isSettled() : delivery.mailbox.isEmpty())
        throw base::storageFailure("STORAGE_FAILED",
                                   QStringLiteral("A delivery without mailbox was to be stored as open."));
    const State state = delivery.settled ? stateOf(delivery.settled->state) : State::Open;
    base::DeliveryId id;
    {
        Rows rows = m_connection.run("INSERT INTO deliveries (item, connector, mailbox, source_user, key, "
                                     "state, created_run, settled_run, must_find, is_waiting)"
                                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                                     {m_item.row, m_item.connector, delivery.mailbox, delivery.sourceUser,
                                      delivery.key, code(state), m_run,
                                      delivery.settled ? std::optional(m_run) : std::nullopt, mustFind,
                                      m_item.isWaiting && !delivery.settled});
        rows.next();
        id = rows.id<base::DeliveryId>(0);
    }
    if (delivery.settled)
        insertOutcome(m_connection, m_run, id, *delivery.settled, m_now);
    return id;
}

model::Outcome duplicate(const QString &text)
{
    return {.state = model::Outcome::State::Skipped, .reason = "DUPLICATE", .text = text};
}

void insertOutcome(Connection &connection, base::RunId run, base::DeliveryId delivery,
                   const model::Outcome &outcome, base::Instant now)
{
    connection.change(
        "INSERT INTO outcomes (run, delivery, state, at, reason, text, receipt) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {run, delivery, code(stateOf(outcome.state)), now, token(outcome.reason), outcome.text,
         outcome.receipt});
}

void settleRow(Connection &connection, base::RunId run, base::DeliveryId delivery,
               const model::Outcome &outcome, base::Instant now)
{
    const qint64 changed = connection.change(
        "UPDATE deliveries SET state = ?, settled_run = ?, intent_run = NULL, is_waiting = 0"
        " WHERE id = ? AND state = 0",
        {code(stateOf(outcome.state)), run, delivery});
    if (changed != 1)
        throw damaged(connection.path(),
                      QStringLiteral("delivery %1 was to be settled, but is not open").arg(delivery.value));
    insertOutcome(connection, run, delivery, outcome, now);
}

} // namespace journal
