// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/laterversions.h"

#include "journal/connection.h"
#include "journal/fanout.h"
#include "journal/itemrows.h"

namespace journal {

// Edits and deletions `e` with a message: what cannot be converted has nobody yet, and its conversion asks
// who got the first version. Of the same source as the item `f`.
#define IS_LATER_VERSION " AND e.original_id <> '' AND e.identity = f.identity AND " HAS_MESSAGE("e")

// A version `v` that is there before the item `f`, so that `f` is other content under its id.
#define IS_VERSION_BEFORE " AND v.id < f.id AND v.original_id = '' AND " HAS_MESSAGE("v")

constexpr char versionsOfItem[] =
    "SELECT e.id FROM items f CROSS JOIN items e ON e.container = f.container AND e.original_id = f.item_id"
    " WHERE f.id = ? AND f.original_id = '' AND f.event NOT IN ('refused', 'attachment') AND e.id <> "
    "f.id" IS_LATER_VERSION " AND NOT EXISTS (SELECT 1 FROM items v WHERE v.container = f.container"
    " AND v.item_id = f.item_id" IS_VERSION_BEFORE ") ORDER BY e.id";

constexpr char versionsOfCovered[] =
    "SELECT e.id FROM covers c CROSS JOIN items f ON f.id = c.item"
    " CROSS JOIN items e ON e.container = c.container AND e.original_id = c.item_id"
    " WHERE c.item = ?" IS_LATER_VERSION " ORDER BY e.id";

static std::vector<base::ItemRow> laterVersions(Connection &connection, base::ItemRow first)
{
    std::vector<base::ItemRow> versions;
    for (const char *sql : {versionsOfItem, versionsOfCovered}) {
        Rows rows = connection.run(sql, {first});
        while (rows.next())
            versions.push_back(rows.id<base::ItemRow>(0));
    }
    return versions;
}

/// Whoever has the version in a mailbox already is not parked for it.
static bool isServed(Connection &connection, base::ItemRow version, const QString &sourceUser)
{
    return connection.number("SELECT EXISTS (SELECT 1 FROM deliveries d WHERE d.item = ? AND d.state <> 7"
                             " AND " IS_FOR_PERSON ")",
                             {version, sourceUser, sourceUser}) != 0;
}

/// Only what a later run added to proves that the row was replaced.
static void supersedeNobodys(Connection &connection, base::RunId run, base::ItemRow version)
{
    connection.change("UPDATE deliveries SET state = 7, superseded_run = ? WHERE item = ? AND mailbox = ''"
                      " AND state = 4"
                      " AND created_run < ? AND settled_run <= ? AND EXISTS (SELECT 1 FROM outcomes o"
                      " WHERE o.run = deliveries.settled_run AND o.delivery = deliveries.id"
                      " AND o.reason = 'NO_MAILBOX') AND EXISTS (SELECT 1 FROM deliveries e"
                      " WHERE e.item = deliveries.item AND e.created_run = ?)",
                      {run, version, run, run, run});
}

static void add(Connection &connection, FanOut &fanOut, const NewDelivery &copy)
{
    const model::ItemKey &key = fanOut.item().key;
    const bool isParked = copy.mailbox.isEmpty() && copy.settled && copy.settled->reason == "USER_NOT_MAPPED";
    // Who takes part in the version shares a copy by the mapping alone.
    if (!copy.mailbox.isEmpty() && !fanOut.copyIn(copy.mailbox))
        fanOut.add({.mailbox = copy.mailbox,
                    .key = model::deliveryKey(key, copy.mailbox),
                    .sourceUser = copy.sourceUser});
    else if (isParked && !isServed(connection, fanOut.item().row, copy.sourceUser))
        fanOut.add({.key = model::deliveryKey(key, QString()),
                    .sourceUser = copy.sourceUser,
                    .settled = copy.settled});
}

void addToLaterVersions(Connection &connection, base::RunId run, base::Instant now, base::ItemRow first,
                        std::span<const NewDelivery> copies)
{
    for (const base::ItemRow version : laterVersions(connection, first)) {
        FanOut fanOut = FanOut::of(connection, run, now, version);
        for (const NewDelivery &copy : copies)
            add(connection, fanOut, copy);
        supersedeNobodys(connection, run, version);
    }
}

} // namespace journal
