// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/capture.h"

#include <algorithm>
#include <iterator>

#include <QHash>
#include <QSet>

#include "base/failpoint.h"
#include "journal/database.h"
#include "journal/fanout.h"
#include "journal/itemrows.h"
#include "journal/laterversions.h"
#include "journal/pagestore.h"

namespace journal {

Capture::Capture(Database &database) : m_database(database) {}

/// What another connector captured is no news only when it is the same: its copies are in the same mailboxes.
static Capture::Verdict verdictOf(Connection &connection, base::ConnectorId connector,
                                  const Capture::Question &item)
{
    using Verdict = Capture::Verdict;
    Verdict verdict = Verdict::New;
    bool isSame = false;
    Rows rows = connection.run("SELECT connector, digest, is_past FROM items WHERE key = ?", {item.key});
    while (rows.next()) {
        const bool isSameHere = item.isPast || rows.flag(2) || rows.bytes(1) == item.digest;
        if (rows.integer(0) == connector.value)
            return isSameHere ? Verdict::Known : Verdict::Changed;
        isSame = isSame || isSameHere;
        verdict = Verdict::Changed;
    }
    return isSame ? Verdict::New : verdict;
}

std::vector<Capture::Verdict> Capture::judge(base::ConnectorId connector, std::span<const Question> items)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Verdict> verdicts;
        verdicts.reserve(items.size());
        for (const Question &item : items)
            verdicts.push_back(verdictOf(connection, connector, item));
        return verdicts;
    });
}

qint64 Capture::store(const PageCommit &page)
{
    const base::Instant now = m_database.now();
    if (base::isPlanted("cursorOutsideTransaction")) {
        m_database.write("plantedCursor",
                         [&](Connection &connection) { PageStore(connection, page, now).storePlace(); });
    }
    return m_database.write("store",
                            [&](Connection &connection) { return PageStore(connection, page, now).store(); });
}

using PeoplesMailboxes = QHash<QString, QSet<QString>>; ///< a person's, by the source's name

/// Where the copies stay that earlier runs made of an item: settled ones, parked ones (nowhere) and those
/// that were under way.
static PeoplesMailboxes madeBefore(Connection &connection, base::RunId run, base::ItemRow item)
{
    PeoplesMailboxes mailboxes;
    Rows rows = connection.run("SELECT d.source_user, d.mailbox, s.source_user FROM items i"
                               " JOIN deliveries d ON d.item = i.id LEFT JOIN sharers s ON s.delivery = d.id"
                               " WHERE i.id = ? AND i.run <> ? AND d.created_run <> ? AND d.source_user <> ''"
                               " AND d.state <> 7 AND (d.state <> 0 OR d.intent_run IS NOT NULL)",
                               {item, run, run});
    while (rows.next()) {
        mailboxes[rows.text(0)].insert(rows.text(1));
        if (!rows.isNull(2))
            mailboxes[rows.text(2)].insert(rows.text(1));
    }
    return mailboxes;
}

std::set<QString> Capture::served(base::RunId run, base::ItemRow item)
{
    return m_database.read([&](Connection &connection) {
        const PeoplesMailboxes before = madeBefore(connection, run, item);
        return std::set<QString>(before.keyBegin(), before.keyEnd());
    });
}

/// Without the copies of people who have theirs elsewhere: the mapping moved them since an earlier run began
/// the fan-out, and moves no settled copy. One who is to have the item in two mailboxes is in both places.
static std::vector<NewDelivery> withoutMoved(std::span<const NewDelivery> deliveries,
                                             const PeoplesMailboxes &before)
{
    PeoplesMailboxes today;
    for (const NewDelivery &delivery : deliveries) {
        for (const QString &person : QStringList(delivery.sourceUser) + delivery.alsoFor)
            today[person].insert(delivery.mailbox);
    }
    const auto hasMoved = [&](const QString &person) {
        return !today.value(person).contains(before.value(person));
    };
    std::vector<NewDelivery> kept;
    for (const NewDelivery &delivery : deliveries) {
        if (auto one = withoutOwners(delivery, hasMoved))
            kept.push_back(*std::move(one));
    }
    return kept;
}

void Capture::addDeliveries(base::RunId run, base::ItemRow item, std::span<const NewDelivery> deliveries,
                            bool isLast)
{
    const base::Instant now = m_database.now();
    m_database.write("addDeliveries", [&](Connection &connection) {
        FanOut fanOut = FanOut::of(connection, run, now, item);
        const auto kept = withoutMoved(deliveries, madeBefore(connection, run, item));
        for (const NewDelivery &delivery : kept)
            fanOut.add(delivery);
        addToLaterVersions(connection, run, now, item, kept);
        if (isLast)
            connection.change("UPDATE items SET is_fanning_out = 0 WHERE id = ?", {item});
    });
}

void Capture::addCopy(base::RunId run, base::ItemRow item, const NewDelivery &copy)
{
    const base::Instant now = m_database.now();
    m_database.write("addCopy",
                     [&](Connection &connection) { FanOut::of(connection, run, now, item).add(copy); });
}

std::vector<Capture::Incomplete> Capture::incompleteFanOuts(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Incomplete> all;
        Rows rows = connection.run("SELECT i.id, i.key, i.people, c.name, i.original_id"
                                   " FROM items i JOIN containers c ON c.id = i.container"
                                   " WHERE i.connector = ? AND i.is_fanning_out = 1 ORDER BY i.id",
                                   {connector});
        while (rows.next())
            all.push_back({rows.id<base::ItemRow>(0),
                           {rows.bytes(1)},
                           readPeople(connection, rows.integer(2)),
                           rows.text(3),
                           rows.text(4)});
        return all;
    });
}

std::optional<base::ItemRow> Capture::rowOf(base::ConnectorId connector, const model::ItemKey &key)
{
    return m_database.read([&](Connection &connection) -> std::optional<base::ItemRow> {
        Rows rows = connection.run("SELECT id FROM items WHERE key = ? AND connector = ?", {key, connector});
        if (!rows.next())
            return {};
        return rows.id<base::ItemRow>(0);
    });
}

std::vector<model::Cursor> Capture::cursors(base::ConnectorId connector, const QByteArray &scope)
{
    return m_database.read([&](Connection &connection) {
        std::vector<model::Cursor> cursors;
        Rows rows = connection.run(
            "SELECT container, value FROM cursors WHERE connector = ? AND scope = ? ORDER BY container",
            {connector, scope});
        while (rows.next())
            cursors.push_back({.container = rows.text(0), .value = rows.bytes(1)});
        return cursors;
    });
}

QByteArray Capture::state(base::ConnectorId connector, const QByteArray &key)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run("SELECT value FROM source_state WHERE connector = ? AND key = ?",
                                   {connector, key});
        return rows.next() ? rows.bytes(0) : QByteArray();
    });
}

Capture::StateRows Capture::stateWithPrefix(base::ConnectorId connector, const QByteArray &prefix,
                                            const QByteArray &after, int count)
{
    return m_database.read([&](Connection &connection) {
        StateRows found;
        Rows rows =
            connection.run("SELECT key, value FROM source_state"
                           " WHERE connector = ? AND key >= ? AND key > ? ORDER BY key LIMIT ?",
                           {connector, prefix, after.isNull() ? QByteArray("") : after, qint64(count)});
        while (rows.next() && rows.bytes(0).startsWith(prefix))
            found.emplace_back(rows.bytes(0), rows.bytes(1));
        return found;
    });
}

} // namespace journal
