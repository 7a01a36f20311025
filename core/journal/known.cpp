// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>

#include "journal/capture.h"
#include "journal/database.h"
#include "journal/itemrows.h"
#include "journal/knownitems.h"
#include "journal/places.h"

// What Capture tells of items captured before: refused files and supplements are no versions of an item.

namespace journal {

KnownItems Capture::knownItems(base::ConnectorId connector, const QByteArray &identity)
{
    return {m_database, connector, identity};
}

// Copies `d` of the versions `i` of an item (its container's name, and its id twice), for a connector `w`:
// its own, and those that others captured from the same source (its identity), where they are, or are to be,
// in the account that `w` delivers to. What covers the item is a version of it. A kind without an instance,
// such as drop folders, may number alike in each.
#define COPIES_OF_VERSIONS                                                                                   \
    " FROM connectors w CROSS JOIN connectors CROSS JOIN containers n ON n.connector = connectors.id"        \
    " AND n.name = ? CROSS JOIN items i ON i.id IN (SELECT v.id FROM items v WHERE v.container = n.id"       \
    " AND v.item_id = ? UNION ALL SELECT item FROM covers WHERE container = n.id AND item_id = ?)"           \
    " AND i.event NOT IN ('refused', 'attachment')"                                                          \
    " CROSS JOIN deliveries d ON d.item = i.id" JOIN_COPY_PLACE                                              \
    " LEFT JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"                                   \
    " WHERE w.id = ? AND (connectors.id = w.id OR (i.identity ="                                             \
    " (SELECT s.id FROM identities s WHERE s.identity = ? AND instr(s.identity, ':') > 0)"                   \
    " AND CASE WHEN d.state BETWEEN 1 AND 3 THEN " COPY_PLACE                                                \
    " WHEN connectors.state < 2 THEN connectors.account END = " ACCOUNT_OF_CONNECTOR "))"

// Of a version `i`, behind the above: whether it is the first that its connector has of the item, no edit or
// deletion of it. Where the first one is older than the capture, as may be in a source with an instance, the
// earliest that is known stands for it; files of a drop folder come in any order, and who an edit names must
// not hang on that.
#define IS_FIRST_VERSION                                                                                     \
    " AND i.id = (SELECT v.id FROM items v WHERE v.container = i.container AND v.item_id = i.item_id"        \
    " AND v.identity = i.identity AND " HAS_MESSAGE(                                                         \
        "v") " AND (v.original_id <> v.item_id OR EXISTS"                                                    \
             " (SELECT 1 FROM identities s WHERE s.id = v.identity AND instr(s.identity, ':') > 0))"         \
             " ORDER BY v.original_id = v.item_id, v.id LIMIT 1)"

QByteArray Capture::identityOf(base::ItemRow item)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run("SELECT s.identity FROM items i JOIN identities s ON s.id = i.identity"
                                   " WHERE i.id = ?",
                                   {item});
        return rows.next() ? rows.token(0) : QByteArray();
    });
}

std::vector<NewDelivery> Capture::recipientsOf(base::ConnectorId connector, const QByteArray &identity,
                                               const QString &container, const QString &id)
{
    return m_database.read([&](Connection &connection) {
        std::vector<NewDelivery> recipients;
        QHash<std::pair<QString, QString>, size_t> known; // place of a mailbox, or else a person
        Rows rows = connection.run(
            "SELECT d.mailbox, d.key, d.source_user, d.id" COPIES_OF_VERSIONS IS_FIRST_VERSION
            " AND " MAY_BE_THERE " AND (d.mailbox <> '' OR (d.state = 5 AND o.reason = 'USER_NOT_MAPPED'))"
            " ORDER BY d.id",
            {container, id, id, connector, token(identity)});
        while (rows.next()) {
            const QString mailbox = rows.text(0);
            const std::pair who(mailbox, mailbox.isEmpty() ? rows.text(2) : QString());
            const auto at = known.constFind(who);
            const size_t place = at == known.cend() ? recipients.size() : *at;
            if (at == known.cend())
                recipients.push_back(
                    {.mailbox = mailbox, .key = {rows.bytes(1)}, .sourceUser = rows.text(2)});
            else
                recipients[place].alsoFor.append(rows.text(2));
            known.insert(who, place);
            recipients[place].alsoFor += readSharers(connection, rows.id<base::DeliveryId>(3));
        }
        return recipients;
    });
}

std::vector<Capture::VersionCopy> Capture::copiesOfVersions(base::ConnectorId connector,
                                                            const QString &container, const QString &id,
                                                            base::ItemRow except, const QString &mailbox)
{
    const QByteArray identity = identityOf(except);
    return m_database.read([&](Connection &connection) {
        std::vector<VersionCopy> copies;
        Rows rows = connection.run(
            "SELECT d.source_user, i.people, d.state > 0 OR d.intent_run IS NOT NULL" COPIES_OF_VERSIONS
            " AND i.id <> ? AND d.mailbox = ?"
            " AND (d.state < 4 OR (d.state = 4 AND (d.attempts > 0 OR d.must_find = 1))"
            " OR (d.state IN (4, 6) AND " IS_OTHER_CONTENT ")) ORDER BY d.id",
            {container, id, id, connector, token(identity), except, mailbox});
        while (rows.next())
            copies.push_back({rows.text(0), readPeople(connection, rows.integer(1)), rows.flag(2)});
        return copies;
    });
}

} // namespace journal
