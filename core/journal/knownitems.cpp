// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/knownitems.h"

#include <map>

#include "journal/database.h"
#include "journal/encoding.h"
#include "journal/places.h"

// Refused files and supplements are no versions of an item.
#define IS_VERSION " AND i.event NOT IN ('refused', 'attachment')"

// Of a version `i` of another connector: whether it is of the source (its identity's row), and a copy in the
// account; as for those whom an edit goes to.
#define IS_OF_SOURCE_IN_ACCOUNT                                                                              \
    " AND i.identity = ? AND EXISTS (SELECT 1 FROM connectors c CROSS JOIN deliveries d" JOIN_COPY_PLACE     \
    " WHERE c.id = i.connector AND d.item = i.id AND " MAY_BE_THERE                                          \
    " AND CASE WHEN d.state BETWEEN 1 AND 3 THEN " COPY_PLACE " WHEN c.state < 2 THEN c.account END = ?)"

// Of a version `i`: whether a replay put it beside a copy of another content. It is the version of its item
// once more, which may have become an old one meanwhile.
#define IS_PUT_BESIDE                                                                                        \
    ", instr(i.revision, '~') > 0 AND EXISTS (SELECT 1 FROM runs r WHERE r.id = i.run AND r.cause = "        \
    "'replay')"

