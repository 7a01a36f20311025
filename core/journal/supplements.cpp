// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/supplements.h"

#include "journal/audittrail.h"
#include "journal/database.h"
#include "journal/deliveries.h"
#include "journal/dismissing.h"
#include "journal/itemrows.h"

// What copies lack, and Deliveries::supplementable().

namespace journal {

namespace {

// A kept attachment `o` waits for a partial copy `d` of its item while no supplement that carries it was made
// for that mailbox.
#define IS_WAITING "(o.segment IS NOT NULL AND d.state = 2 AND " IS_STILL_LACKING ")"

// The attachments that a connector owes. From the few that were left out on: most items have none.
#define OWED                                                                                                 \
    " FROM connectors w CROSS JOIN omitted o CROSS JOIN items i ON i.id = o.item"                            \
    " CROSS JOIN deliveries d ON d.item = o.item"                                                            \
    " WHERE w.id = ? AND o.is_dismissed = 0 AND " MAY_ANSWER_FOR IS_WAITING " AND " IS_ANSWERED_FOR

constexpr char waitingItems[] =
    "SELECT DISTINCT o.item FROM connectors w CROSS JOIN omitted o CROSS JOIN items i ON i.id = o.item"
    " CROSS JOIN deliveries d ON d.item = o.item WHERE w.id = ? AND o.item > ? AND o.size <= ?"
    " AND " MAY_ANSWER_FOR IS_WAITING " AND " IS_ANSWERED_FOR " ORDER BY o.item LIMIT ?";

constexpr char waitingCopies[] =
    "SELECT d.mailbox, d.source_user, o.id FROM connectors w CROSS JOIN omitted o"
    " CROSS JOIN items i ON i.id = o.item CROSS JOIN deliveries d ON d.item = o.item"
    " WHERE w.id = ? AND o.item = ? AND o.size <= ? AND " IS_WAITING " AND " IS_ANSWERED_FOR
    " ORDER BY d.id, o.id";

struct WaitingCopy
{
    QString mailbox;
    QString sourceUser;
    std::vector<qint64> omitted;
};

std::vector<WaitingCopy> readWaiting(Connection &connection, base::ConnectorId connector, base::ItemRow item,
                                     qint64 limitBytes)
{
    std::vector<WaitingCopy> copies;
    Rows rows = connection.run(waitingCopies, {connector, item, limitBytes});
    while (rows.next()) {
        if (copies.empty() || copies.back().mailbox != rows.text(0))
            copies.push_back({rows.text(0), rows.text(1), {}});
        copies.back().omitted.push_back(rows.integer(2));
    }
    return copies;
}

void readItem(Connection &connection, Deliveries::Supplementable &whole)
{
    Rows rows =
        connection.run("SELECT n.identity, i.key, c.name, i.item_id, i.revision, i.digest, i.event, "
                       "i.original_id, i.sent_at, s.name,"
                       " i.entry_offset, i.entry_length, i.entry_sha256, i.message_id, i.people FROM items i"
                       " JOIN identities n ON n.id = i.identity JOIN containers c ON c.id = i.container"
                       " LEFT JOIN segments s ON s.id = i.segment WHERE i.id = ?",
                       {whole.item});
    rows.next();
    whole.identity = rows.token(0);
    CapturedItem &captured = whole.captured;
    captured.key = {rows.bytes(1)};
    captured.item = {.container = rows.text(2),
                     .id = rows.text(3),
                     .revision = rows.text(4),
                     .digest = rows.bytes(5),
                     .event = rows.token(6),
                     .originalId = rows.text(7),
                     .sentAt = rows.instant(8)};
    captured.entry = readEntry(rows, 9);
    captured.messageId = readMessageId(rows, 13, whole.identity, captured.key);
    captured.people = readPeople(connection, rows.integer(14));
}

OmittedAttachment readOmitted(Connection &connection, qint64 id)
{
    Rows rows = connection.run(
        "SELECT o.name, o.media_type, o.content_id, o.size, o.locator, o.omitted_for, o.sha256, o.stored_at, "
        "s.name,"
        " o.entry_offset, o.entry_length, o.entry_sha256, o.part FROM omitted o"
        " LEFT JOIN segments s ON s.id = o.segment WHERE o.id = ?",
        {id});
    rows.next();
    OmittedAttachment omitted;
    omitted.id = id;
    omitted.attachment = {.name = rows.text(0),
                          .mediaType = rows.token(1),
                          .contentId = rows.token(2),
                          .size = rows.integer(3),
                          .locator = rows.bytes(4),
                          .omittedFor = rows.token(5),
                          .sha256 = rows.bytes(6),
                          .storedAt = rows.text(7)};
    omitted.entry = readEntry(rows, 8);
    if (!rows.isNull(12))
        omitted.part = rows.number(12);
    return omitted;
}

/// One supplement serves the mailboxes that lack the same attachments; others of the item come with the next
/// call.
Deliveries::Supplementable readSupplementable(Connection &connection, base::ConnectorId connector,
                                              base::ItemRow item, qint64 limitBytes)
{
    Deliveries::Supplementable whole{.item = item, .identity = {}, .captured = {}, .mailboxes = {}};
    readItem(connection, whole);
    const std::vector<WaitingCopy> copies = readWaiting(connection, connector, item, limitBytes);
    for (const WaitingCopy &copy : copies) {
        if (copy.omitted == copies.front().omitted)
            whole.mailboxes.emplace_back(copy.mailbox, copy.sourceUser);
    }
    for (const qint64 id : copies.front().omitted)
        whole.captured.omitted.push_back(readOmitted(connection, id));
    return whole;
}

} // namespace

bool owesAttachments(Connection &connection, base::ConnectorId connector)
{
    return connection.number("SELECT EXISTS (SELECT 1" OWED ")", {connector}) != 0;
}

qint64 owedAttachments(Connection &connection, base::ConnectorId connector)
{
    return connection.number("SELECT count(DISTINCT o.id)" OWED, {connector});
}

qint64 dismissOwed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                   base::ConnectorId connector, const std::optional<QString> &itemId, const QString &reason)
{
    constexpr char dismissing[] = "UPDATE omitted SET is_dismissed = 1 WHERE id IN (SELECT o.id" OWED ")";
    constexpr char ofItem[] =
        "UPDATE omitted SET is_dismissed = 1 WHERE id IN (SELECT o.id" OWED " AND i.item_id = ?)";
    const qint64 count =
        itemId ? connection.change(ofItem, {connector, *itemId}) : connection.change(dismissing, {connector});
    if (count > 0)
        appendAudit(connection, auditKey, now,
                    {"attachments.dismiss", connectorName(connection, connector),
                     dismissalDetail(reason, QStringLiteral("attachments"), count, itemId)});
    return count;
}

