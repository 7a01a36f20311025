// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/configuration.h"

#include "journal/audittrail.h"
#include "journal/configrows.h"
#include "journal/database.h"
#include "journal/dismissing.h"
#include "journal/drafts.h"
#include "journal/encoding.h"
#include "journal/fanout.h"
#include "journal/runclosing.h"
#include "journal/supplements.h"
#include "model/cursor.h"

// The connectors of Configuration; its accounts and settings are in accounts.cpp and settings.cpp.

namespace journal {

using model::ConnectorConfig;

Configuration::Configuration(Database &database) : m_database(database) {}

static void checkName(Connection &connection, const QString &name, base::ConnectorId own)
{
    if (connection.number("SELECT count(*) FROM connectors WHERE state < 2 AND folded_name = ? AND id <> ?",
                          {folded(name), own}) > 0)
        throw nameInUse(QStringLiteral("a connector"), name);
}

base::ConnectorId Configuration::newConnectorId()
{
    return m_database.write("connectorId", [](Connection &connection) {
        const base::ConnectorId next{connection.number(
            "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'connectors' RETURNING seq")};
        if (next)
            return next;
        connection.change("INSERT INTO sqlite_sequence (name, seq) VALUES ('connectors', 1)");
        return base::ConnectorId{1};
    });
}

static void storeAlong(Connection &connection, const base::Secret &key, base::Instant now,
                       base::ConnectorId connector, const Configuration::Along &along)
{
    for (const auto &[owner, sealed] : along.secrets)
        putSecrets(connection, key, now, owner, sealed, {});
    if (along.mapping)
        putMapping(connection, key, now, connector, *along.mapping, along.from);
    if (along.draft)
        removeDraft(connection, along.draft);
}

static base::Instant termsOf(Connection &connection, const Configuration::Along &along, base::Instant now)
{
    if (!along.original)
        return termsAcceptedAt(connection, along.draft).value_or(now);
    Rows rows = connection.run("SELECT terms_accepted_at FROM connectors WHERE id = ?", {along.original});
    return rows.next() ? rows.instant(0) : now;
}

base::ConnectorId Configuration::addConnector(const ConnectorConfig &connector, const Along &along)
{
    const std::optional<base::ConnectorId> given = connector.id ? std::optional(connector.id) : std::nullopt;
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    return m_database.write("connector", [&](Connection &connection) {
        checkName(connection, connector.name, {});
        const base::Instant accepted = termsOf(connection, along, now);
        const base::ConnectorId id{connection.number(
            "INSERT INTO connectors (id, name, folded_name, kind, account, settings, automatic_mapping,"
            " state, terms_accepted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            {given, connector.name, folded(connector.name), connector.kind, connector.account,
             encoded(connector.settings), connector.automaticMapping, static_cast<int>(connector.state),
             accepted})};
        QJsonObject detail = described(connector.kind, connector.settings);
        detail.insert(QStringLiteral("termsAcceptedAt"), base::toIso(accepted));
        appendAudit(connection, key, now, {"connector.add", connector.name, detail});
        storeAlong(connection, key, now, id, along);
        return id;
    });
}

/// What a killed process had under way may be in the folder already, and is looked for where the connector
/// delivers.
static void checkNothingInDoubt(Connection &connection, const ConnectorConfig &changed)
{
    Rows rows = connection.run("SELECT account, settings FROM connectors WHERE id = ?", {changed.id});
    if (!rows.next())
        return;
    const QString folder = decodedValues(rows.text(1)).value("folderName");
    if (rows.id<base::AccountId>(0) == changed.account && folder == changed.settings.value("folderName"))
        return;
    const qint64 inDoubt =
        connection.number("SELECT count(*) FROM deliveries WHERE connector = ? AND state = 0"
                          " AND intent_run IS NOT NULL",
                          {changed.id});
    if (inDoubt > 0)
        throw base::inputFailure(
            "DELIVERIES_IN_DOUBT",
            QStringLiteral("%1 messages of “%2” were under way when a run was cut off, and may be in their "
                           "folder already.")
                .arg(inDoubt)
                .arg(changed.name),
            QStringLiteral("Run the connector, which settles them; then change its folder or account."));
}

/// `before` is what an edit was made of.
static void checkUnchanged(Connection &connection, const ConnectorConfig &before)
{
    Rows rows = connection.run("SELECT id, name, kind, account, settings, automatic_mapping, state"
                               " FROM connectors WHERE state < 2 AND id = ?",
                               {before.id});
    if (!rows.next())
        throw goneMeanwhile(QStringLiteral("connector"));
    const ConnectorConfig now = readConnector(connection, rows);
    if (now.name != before.name || now.account != before.account || now.settings != before.settings ||
        now.automaticMapping != before.automaticMapping)
        throw changedMeanwhile("CONNECTOR_CHANGED", before.name);
}

