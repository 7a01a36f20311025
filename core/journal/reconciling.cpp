// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/reconciling.h"

#include <algorithm>
#include <map>

#include <QDateTime>

#include "journal/database.h"
#include "journal/mailboxnames.h"
#include "journal/places.h"
#include "journal/queries.h"
#include "journal/states.h"

// What Queries counts and lists to compare source, journal, staging and mailboxes. These read every row of a
// connector; groups are gathered here, so that their number and not that of the rows is held in memory.

namespace journal {

namespace {

using Reconciled = Queries::Reconciled;

QString dayOf(base::Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd"));
}

/// Refused files and supplements did not come from the source as items.
constexpr char itemTimes[] = "SELECT i.sent_at, CASE WHEN s.state = 2 THEN 1 ELSE 0 END FROM items i"
                             " LEFT JOIN segments s ON s.id = i.segment"
                             " WHERE i.connector = ? AND i.event NOT IN ('refused', 'attachment')";

constexpr char deliveredTimes[] = "SELECT i.sent_at FROM deliveries d JOIN items i ON i.id = d.item"
                                  " WHERE d.connector = ? AND d.state BETWEEN 1 AND 3";

} // namespace

Reconciled Queries::reconcile(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        Reconciled figures;
        figures.source =
            connection.number("SELECT sum(items_available) FROM runs WHERE connector = ?", {connector});
        Rows rows = connection.run(itemTimes, {connector});
        while (rows.next()) {
            ++figures.captured;
            figures.staged += rows.integer(1);
        }
        figures.delivered = connection.number(
            "SELECT count(*) FROM deliveries WHERE connector = ? AND state BETWEEN 1 AND 3", {connector});
        return figures;
    });
}

std::vector<Queries::Day> Queries::byDay(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        std::map<QString, Reconciled> days;
        Rows items = connection.run(itemTimes, {connector});
        while (items.next()) {
            Reconciled &day = days[dayOf(items.instant(0))];
            ++day.source;
            ++day.captured;
            day.staged += items.integer(1);
        }
        Rows delivered = connection.run(deliveredTimes, {connector});
        while (delivered.next())
            ++days[dayOf(delivered.instant(0))].delivered;
        std::vector<Day> all;
        for (const auto &[day, figures] : days)
            all.push_back({day, figures});
        return all;
    });
}

std::vector<Queries::User> Queries::byUser(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        std::map<QString, User> users; // by mailbox
        Rows rows = connection.run(
            "SELECT d.mailbox, COALESCE(n.name, d.mailbox), CASE WHEN s.state = 2 THEN 1 ELSE 0 END,"
            " CASE WHEN d.state BETWEEN 1 AND 3 THEN 1 ELSE 0 END FROM deliveries d"
            " JOIN items i ON i.id = d.item LEFT JOIN segments s ON s.id = i.segment" JOIN_MAILBOX_NAMES
            " WHERE d.connector = ? AND d.mailbox <> '' AND d.state <> 7",
            {connector});
        while (rows.next()) {
            User &user = users[rows.text(0)];
            user.mailbox = rows.text(1);
            ++user.figures.source;
            ++user.figures.captured;
            user.figures.staged += rows.integer(2);
            user.figures.delivered += rows.integer(3);
        }
        std::vector<User> all;
        for (auto &entry : users)
            all.push_back(std::move(entry.second));
        return all;
    });
}

namespace {

/// Of a copy `d` that was found: whoever put it there may have met the version while it stood there.
#define IS_OF_ANOTHER_TIME "(i.is_past = 1 AND d.state = 3)"

/// What readCopies() reads, before the receipt, of deliveries `d` with their items `i`.
#define COPY_COLUMNS                                                                                         \
    " d.mailbox, d.key, d.connector, d.state, d.id, i.item_id,"                                              \
    " COALESCE(d.second_sha256, i.entry_sha256), i.omitted_for <> '' OR " IS_OF_ANOTHER_TIME

/// Settled deliveries `d`, with their outcomes `o`, of which a copy is in the mailbox, in whatever content.
#define HAS_COPY "(d.state BETWEEN 1 AND 3 OR (d.state IN (4, 6) AND " IS_OTHER_CONTENT "))"

/// The open ones are those of the connectors `w` that deliver into the account. They are few: the `+` keeps
/// SQLite from reading all rows for them a second time.
constexpr char copiesInAccount[] =
    "SELECT * FROM (SELECT" COPY_COLUMNS " OR " IS_OTHER_CONTENT
    ", o.receipt FROM deliveries d JOIN items i ON i.id = d.item"
    " JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id" JOIN_COPY_PLACE " WHERE " HAS_COPY
    " AND d.id > ? AND " COPY_ACCOUNT " = ?"
    " UNION ALL SELECT" COPY_COLUMNS ", x'' FROM deliveries d JOIN items i ON i.id = d.item"
    " JOIN connectors w ON w.id = d.connector"
    " WHERE d.state = 0 AND d.mailbox <> '' AND +d.id > ? AND " ACCOUNT_OF_CONNECTOR " = ?)"
    " ORDER BY mailbox, key, connector, state = 0, state, id";

/// Rows of equal mailbox, key and connector stand together; the one with a receipt comes first.
void readCopies(Rows &rows, const std::function<void(const Queries::Copy &)> &each)
{
    Queries::Copy last;
    while (rows.next()) {
        Queries::Copy copy{.mailbox = rows.text(0), .itemId = rows.text(5), .key = {rows.bytes(1)}};
        copy.receipt = rows.bytes(8);
        copy.messageSha256 = rows.bytes(6);
        copy.connector = rows.id<base::ConnectorId>(2);
        copy.delivery = rows.id<base::DeliveryId>(4);
        copy.isOpen = rows.number(3) == code(State::Open);
        copy.wasThere = !copy.isOpen && rows.number(3) >= code(State::Skipped);
        copy.isByKeyAlone = rows.flag(7);
        if (copy.key == last.key && copy.mailbox == last.mailbox && copy.connector == last.connector)
            continue;
        each(copy);
        last = std::move(copy);
    }
}

} // namespace

void Queries::copies(base::ConnectorId connector, const std::function<void(const Copy &)> &each)
{
    m_database.read([&](Connection &connection) {
        Rows rows =
            connection.run("SELECT" COPY_COLUMNS " OR " IS_OTHER_CONTENT ", o.receipt FROM deliveries d"
                           " JOIN items i ON i.id = d.item"
                           " JOIN outcomes o ON o.run = d.settled_run AND o.delivery = d.id"
                           " WHERE d.connector = ? AND " HAS_COPY " ORDER BY d.mailbox, d.key, d.state, d.id",
                           {connector});
        readCopies(rows, each);
    });
}

void Queries::copiesOfAccount(base::AccountId account, const std::function<void(const Copy &)> &each,
                              base::DeliveryId after)
{
    m_database.read([&](Connection &connection) {
        Rows rows = connection.run(copiesInAccount, {after, account, after, account});
        readCopies(rows, each);
    });
}

std::map<base::AccountId, qint64> Queries::copiesByAccount(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        std::map<base::AccountId, qint64> all;
        Rows rows = connection.run("SELECT " COPY_ACCOUNT ", count(DISTINCT d.key) FROM deliveries d"
                                   " JOIN items i ON i.id = d.item" JOIN_COPY_PLACE
                                   " WHERE d.connector = ? AND d.state BETWEEN 1 AND 3 GROUP BY 1",
                                   {connector});
        while (rows.next())
            all.emplace(rows.id<base::AccountId>(0), rows.integer(1));
        return all;
    });
}

} // namespace journal
