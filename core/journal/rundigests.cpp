// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rundigests.h"

#include <QtEndian>

#include "base/digest.h"
#include "journal/connection.h"

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

} // namespace

static void digestDeliveries(Connection &connection, base::RunId run, RunDigests &digests)
{
    base::Digest digest;
    RowBytes row;
    // What a run before an item's later conversion made of it refers to the raw record.
    Rows rows = connection.run(
        "SELECT d.id, d.source_user, i.key, i.digest, COALESCE(c.entry_sha256, i.entry_sha256),"
        " COALESCE(c.entry_offset, i.entry_offset), COALESCE(c.entry_length, i.entry_length)"
        " FROM deliveries d JOIN items i ON i.id = d.item"
        " LEFT JOIN conversions c ON c.item = i.id AND c.run > d.created_run"
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
        ++digests.deliveries;
    }
    digests.deliveriesSha256 = digest.result();
}

static void digestOutcomes(Connection &connection, base::RunId run, RunDigests &digests)
{
    base::Digest digest;
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
        ++digests.outcomes;
    }
    digests.outcomesSha256 = digest.result();
}

RunDigests digestRun(Connection &connection, base::RunId run)
{
    RunDigests digests;
    digestDeliveries(connection, run, digests);
    digestOutcomes(connection, run, digests);
    return digests;
}

} // namespace journal