void Configuration::updateConnector(const ConnectorConfig &connector, const QString &change,
                                    const Along &along, const ConnectorConfig *before)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("connector", [&](Connection &connection) {
        if (before)
            checkUnchanged(connection, *before);
        checkName(connection, connector.name, connector.id);
        checkNothingInDoubt(connection, connector);
        const QString nameBefore = connectorName(connection, connector.id);
        // Another destination counts in its own way.
        connection.change(
            "UPDATE deliveries SET refusals = 0 WHERE connector = ? AND state = 0 AND refusals > 0"
            " AND ? <> (SELECT account FROM connectors WHERE id = connector)",
            {connector.id, connector.account});
        const qint64 changed =
            connection.change("UPDATE connectors SET name = ?, folded_name = ?, account = ?, settings = ?,"
                              " automatic_mapping = ? WHERE id = ? AND state < 2",
                              {connector.name, folded(connector.name), connector.account,
                               encoded(connector.settings), connector.automaticMapping, connector.id});
        if (changed != 1)
            throw goneMeanwhile(QStringLiteral("connector"));
        QJsonObject detail{{QStringLiteral("change"), change}};
        if (nameBefore != connector.name)
            detail.insert(QStringLiteral("nameBefore"), nameBefore);
        appendAudit(connection, key, now, {"connector.edit", connector.name, detail});
        storeAlong(connection, key, now, connector.id, along);
    });
}

void Configuration::setPaused(base::ConnectorId connector, bool isPaused)
{
    const auto state = isPaused ? ConnectorConfig::State::Paused : ConnectorConfig::State::Active;
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("connector", [&](Connection &connection) {
        const qint64 changed = connection.change("UPDATE connectors SET state = ? WHERE id = ? AND state < 2",
                                                 {static_cast<int>(state), connector});
        if (changed != 1)
            throw goneMeanwhile(QStringLiteral("connector"));
        const QString change = isPaused ? QStringLiteral("paused") : QStringLiteral("resumed");
        appendAudit(
            connection, key, now,
            {"connector.edit", connectorName(connection, connector), {{QStringLiteral("change"), change}}});
    });
}

static std::vector<base::ItemRow> incompleteItems(Connection &connection, base::ConnectorId connector)
{
    std::vector<base::ItemRow> items;
    Rows rows =
        connection.run("SELECT id FROM items WHERE connector = ? AND is_fanning_out = 1", {connector});
    while (rows.next())
        items.push_back(rows.id<base::ItemRow>(0));
    return items;
}

/// Deliveries that are open, and items whose deliveries are not all made.
static qint64 openOf(Connection &connection, base::ConnectorId connector)
{
    return connection.number("SELECT count(*) FROM deliveries WHERE connector = ? AND state = 0",
                             {connector}) +
           connection.number("SELECT count(*) FROM items WHERE connector = ? AND is_fanning_out = 1",
                             {connector});
}

/// The discarded deliveries are counted as every other one: by a run that settles them.
static void discardOpen(Connection &connection, const base::Secret &key, base::Instant now,
                        base::ConnectorId connector, const QString &reason)
{
    const base::RunId run = startRun(connection, key, now, connector, model::Trigger::Manual);
    connection.change(
        "INSERT INTO outcomes (run, delivery, state, at, reason, text, receipt)"
        " SELECT ?, id, 4, ?, 'DISCARDED', ?, ? FROM deliveries WHERE connector = ? AND state = 0",
        {run, now, reason, QByteArray(), connector});
    connection.change("UPDATE deliveries SET state = 4, settled_run = ?, intent_run = NULL, is_waiting = 0"
                      " WHERE connector = ? AND state = 0",
                      {run, connector});
    const model::Outcome rest{.state = model::Outcome::State::Failed, .reason = "DISCARDED", .text = reason};
    for (const base::ItemRow item : incompleteItems(connection, connector)) {
        FanOut fanOut = FanOut::of(connection, run, now, item);
        fanOut.add({.mailbox = {},
                    .key = model::deliveryKey(fanOut.item().key, QString()),
                    .sourceUser = {},
                    .settled = rest});
    }
    connection.change("UPDATE items SET is_fanning_out = 0 WHERE connector = ? AND is_fanning_out = 1",
                      {connector});
    closeRun(connection, key, now, run, {.state = model::RunState::Completed});
    // Given up is dismissed: nobody can replay or dismiss them later, and their segments may go.
    connection.change(
        "UPDATE deliveries SET state = 6 WHERE connector = ? AND settled_run = ? AND state IN (4, 5)",
        {connector, run});
}

/// Failed and parked deliveries: once their connector is gone, no replay finds them, and nobody can dismiss
/// them.
static qint64 undeliveredOf(Connection &connection, base::ConnectorId connector)
{
    return connection.number("SELECT count(*) FROM deliveries WHERE connector = ? AND state IN (4, 5)",
                             {connector});
}

