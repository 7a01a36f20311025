// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"
#include "journal/fanout.h"
#include "journal/itemrows.h"
#include "journal/laterversions.h"
#include "journal/pagestore.h"

// Items that are converted after their capture: Capture::unconverted() and convert().

namespace journal {

std::vector<Capture::Unconverted> Capture::unconverted(base::ConnectorId connector, Which which,
                                                       base::ItemRow after, int count)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Unconverted> all;
        Rows rows = connection.run(
            "SELECT i.id, n.identity, c.name, i.item_id, i.revision, i.digest, i.event, i.original_id, "
            "i.sent_at,"
            " i.key, s.name, i.entry_offset, i.entry_length, i.entry_sha256 FROM items i"
            " JOIN identities n ON n.id = i.identity JOIN containers c ON c.id = i.container"
            " JOIN segments s ON s.id = i.segment"
            " WHERE i.id IN (SELECT d.item FROM deliveries d WHERE d.connector = ? AND d.is_waiting = 1"
            " UNION SELECT d.item FROM deliveries d WHERE ? = 1 AND d.connector = ? AND d.state IN (4, 5)"
            " AND d.mailbox = '') AND i.id > ? AND (i.message_id = '' OR i.is_waiting = 1)"
            " AND i.event <> 'refused' ORDER BY i.id LIMIT ?",
            {connector, which == Which::All, connector, after, count});
        while (rows.next()) {
            Unconverted each{.row = rows.id<base::ItemRow>(0), .identity = rows.token(1)};
            each.item = {.container = rows.text(2),
                         .id = rows.text(3),
                         .revision = rows.text(4),
                         .digest = rows.bytes(5),
                         .event = rows.token(6),
                         .originalId = rows.text(7),
                         .sentAt = rows.instant(8)};
            each.key = {rows.bytes(9)};
            each.entry = readEntry(rows, 10);
            all.push_back(std::move(each));
        }
        return all;
    });
}

bool Capture::convert(base::ItemRow item, const PageCommit &page)
{
    const base::Instant now = m_database.now();
    return m_database.write("convert", [&](Connection &connection) {
        return PageStore(connection, page, now).storeConversion(item);
    });
}

/// What became of a person's copy stays, whatever the mapping says by now: what is open was moved already,
/// and what is parked or dismissed is up to an admin.
static bool isElsewhere(Connection &connection, base::ItemRow item, const QString &mailbox,
                        const QString &person)
{
    return !person.isEmpty() &&
           connection.number("SELECT count(*) > 0 AND max(d.mailbox = ?) = 0 FROM deliveries d"
                             " WHERE d.item = ? AND d.state <> 7 AND " IS_FOR_PERSON,
                             {mailbox, item, person, person}) != 0;
}

/// The copies of an item that waited are there since it was captured, those that are settled too.
static std::vector<NewDelivery> addMissing(Connection &connection, FanOut &fanOut,
                                           const std::vector<NewDelivery> &deliveries)
{
    std::vector<NewDelivery> taken;
    for (const NewDelivery &delivery : deliveries) {
        const auto copy = withoutOwners(delivery, [&](const QString &person) {
            return isElsewhere(connection, fanOut.item().row, delivery.mailbox, person);
        });
        if (!copy)
            continue;
        fanOut.add(*copy);
        taken.push_back(*copy);
    }
    return taken;
}

static std::vector<NewDelivery> replaceFailed(Connection &connection, base::RunId run, FanOut &fanOut,
                                              const std::vector<NewDelivery> &deliveries)
{
    connection.change("UPDATE deliveries SET state = 7, superseded_run = ? WHERE item = ? AND mailbox = ''"
                      " AND state IN (4, 5)",
                      {run, fanOut.item().row});
    for (const NewDelivery &delivery : deliveries)
        fanOut.addReplacement(delivery, false);
    return deliveries;
}

bool PageStore::storeConversion(base::ItemRow row)
{
    const CapturedItem &captured = m_page.items.front();
    const qint64 concerned = m_connection.number(
        "SELECT count(*) FROM deliveries d JOIN items i ON i.id = d.item WHERE i.id = ? AND i.key = ?"
        " AND i.connector = ? AND (i.is_waiting = 1"
        " OR (i.message_id = '' AND d.mailbox = '' AND d.state IN (4, 5)))",
        {row, captured.key, m_page.connector});
    if (concerned == 0)
        return false;
    const qint64 waited = m_connection.number("SELECT is_waiting FROM items WHERE id = ?", {row});
    storeSegment();
    updateConverted(row, captured);
    insertOmitted(row, captured);
    m_connection.change("UPDATE deliveries SET is_waiting = 0 WHERE item = ?", {row});
    FanOut fanOut = FanOut::of(m_connection, m_page.run, m_now, row);
    const auto copies = waited == 0 ? replaceFailed(m_connection, m_page.run, fanOut, captured.deliveries)
                                    : addMissing(m_connection, fanOut, captured.deliveries);
    addToLaterVersions(m_connection, m_page.run, m_now, row, copies);
    if (waited == 0) // of an item that waited they were counted when it was captured
        m_external += captured.externalParticipants;
    m_bytes += captured.entry.length;
    addFigures();
    return true;
}

void PageStore::updateConverted(base::ItemRow row, const CapturedItem &captured)
{
    const bool isDerived = captured.messageId == model::messageIdOf(m_page.identity, captured.key);
    const QString omittedFor = captured.omitted.empty()
                                   ? QString()
                                   : QString::fromUtf8(captured.omitted.front().attachment.omittedFor);
    m_connection.change(
        "INSERT INTO conversions (item, run, segment, entry_offset, entry_length, entry_sha256)"
        " SELECT id, ?, segment, entry_offset, entry_length, entry_sha256 FROM items WHERE id = ?",
        {m_page.run, row});
    m_connection.change("UPDATE items SET segment = ?, entry_offset = ?, entry_length = ?, entry_sha256 = ?,"
                        " message_id = ?, people = ?, omitted_for = ?, is_waiting = 0 WHERE id = ?",
                        {segment(captured.entry.segment), captured.entry.offset, captured.entry.length,
                         captured.entry.sha256,
                         isDerived ? std::optional<QString>() : QString::fromUtf8(captured.messageId),
                         people(captured.people), omittedFor, row});
}

} // namespace journal
