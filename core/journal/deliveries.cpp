// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/deliveries.h"

#include <algorithm>
#include <iterator>

#include "journal/database.h"
#include "journal/dismissing.h"
#include "journal/fanout.h"
#include "journal/itemrows.h"
#include "journal/places.h"
#include "journal/sqlfailure.h"
#include "journal/supplements.h"

namespace journal {

Deliveries::Deliveries(Database &database) : m_database(database) {}

static std::optional<QString> mailboxAfter(Connection &connection, base::ConnectorId connector,
                                           const QString &after)
{
    Rows rows =
        connection.run("SELECT mailbox FROM deliveries WHERE connector = ? AND state = 0 AND mailbox > ?"
                       " AND is_waiting = 0 ORDER BY mailbox LIMIT 1",
                       {connector, after});
    if (!rows.next())
        return {};
    return rows.text(0);
}

/// The first mailbox behind `after` that is not in `except`.
static std::optional<QString> freeAfter(Connection &connection, base::ConnectorId connector, QString after,
                                        const std::set<QString> &except)
{
    for (;;) {
        std::optional<QString> mailbox = mailboxAfter(connection, connector, after);
        if (!mailbox || !except.contains(*mailbox))
            return mailbox;
        after = *std::move(mailbox);
    }
}

std::optional<QString> Deliveries::nextMailbox(base::ConnectorId connector, const QString &after,
                                               const std::set<QString> &except)
{
    return m_database.read([&](Connection &connection) {
        auto mailbox = freeAfter(connection, connector, after, except);
        if (!mailbox && !after.isEmpty())
            mailbox = freeAfter(connection, connector, QString(), except);
        return mailbox;
    });
}

static model::Delivery readDelivery(const Rows &rows, const QString &mailbox, const QString &path)
{
    model::Delivery delivery;
    delivery.id = rows.id<base::DeliveryId>(0);
    delivery.key = {rows.bytes(1)};
    delivery.isUnknown = !rows.isNull(3);
    delivery.mustFind = rows.flag(2) || delivery.isUnknown;
    delivery.attempts = rows.number(4);
    delivery.item = rows.id<base::ItemRow>(5);
    delivery.itemKey = {rows.bytes(6)};
    delivery.itemId = rows.text(7);
    delivery.date = rows.instant(8);
    delivery.sourceDigest = rows.bytes(9);
    delivery.secondSha256 = rows.isNull(15) ? QByteArray() : rows.bytes(15);
    delivery.isSupplement = rows.token(16) == "attachment";
    delivery.refusals = rows.number(17);
    delivery.incompleteFor = delivery.secondSha256.isEmpty() ? rows.token(10) : model::messageTooLarge;
    delivery.incomplete = !delivery.incompleteFor.isEmpty();
    delivery.entry = readEntry(rows, 11);
    delivery.mailbox = mailbox;
    // The key says which item goes to which mailbox; rows that say otherwise would deliver to the wrong
    // person.
    if (delivery.key != model::deliveryKey(delivery.itemKey, mailbox))
        throw damaged(
            path,
            QStringLiteral("delivery %1 names another item or mailbox than its key").arg(delivery.id.value));
    return delivery;
}

/// Asked last of all: another connector may have run since the fan-out.
static void addTwins(model::Delivery &delivery, Twins twins)
{
    delivery.isUnknown |= twins == Twins::InDoubt;
    delivery.isTwinTried = twins == Twins::InDoubt || twins == Twins::Tried;
    delivery.mustFind |= twins != Twins::None && twins != Twins::Open;
}

std::vector<model::Delivery> Deliveries::batch(base::ConnectorId connector, const QString &mailbox, int count,
                                               qint64 bytes, std::set<base::DeliveryId> &elsewhere)
{
    return m_database.read([&](Connection &connection) {
        std::vector<model::Delivery> batch;
        qint64 total = 0;
        Rows rows = connection.run(
            "SELECT d.id, d.key, d.must_find, d.intent_run, d.attempts, i.id, i.key, i.item_id, i.sent_at, "
            "CASE i.is_past WHEN 0 THEN i.digest ELSE x'' END,"
            " i.omitted_for, s.name, i.entry_offset, i.entry_length, i.entry_sha256,"
            " d.second_sha256, i.event, d.refusals, " TWINS_OF_COPY
            " FROM deliveries d JOIN items i ON i.id = d.item LEFT JOIN segments s ON s.id = i.segment"
            " WHERE d.connector = ? AND d.mailbox = ? AND d.state = 0 AND d.is_waiting = 0"
            " ORDER BY d.id LIMIT ?",
            {connector, mailbox, std::max(count, 1)});
        while (rows.next()) {
            model::Delivery delivery = readDelivery(rows, mailbox, connection.path());
            total += delivery.entry.length;
            if (!batch.empty() && total > bytes)
                break;
            const auto twins = static_cast<Twins>(rows.number(18));
            addTwins(delivery, twins);
            if (twins == Twins::Delivered)
                elsewhere.insert(delivery.id);
            batch.push_back(std::move(delivery));
        }
        return batch;
    });
}

std::vector<model::Delivery> Deliveries::batch(base::ConnectorId connector, const QString &mailbox, int count,
                                               qint64 bytes)
{
    std::set<base::DeliveryId> elsewhere;
    return batch(connector, mailbox, count, bytes, elsewhere);
}

void Deliveries::recordIntent(base::RunId run, std::span<const model::Delivery> deliveries)
{
    m_database.write("intent", [&](Connection &connection) {
        for (const model::Delivery &delivery : deliveries) {
            const auto second = delivery.secondSha256.isEmpty() ? std::optional<QByteArray>()
                                                                : std::optional(delivery.secondSha256);
            const qint64 changed =
                connection.change("UPDATE deliveries SET intent_run = ?, attempts = attempts + 1,"
                                  " second_sha256 = ? WHERE id = ? AND state = 0 AND is_waiting = 0",
                                  {run, second, delivery.id});
            if (changed != 1)
                throw damaged(
                    connection.path(),
                    QStringLiteral("delivery %1 was to be sent, but is not open").arg(delivery.id.value));
        }
    });
}

static void settleOne(Connection &connection, base::RunId run, base::DeliveryId delivery,
                      const model::Outcome &outcome, base::Instant now)
{
    if (outcome.isSettled()) {
        settleRow(connection, run, delivery, outcome, now);
        return;
    }
    const bool isUnknown = outcome.state == model::Outcome::State::Unknown;
    const qint64 changed =
        isUnknown
            ? connection.number("SELECT count(*) FROM deliveries WHERE id = ? AND state = 0", {delivery})
            : connection.change(
                  "UPDATE deliveries SET intent_run = NULL, must_find = 1 WHERE id = ? AND state = 0",
                  {delivery});
    if (changed != 1)
        throw damaged(connection.path(),
                      QStringLiteral("delivery %1 was tried, but is not open").arg(delivery.value));
    if (outcome.refusals)
        connection.change("UPDATE deliveries SET refusals = ? WHERE id = ?", {*outcome.refusals, delivery});
}

void Deliveries::settle(base::RunId run, std::span<const Settled> outcomes)
{
    const base::Instant now = m_database.now();
    m_database.write("settle", [&](Connection &connection) {
        for (const auto &[delivery, outcome] : outcomes)
            settleOne(connection, run, delivery, outcome, now);
    });
}

qint64 Deliveries::openCount(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) {
        return connection.number("SELECT count(*) FROM deliveries WHERE connector = ? AND state = 0",
                                 {connector});
    });
}