/// Captured messages that are no items yet.
static qint64 waitingOf(Connection &connection, base::ConnectorId connector)
{
    qint64 count = 0;
    for (const char *prefix : {model::heldRows, model::unlistedRows}) {
        const QByteArray first(prefix);
        count += connection.number(
            "SELECT count(*) FROM source_state WHERE connector = ? AND key >= ? AND key < ?",
            {connector, first, QByteArray(first.chopped(1) + char(first.back() + 1))});
    }
    return count;
}

static void throwIfOpen(qint64 open, qint64 waiting)
{
    if (open > 0)
        throw base::inputFailure(
            "DELIVERIES_OPEN", QStringLiteral("%1 deliveries of this connector are still open.").arg(open),
            QStringLiteral("Run it until they are done, or remove it with --discard and a --reason."));
    if (waiting > 0)
        throw base::inputFailure(
            "DELIVERIES_OPEN",
            QStringLiteral(
                "%1 captured messages of this connector wait: until their day is over, or until the "
                "source tells who was in their conversation.")
                .arg(waiting),
            QStringLiteral(
                "Run it the next day (with grouping=message, what waits for its day goes at once); "
                "or remove it with --discard and a --reason."));
}

void Configuration::removeConnector(base::ConnectorId connector, const QString &discardReason)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("connector", [&](Connection &connection) {
        const QString name = connectorName(connection, connector);
        const qint64 open = openOf(connection, connector);
        const qint64 waiting = waitingOf(connection, connector);
        const qint64 attachments = owedAttachments(connection, connector);
        if (discardReason.isEmpty())
            throwIfOpen(open, waiting);
        throwIfRunning(connection, connector);
        const qint64 undelivered = discardReason.isEmpty() ? undeliveredOf(connection, connector)
                                                           : dismissFailed(connection, key, now, connector,
                                                                           std::nullopt, discardReason);
        if (open > 0)
            discardOpen(connection, key, now, connector, discardReason);
        if (!discardReason.isEmpty())
            dismissOwed(connection, key, now, connector, std::nullopt, discardReason);
        if (connection.change("UPDATE connectors SET state = 2, next_due = NULL WHERE id = ? AND state < 2",
                              {connector}) != 1)
            throw goneMeanwhile(QStringLiteral("connector"));
        connection.change("DELETE FROM secrets WHERE owner = ?", {token(ownerOf(connector))});
        removeEdits(connection, connector);
        QJsonObject detail{{QStringLiteral("discarded"), open},
                           {QStringLiteral("waiting"), waiting},
                           {QStringLiteral("undelivered"), undelivered},
                           {QStringLiteral("attachments"), attachments}};
        if (!discardReason.isEmpty() && open + waiting + undelivered + attachments > 0)
            detail.insert(QStringLiteral("reason"), discardReason);
        appendAudit(connection, key, now, {"connector.remove", name, detail});
    });
}

std::vector<ConnectorConfig> Configuration::everNamed(const QString &name)
{
    return m_database.read([&](Connection &connection) {
        std::vector<ConnectorConfig> all;
        Rows rows = connection.run("SELECT id, name, kind, account, settings, automatic_mapping, state"
                                   " FROM connectors WHERE folded_name = ? ORDER BY id DESC",
                                   {folded(name)});
        while (rows.next())
            all.push_back(readConnector(connection, rows));
        return all;
    });
}

std::vector<ConnectorConfig> Configuration::connectors()
{
    return m_database.read([&](Connection &connection) {
        std::vector<ConnectorConfig> all;
        Rows rows = connection.run("SELECT id, name, kind, account, settings, automatic_mapping, state"
                                   " FROM connectors WHERE state < 2 ORDER BY folded_name");
        while (rows.next())
            all.push_back(readConnector(connection, rows));
        return all;
    });
}

std::optional<ConnectorConfig> Configuration::connector(const QString &name)
{
    return m_database.read([&](Connection &connection) -> std::optional<ConnectorConfig> {
        Rows rows = connection.run("SELECT id, name, kind, account, settings, automatic_mapping, state"
                                   " FROM connectors WHERE state < 2 AND folded_name = ?",
                                   {folded(name)});
        if (!rows.next())
            return {};
        return readConnector(connection, rows);
    });
}

std::optional<ConnectorConfig> Configuration::connector(base::ConnectorId id)
{
    return m_database.read([&](Connection &connection) -> std::optional<ConnectorConfig> {
        Rows rows = connection.run("SELECT id, name, kind, account, settings, automatic_mapping, state"
                                   " FROM connectors WHERE id = ?",
                                   {id});
        if (!rows.next())
            return {};
        return readConnector(connection, rows);
    });
}

} // namespace journal