namespace journal {

namespace {

/// Which versions of other connectors count.
struct Elsewhere
{
    qint64 source = 0;
    base::AccountId account;
};

/// An item, and the rows of its first and its newest version.
struct Versions
{
    base::ItemRow first;
    base::ItemRow newest;
    model::KnownItem item;
};

/// Versions that are passed over because they do not count; else a page could cost as much as the container.
constexpr int mostPassedOver = 100;

} // namespace

static base::AccountId accountOf(Connection &connection, base::ConnectorId connector)
{
    return base::AccountId{
        connection.number("SELECT " ACCOUNT_OF_CONNECTOR " FROM connectors w WHERE w.id = ?", {connector})};
}

/// By the first and the last item of each container: a connector seldom changes its source.
static bool hasReadFrom(Connection &connection, base::ConnectorId connector, qint64 source)
{
    return connection.number(
               "SELECT EXISTS (SELECT 1 FROM containers n WHERE n.connector = ? AND ? IN"
               " ((SELECT i.identity FROM items i WHERE i.container = n.id ORDER BY i.item_id LIMIT 1),"
               " (SELECT i.identity FROM items i WHERE i.container = n.id ORDER BY i.item_id DESC LIMIT 1)))",
               {connector, source}) != 0;
}

/// Those that deliver, or ever delivered, to the account. Of runs of older versions nobody knows where to.
static std::vector<base::ConnectorId> othersOf(Connection &connection, base::ConnectorId connector,
                                               const Elsewhere &elsewhere)
{
    std::vector<base::ConnectorId> others;
    Rows rows = connection.run(
        "SELECT connectors.id FROM connectors w CROSS JOIN connectors"
        " WHERE w.id = ? AND connectors.id <> w.id AND connectors.kind = w.kind"
        " AND (connectors.account = ? OR EXISTS (SELECT 1 FROM runs r WHERE r.connector = connectors.id"
        " AND (r.account IS NULL OR r.account = ?)))",
        {connector, elsewhere.account, elsewhere.account});
    while (rows.next()) {
        if (hasReadFrom(connection, rows.id<base::ConnectorId>(0), elsewhere.source))
            others.push_back(rows.id<base::ConnectorId>(0));
    }
    return others;
}

KnownItems::KnownItems(Database &database, base::ConnectorId connector, const QByteArray &identity)
    : m_database(database), m_connector(connector)
{
    if (!identity.contains(':')) // drop folders, say, may number alike
        return;
    m_database.read([&](Connection &connection) {
        m_account = accountOf(connection, connector);
        m_source = connection.number("SELECT id FROM identities WHERE identity = ?", {token(identity)});
        if (m_source != 0)
            m_others = othersOf(connection, connector, {m_source, m_account});
    });
}

static qint64 containerRow(Connection &connection, base::ConnectorId connector, const QString &name)
{
    return connection.number("SELECT id FROM containers WHERE connector = ? AND name = ?", {connector, name});
}

static QStringList mailboxesOf(Connection &connection, base::ItemRow item)
{
    QStringList mailboxes;
    Rows rows = connection.run("SELECT DISTINCT d.mailbox FROM deliveries d WHERE d.item = ?"
                               " AND d.mailbox <> '' AND " MAY_BE_THERE " ORDER BY 1",
                               {item});
    while (rows.next())
        mailboxes.append(rows.text(0));
    return mailboxes;
}

/// `elsewhere` is null for the connector's own.
static std::optional<Versions> versionsOf(Connection &connection, qint64 container, const QString &id,
                                          const Elsewhere *elsewhere)
{
    Versions versions{.first = {}, .newest = {}, .item = {.id = id}};
    Rows rows =
        elsewhere
            ? connection.run("SELECT i.id, i.revision, i.digest, i.sent_at" IS_PUT_BESIDE " FROM items i"
                             " WHERE i.container = ? AND i.item_id = ?" IS_VERSION IS_OF_SOURCE_IN_ACCOUNT
                             " ORDER BY i.id",
                             {container, id, elsewhere->source, elsewhere->account})
            : connection.run("SELECT i.id, i.revision, i.digest, i.sent_at" IS_PUT_BESIDE " FROM items i"
                             " WHERE i.container = ? AND i.item_id = ?" IS_VERSION " ORDER BY i.id",
                             {container, id});
    while (rows.next()) {
        if (versions.first && rows.flag(4))
            continue;
        versions.newest = rows.id<base::ItemRow>(0);
        if (!versions.first)
            versions.first = versions.newest;
        versions.item.revision = rows.text(1);
        versions.item.digest = rows.bytes(2);
        versions.item.sentAt = rows.instant(3);
    }
    return versions.first ? std::optional(versions) : std::nullopt;
}

/// Of several other connectors that one knows best which captured last.
static std::optional<model::KnownItem> known(Connection &connection, base::ConnectorId connector,
                                             const std::vector<base::ConnectorId> &others,
                                             const Elsewhere &elsewhere, const QString &container,
                                             const QString &id)
{
    auto newest = versionsOf(connection, containerRow(connection, connector, container), id, nullptr);
    if (!newest) {
        for (const base::ConnectorId other : others) {
            auto versions =
                versionsOf(connection, containerRow(connection, other, container), id, &elsewhere);
            if (versions && (!newest || newest->newest < versions->newest))
                newest = std::move(versions);
        }
        if (newest)
            newest->item.isOfOther = true;
    }
    if (!newest)
        return {};
    newest->item.recipients = mailboxesOf(connection, newest->first);
    return newest->item;
}

std::optional<model::KnownItem> KnownItems::find(const QString &container, const QString &id) const
{
    return m_database.read([&](Connection &connection) {
        return known(connection, m_connector, m_others, {m_source, m_account}, container, id);
    });
}

QString KnownItems::coveredBy(const QString &container, const QString &id) const
{
    if (m_others.empty())
        return {};
    return m_database.read([&](Connection &connection) {
        for (const base::ConnectorId other : m_others) {
            Rows rows =
                connection.run("SELECT i.item_id FROM covers v CROSS JOIN items i ON i.id = v.item"
                               " WHERE v.container = ? AND v.item_id = ?" IS_VERSION IS_OF_SOURCE_IN_ACCOUNT
                               " ORDER BY i.id LIMIT 1",
                               {containerRow(connection, other, container), id, m_source, m_account});
            if (rows.next())
                return rows.text(0);
        }
        return QString();
    });
}

using Ids = std::map<QByteArray, QString>; // by their UTF-8, as the journal orders them

static void addIds(Connection &connection, qint64 container, const QString &afterId, int count, Ids &ids)
{
    Rows rows = connection.run("SELECT DISTINCT i.item_id FROM items i WHERE i.container = ?"
                               " AND i.item_id > ?" IS_VERSION " ORDER BY i.item_id LIMIT ?",
                               {container, afterId, count});
    while (rows.next())
        ids.emplace(rows.text(0).toUtf8(), rows.text(0));
}

static void addIdsOfOther(Connection &connection, qint64 container, const QString &afterId, int count,
                          const Elsewhere &elsewhere, Ids &ids)
{
    Rows rows =
        connection.run("SELECT i.item_id, 1" IS_OF_SOURCE_IN_ACCOUNT " FROM items i"
                       " WHERE i.container = ? AND i.item_id > ?" IS_VERSION " ORDER BY i.item_id LIMIT ?",
                       {elsewhere.source, elsewhere.account, container, afterId, count + mostPassedOver});
    for (Ids found; int(found.size()) < count && rows.next();) {
        if (rows.flag(1) && found.emplace(rows.text(0).toUtf8(), rows.text(0)).second)
            ids.emplace(rows.text(0).toUtf8(), rows.text(0));
    }
}

std::vector<model::KnownItem> KnownItems::page(const QString &container, const QString &afterId,
                                               int count) const
{
    return m_database.read([&](Connection &connection) {
        const Elsewhere elsewhere{m_source, m_account};
        Ids ids;
        addIds(connection, containerRow(connection, m_connector, container), afterId, count, ids);
        for (const base::ConnectorId other : m_others)
            addIdsOfOther(connection, containerRow(connection, other, container), afterId, count, elsewhere,
                          ids);
        std::vector<model::KnownItem> items;
        for (auto id = ids.begin(); id != ids.end() && int(items.size()) < count; ++id) {
            if (auto item = known(connection, m_connector, m_others, elsewhere, container, id->second))
                items.push_back(*std::move(item));
        }
        return items;
    });
}

} // namespace journal
