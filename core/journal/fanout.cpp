// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/fanout.h"

#include "base/failure.h"
#include "journal/connection.h"
#include "journal/places.h"
#include "journal/sqlfailure.h"

namespace journal {

FanOut::FanOut(Connection &connection, base::RunId run, base::Instant now, const Item &item, bool isNew)
    : m_connection(connection), m_run(run), m_now(now), m_item(item), m_isNew(isNew)
{
    m_hasTwins = connection.number("SELECT EXISTS (SELECT 1 FROM items WHERE key = ? AND connector <> ?)",
                                   {item.key, item.connector}) != 0;
}

FanOut FanOut::of(Connection &connection, base::RunId run, base::Instant now, base::ItemRow item)
{
    Rows rows = connection.run("SELECT connector, key, is_waiting FROM items WHERE id = ?", {item});
    if (!rows.next())
        throw damaged(connection.path(), QStringLiteral("item %1 is gone").arg(item.value));
    return FanOut(connection, run, now, {item, rows.id<base::ConnectorId>(0), {rows.bytes(1)}, rows.flag(2)});
}

FanOut::Elsewhere FanOut::elsewhere(const QString &mailbox) const
{
    if (!m_hasTwins)
        return {};
    const auto twins = static_cast<Twins>(m_connection.number(
        "SELECT " TWINS_OF_COPY " FROM items i JOIN (SELECT ? AS mailbox) d WHERE i.id = ?",
        {mailbox, m_item.row}));
    return {.isDelivered = twins == Twins::Delivered, .isPossible = twins != Twins::None};
}

std::optional<FanOut::Copy> FanOut::copyIn(const QString &mailbox) const
{
    Rows rows = m_connection.run(
        "SELECT d.id, d.state, d.state BETWEEN 1 AND 3 AND " COPY_PLACE " = " ACCOUNT_OF_CONNECTOR
        " FROM deliveries d JOIN items i ON i.id = d.item JOIN connectors w ON w.id = "
        "d.connector" JOIN_COPY_PLACE " WHERE d.item = ? AND d.mailbox = ? AND d.state <> 7"
        " ORDER BY CASE WHEN d.state BETWEEN 1 AND 3 AND " COPY_PLACE " = " ACCOUNT_OF_CONNECTOR " THEN 0"
        " WHEN d.state = 0 THEN 1 ELSE 2 END, d.id LIMIT 1",
        {m_item.row, mailbox});
    if (!rows.next())
        return {};
    return Copy{rows.id<base::DeliveryId>(0), static_cast<State>(rows.number(1)), rows.flag(2)};
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
    if (m_isNew ? m_added.contains(delivery.mailbox) : isKnown(delivery)) {
        const auto copy = delivery.mailbox.isEmpty() ? std::nullopt : copyIn(delivery.mailbox);
        if (copy && copy->state == State::Open)
            share(copy->id, delivery);
        return;
    }
    if (m_isNew && !delivery.mailbox.isEmpty())
        m_added.insert(delivery.mailbox);
    if (delivery.settled || !m_hasTwins) {
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
    if (own && own->state == State::Open) {
        share(own->id, delivery);
        return;
    }
    if ((own && own->isThere) || other.isDelivered)
        insertSkipped(delivery, QStringLiteral("The mailbox already has this item."));
    else
        insert(delivery, mayBeThere || own || other.isPossible);
}

void FanOut::share(base::DeliveryId copy, const NewDelivery &other)
{
    for (const QString &person : QStringList(other.sourceUser) + other.alsoFor)
        m_connection.change("INSERT INTO sharers (delivery, source_user) SELECT id, ? FROM deliveries"
                            " WHERE id = ? AND source_user <> ? ON CONFLICT DO NOTHING",
                            {person, copy, person});
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
    if (!delivery.alsoFor.isEmpty())
        share(id, delivery);
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