bool Deliveries::hasDelivered(base::AccountId account)
{
    return m_database.read([&](Connection &connection) {
        return connection.number(
                   "SELECT EXISTS (SELECT 1 FROM contacts WHERE account = ? AND contact > 0) AND EXISTS"
                   " (SELECT 1 FROM deliveries d JOIN items i ON i.id = d.item" JOIN_COPY_PLACE
                   " WHERE d.state IN (1, 2) AND " COPY_PLACE " = ?)",
                   {account, account}) != 0;
    });
}

bool Deliveries::hasDeliveredToAny(base::AccountId account, const std::set<QString> &mailboxes)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run(
            "SELECT DISTINCT d.mailbox FROM deliveries d JOIN items i ON i.id = d.item" JOIN_COPY_PLACE
            " WHERE d.state IN (1, 2) AND " COPY_PLACE " = ?",
            {account});
        while (rows.next()) {
            if (mailboxes.contains(rows.text(0)))
                return true;
        }
        return false;
    });
}

Deliveries::Contact Deliveries::contact(base::AccountId account, const QString &mailbox,
                                        const QString &folder)
{
    return m_database.read([&](Connection &connection) {
        return static_cast<Contact>(
            connection.number("SELECT contact FROM contacts WHERE account = ? AND mailbox = ? AND folder = ?",
                              {account, mailbox, folder}));
    });
}

