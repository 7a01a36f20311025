// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rundigests.h"

#include <QtEndian>

#include "base/digest.h"
#include "journal/connection.h"
#include "journal/states.h"
#include "journal/supplements.h"

namespace journal {

namespace {

/// One row's fields, each with its length, in one piece: a call a field would cost more than the hashing.
class RowBytes
{
public:
    void add(const QByteArray &field)
    {
        const quint32 length = qToBigEndian(static_cast<quint32>(field.size()));
        m_bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
        m_bytes.append(field);
    }
    void add(qint64 number)
    {
        const qint64 bigEndian = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    }
    void moveTo(base::Digest &digest)
    {
        digest.add(m_bytes);
        m_bytes.resize(0);
    }

private:
    QByteArray m_bytes;
};

/// The columns from the eighth on. One that names a row which is gone is told from an empty one.
void addItem(const Rows &rows, RowBytes &item)
{
    item.add(rows.integer(0));
    item.add(rows.integer(7));
    for (const int column : {8, 9, 10, 11})
        item.add(rows.text(column).toUtf8());
    item.add(rows.integer(12));
    item.add(rows.integer(13));
    if (rows.flag(14))
        item.add(rows.isNull(15) ? QByteArray() : rows.bytes(15));
    item.add(rows.isNull(16) ? qint64(0) : qint64(1));
    item.add(rows.isNull(16) ? QByteArray() : rows.text(16).toUtf8());
}

/// Without where the attachment is: its segment may be removed once it is delivered.
void addLeftOut(Connection &connection, qint64 delivery, base::Digest &digest)
{
    RowBytes row;
    Rows rows =
        connection.run("SELECT o.id, o.name, o.media_type, o.size, o.omitted_for, o.sha256, o.stored_at,"
                       " o.segment IS NOT NULL, o.entry_sha256, COALESCE(o.part, -1) FROM deliveries d"
                       " JOIN omitted o ON o.item = d.item WHERE d.id = ? AND " IS_LACKING " ORDER BY o.id",
                       {delivery});
    row.add(delivery);
    while (rows.next()) {
        row.add(rows.integer(0));
        row.add(rows.text(1).toUtf8());
        row.add(rows.text(2).toUtf8());
        row.add(rows.integer(3));
        row.add(rows.text(4).toUtf8());
        row.add(rows.bytes(5));
        row.add(rows.text(6).toUtf8());
        row.add(rows.integer(7));
        row.add(rows.bytes(8));
        row.add(rows.integer(9));
    }
    row.moveTo(digest);
}

} // namespace

static void digestDeliveries(Connection &connection, base::RunId run, RunDigests &digests)
{
    base::Digest digest;
    base::Digest items;
    RowBytes row;
    RowBytes item;
    // What a run before an item's later conversion made of it refers to the raw record.
    Rows rows = connection.run(
        "SELECT d.id, d.source_user, i.key, i.digest, COALESCE(c.entry_sha256, i.entry_sha256),"
        " COALESCE(c.entry_offset, i.entry_offset), COALESCE(c.entry_length, i.entry_length),"
        " i.run, i.item_id, i.revision, i.event, i.original_id, i.sent_at, i.captured_at,"
        " c.item IS NULL AND i.is_waiting = 0 AND i.message_id IS NOT '', p.hash, n.name"
        " FROM deliveries d JOIN items i ON i.id = d.item"
        " LEFT JOIN conversions c ON c.item = i.id AND c.run > d.created_run"
        " LEFT JOIN people p ON p.id = i.people LEFT JOIN containers n ON n.id = i.container"
        " WHERE d.created_run = ? ORDER BY d.id",
        {run});
    while (rows.next()) {
        row.add(rows.integer(0));
        row.add(rows.text(1).toUtf8());
        row.add(rows.bytes(2));
        row.add(rows.bytes(3));
        row.add(rows.bytes(4));
        row.add(rows.integer(5));
        row.add(rows.integer(6));
        row.moveTo(digest);
        addItem(rows, item);
        item.moveTo(items);
        ++digests.deliveries;
    }
    digests.deliveriesSha256 = digest.result();
    digests.itemsSha256 = items.result();
}

static void digestOutcomes(Connection &connection, base::RunId run, RunDigests &digests)
{
    base::Digest digest;
    base::Digest leftOut;
    RowBytes row;
    Rows rows = connection.run(
        "SELECT o.delivery, o.state, o.at, o.reason, o.text, o.receipt, d.mailbox, d.key,"
        " d.second_sha256 FROM outcomes o JOIN deliveries d ON d.id = o.delivery WHERE o.run = ?"
        " ORDER BY o.delivery",
        {run});
    while (rows.next()) {
        row.add(rows.integer(0));
        row.add(rows.integer(1));
        row.add(rows.integer(2));
        row.add(rows.text(3).toUtf8());
        row.add(rows.text(4).toUtf8());
        row.add(rows.bytes(5));
        row.add(rows.text(6).toUtf8());
        row.add(rows.bytes(7));
        if (!rows.isNull(8))
            row.add(rows.bytes(8));
        row.moveTo(digest);
        if (static_cast<State>(rows.number(1)) == State::Partial)
            addLeftOut(connection, rows.integer(0), leftOut);
        ++digests.outcomes;
    }
    digests.outcomesSha256 = digest.result();
    digests.leftOutSha256 = leftOut.result();
}

/// Their number.
static qint64 digestIds(Rows rows, QByteArray &sha256)
{
    base::Digest digest;
    RowBytes row;
    qint64 count = 0;
    for (; rows.next(); ++count) {
        row.add(rows.integer(0));
        row.moveTo(digest);
    }
    sha256 = digest.result();
    return count;
}

RunDigests digestRun(Connection &connection, base::RunId run)
{
    RunDigests digests;
    digestDeliveries(connection, run, digests);
    digestOutcomes(connection, run, digests);
    digests.superseded = digestIds(
        connection.run("SELECT id FROM deliveries WHERE state = 7 AND superseded_run = ? ORDER BY id", {run}),
        digests.supersededSha256);
    return digests;
}

QByteArray digestSupersededEarlier(Connection &connection)
{
    QByteArray sha256;
    digestIds(
        connection.run("SELECT id FROM deliveries WHERE state = 7 AND superseded_run IS NULL ORDER BY id"),
        sha256);
    return sha256;
}

} // namespace journal
