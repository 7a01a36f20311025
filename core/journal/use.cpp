// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/use.h"

#include "journal/connection.h"

namespace journal {

static bool isLeftInUse(Connection &connection)
{
    Rows rows = connection.run("SELECT value FROM meta WHERE key = 'in_use'");
    return rows.next() && rows.bytes(0) == "1";
}

static void mark(Connection &connection, const QByteArray &value)
{
    connection.change("INSERT INTO meta (key, value) VALUES ('in_use', ?)"
                      " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                      {value});
}

bool beginUse(Connection &connection, bool hadLog)
{
    Connection::Transaction transaction(connection);
    const bool hasLostRows = isLeftInUse(connection) && !hadLog;
    if (hasLostRows) {
        connection.change("UPDATE contacts SET contact = 2 WHERE contact > 0");
        connection.change("UPDATE deliveries SET must_find = 1 WHERE state = 0");
    }
    mark(connection, "1");
    transaction.commit();
    // Into the file: in the log alone the mark would be lost with it.
    connection.execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    return hasLostRows;
}

void endUse(Connection &connection)
{
    mark(connection, "0");
}

} // namespace journal