std::vector<Queries::LeftOut> readLeftOut(Connection &connection, base::DeliveryId delivery)
{
    std::vector<Queries::LeftOut> all;
    Rows rows =
        connection.run("SELECT o.name, o.size, o.omitted_for, o.segment IS NOT NULL FROM deliveries d"
                       " JOIN omitted o ON o.item = d.item WHERE d.id = ? AND " IS_LACKING " ORDER BY o.id",
                       {delivery});
    while (rows.next())
        all.push_back(
            {.name = rows.text(0), .size = rows.integer(1), .reason = rows.token(2), .isKept = rows.flag(3)});
    return all;
}

Deliveries::Supplementable Deliveries::stored(base::ItemRow item)
{
    return m_database.read([&](Connection &connection) {
        Supplementable whole{.item = item, .identity = {}, .captured = {}, .mailboxes = {}};
        readItem(connection, whole);
        Rows omitted =
            connection.run("SELECT id FROM omitted WHERE item = ? AND part IS NULL ORDER BY id", {item});
        while (omitted.next())
            whole.captured.omitted.push_back(readOmitted(connection, omitted.integer(0)));
        return whole;
    });
}

std::vector<Deliveries::Supplementable>
Deliveries::supplementable(base::ConnectorId connector, qint64 limitBytes, int count, base::ItemRow after)
{
    return m_database.read([&](Connection &connection) {
        std::vector<Supplementable> all;
        Rows items = connection.run(waitingItems, {connector, after, limitBytes, count});
        while (items.next())
            all.push_back(readSupplementable(connection, connector, items.id<base::ItemRow>(0), limitBytes));
        return all;
    });
}

} // namespace journal