void Deliveries::setContact(base::AccountId account, const QString &mailbox, const QString &folder,
                            Contact contact)
{
    m_database.write("contact", [&](Connection &connection) {
        if (contact == Contact::None)
            connection.change("DELETE FROM contacts WHERE account = ? AND mailbox = ? AND folder = ?",
                              {account, mailbox, folder});
        else
            connection.change(
                "INSERT INTO contacts (account, mailbox, folder, contact) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (account, mailbox, folder) DO UPDATE SET contact = excluded.contact",
                {account, mailbox, folder, static_cast<int>(contact)});
    });
}

std::optional<qint64> Deliveries::mark(base::AccountId account, const QString &mailbox, const QString &folder)
{
    return m_database.read([&](Connection &connection) -> std::optional<qint64> {
        Rows rows =
            connection.run("SELECT mark FROM contacts WHERE account = ? AND mailbox = ? AND folder = ?"
                           " AND mark IS NOT NULL",
                           {account, mailbox, folder});
        if (!rows.next())
            return {};
        return rows.integer(0);
    });
}

void Deliveries::setMark(base::AccountId account, const QString &mailbox, const QString &folder, qint64 mark)
{
    m_database.write("mark", [&](Connection &connection) {
        connection.change("UPDATE contacts SET mark = ? WHERE account = ? AND mailbox = ? AND folder = ?",
                          {mark, account, mailbox, folder});
    });
}

void Deliveries::nameMailboxes(base::AccountId account, const MailboxNames &names)
{
    const MailboxNames known = mailboxNames(account);
    std::vector<std::pair<QString, QString>> news;
    std::ranges::set_difference(names, known, std::back_inserter(news));
    if (news.empty())
        return;
    m_database.write("mailboxNames", [&](Connection &connection) {
        for (const auto &[mailbox, name] : news)
            connection.change("INSERT INTO mailbox_names (account, mailbox, name) VALUES (?, ?, ?)"
                              " ON CONFLICT (account, mailbox) DO UPDATE SET name = excluded.name",
                              {account, mailbox, name});
    });
}

Deliveries::MailboxNames Deliveries::mailboxNames(base::AccountId account)
{
    return m_database.read([&](Connection &connection) {
        MailboxNames names;
        Rows rows = connection.run("SELECT mailbox, name FROM mailbox_names WHERE account = ?", {account});
        while (rows.next())
            names.emplace(rows.text(0), rows.text(1));
        return names;
    });
}

QStringList Deliveries::foldersMet(base::AccountId account, const QString &mailbox)
{
    return m_database.read([&](Connection &connection) {
        QStringList folders;
        Rows rows =
            connection.run("SELECT folder FROM contacts WHERE account = ? AND mailbox = ? ORDER BY folder",
                           {account, mailbox});
        while (rows.next())
            folders.append(rows.text(0));
        return folders;
    });
}

qint64 Deliveries::dismiss(base::ConnectorId connector, const std::optional<QString> &itemId,
                           const QString &reason)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    return m_database.write("dismiss", [&](Connection &connection) {
        return dismissFailed(connection, key, now, connector, itemId, reason);
    });
}

qint64 Deliveries::dismiss(base::ConnectorId connector, const QStringList &itemIds, const QString &reason,
                           const base::Stop &stop)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    return m_database.write("dismiss", [&](Connection &connection) {
        return dismissFailed(connection, key, now, connector, itemIds, reason, stop);
    });
}

qint64 Deliveries::dismissAttachments(base::ConnectorId connector, const std::optional<QString> &itemId,
                                      const QString &reason)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    return m_database.write("dismiss", [&](Connection &connection) {
        return dismissOwed(connection, key, now, connector, itemId, reason);
    });
}

} // namespace journal
