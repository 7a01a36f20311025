// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/audittrail.h"
#include "journal/configrows.h"
#include "journal/configuration.h"
#include "journal/database.h"
#include "journal/encoding.h"
#include "journal/runclosing.h"

// The accounts of Configuration. A removed one stays as a row: removed connectors refer to it.

namespace journal {

using model::AccountConfig;

static void checkName(Connection &connection, const QString &name, base::AccountId own)
{
    if (connection.number(
            "SELECT count(*) FROM accounts WHERE is_removed = 0 AND folded_name = ? AND id <> ?",
            {folded(name), own}) > 0)
        throw nameInUse(QStringLiteral("an account"), name);
}

base::AccountId Configuration::addAccount(const AccountConfig &account)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    return m_database.write("account", [&](Connection &connection) {
        checkName(connection, account.name, {});
        const base::AccountId id{connection.number(
            "INSERT INTO accounts (name, folded_name, kind, settings) VALUES (?, ?, ?, ?) RETURNING id",
            {account.name, folded(account.name), account.kind, encoded(account.settings)})};
        appendAudit(connection, key, now,
                    {"account.add", account.name, described(account.kind, account.settings)});
        return id;
    });
}

/// The first setting of a place that changes; empty: none. One that is not stored is a newer program's, with
/// the default that the older one meant.
static QByteArray changedPlace(const model::Values &stored, const model::Values &changed,
                               const model::Values &places)
{
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (stored.value(place.key(), place.value()) != changed.value(place.key(), place.value()))
            return place.key();
    }
    return {};
}

/// What a killed process had under way is looked for where the account delivers, so that may not change until
/// it was. All else may: a sign-in or a directory that went wrong has to be put right before anybody can
/// look.
static void checkNothingUnderWay(Connection &connection, const AccountConfig &changed,
                                 const QByteArray &place)
{
    const qint64 inDoubt =
        connection.number("SELECT count(*) FROM connectors c JOIN deliveries d ON d.connector = c.id"
                          " WHERE c.account = ? AND d.state = 0 AND d.intent_run IS NOT NULL",
                          {changed.id});
    if (inDoubt > 0)
        throw base::inputFailure(
            "DELIVERIES_IN_DOUBT",
            QStringLiteral("%1 messages for “%2” were under way when a run was cut off, and may be in their "
                           "mailboxes already.")
                .arg(inDoubt)
                .arg(changed.name),
            QStringLiteral(
                "Run its connectors, which settles them; then change “%1”. Settings that do not say "
                "where the mailboxes are can be changed now, and so can secrets.")
                .arg(QString::fromUtf8(place)));
}

static std::optional<AccountConfig> findAccount(Connection &connection, const char *sql, const Value &value)
{
    Rows rows = connection.run(sql, {value});
    if (!rows.next())
        return {};
    return readAccount(connection, rows);
}

/// As it is there; `before` is what an edit was made of.
static AccountConfig storedAccount(Connection &connection, base::AccountId account,
                                   const AccountConfig *before)
{
    auto stored = findAccount(
        connection, "SELECT id, name, kind, settings FROM accounts WHERE is_removed = 0 AND id = ?", account);
    if (!stored)
        throw goneMeanwhile(QStringLiteral("account"));
    if (before && (stored->name != before->name || stored->settings != before->settings))
        throw changedMeanwhile("ACCOUNT_CHANGED", before->name);
    return *std::move(stored);
}

/// What is owed out of the account's staging alone, by the first connector that owes any. A removed account's
/// staging, and a place it no longer names, may be out of reach for good.
static void checkNothingOwed(Connection &connection, base::AccountId account, const QString &then,
                             const StagedWhere &isMeant = {})
{
    Rows rows = connection.run("SELECT id, name FROM connectors WHERE state < 2 ORDER BY folded_name");
    while (rows.next()) {
        QString place;
        const qint64 owed = owedFromStaging(connection, account, rows.id<base::ConnectorId>(0),
                                            [&](const QByteArray &segment, const QString &stagedAt) {
                                                if (isMeant && !isMeant(segment, stagedAt))
                                                    return false;
                                                place = stagedAt;
                                                return true;
                                            });
        if (owed > 0)
            throw base::inputFailure(
                "DELIVERIES_OPEN",
                QStringLiteral("“%1” has still to deliver %2 copies or attachments that are kept in this "
                               "account's staging alone, one of them in %3.")
                    .arg(rows.text(1), QString::number(owed), place),
                QStringLiteral("Run or replay “%1” until they are delivered, or dismiss them; then %2")
                    .arg(rows.text(1), then));
    }
}

/// A run delivers and stages where the account said when it began.
static void throwIfAnyRunning(Connection &connection, base::AccountId account)
{
    Rows running =
        connection.run("SELECT connector FROM runs WHERE account = ? AND state = 'running'", {account});
    while (running.next())
        throwIfRunning(connection, running.id<base::ConnectorId>(0));
}

static void checkNothingStaysBehind(Connection &connection, base::AccountId account,
                                    const StagedWhere &staysBehind)
{
    throwIfAnyRunning(connection, account);
    checkNothingOwed(connection, account,
                     QStringLiteral("change where the account stages. Secrets can be changed now."),
                     staysBehind);
}

/// It is another archive from now on: what was delivered lies elsewhere, and the folders are met anew. Their
/// names stay, for those who look for what was delivered. Where runs of older versions delivered to nobody
/// knows.
static void leavePlace(Connection &connection, base::AccountId account)
{
    connection.change("UPDATE contacts SET contact = 0 WHERE account = ?", {account});
    connection.change("UPDATE runs SET is_elsewhere = 1 WHERE account = ?", {account});
    connection.change("UPDATE runs SET is_elsewhere = 1 WHERE account IS NULL AND EXISTS"
                      " (SELECT 1 FROM outcomes o JOIN deliveries d ON d.id = o.delivery"
                      " JOIN items i ON i.id = d.item WHERE o.run = runs.id AND i.account = ?)",
                      {account});
}

void Configuration::updateAccount(const AccountConfig &account, const QString &change,
                                  const model::Values &places, const AccountConfig *before,
                                  const StagedWhere &staysBehind)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("account", [&](Connection &connection) {
        checkName(connection, account.name, account.id);
        const AccountConfig stored = storedAccount(connection, account.id, before);
        const QByteArray place = changedPlace(stored.settings, account.settings, places);
        if (!place.isEmpty()) {
            checkNothingUnderWay(connection, account, place);
            throwIfAnyRunning(connection, account.id);
            leavePlace(connection, account.id);
        }
        if (staysBehind)
            checkNothingStaysBehind(connection, account.id, staysBehind);
        connection.change("UPDATE accounts SET name = ?, folded_name = ?, settings = ? WHERE id = ?",
                          {account.name, folded(account.name), encoded(account.settings), account.id});
        appendAudit(connection, key, now,
                    {"account.edit", account.name, {{QStringLiteral("change"), change}}});
    });
}

static void checkUnused(Connection &connection, base::AccountId account)
{
    Rows rows = connection.run(
        "SELECT name FROM connectors WHERE account = ? AND state < 2 ORDER BY folded_name", {account});
    if (rows.next())
        throw base::inputFailure("ACCOUNT_IN_USE",
                                 QStringLiteral("The connector “%1” uses this account.").arg(rows.text(0)),
                                 QStringLiteral("Remove the connector, or give it another account."));
}

static QString markRemoved(Connection &connection, base::AccountId account)
{
    Rows rows = connection.run(
        "UPDATE accounts SET is_removed = 1 WHERE id = ? AND is_removed = 0 RETURNING name", {account});
    if (!rows.next())
        throw goneMeanwhile(QStringLiteral("account"));
    return rows.text(0);
}

void Configuration::removeAccount(base::AccountId account)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("account", [&](Connection &connection) {
        checkUnused(connection, account);
        checkNothingOwed(connection, account, QStringLiteral("remove the account."));
        const QString name = markRemoved(connection, account);
        connection.change("DELETE FROM secrets WHERE owner = ?", {token(ownerOf(account))});
        appendAudit(connection, key, now, {"account.remove", name, {}});
    });
}

std::vector<AccountConfig> Configuration::accounts()
{
    return m_database.read([&](Connection &connection) {
        std::vector<AccountConfig> all;
        Rows rows = connection.run(
            "SELECT id, name, kind, settings FROM accounts WHERE is_removed = 0 ORDER BY folded_name");
        while (rows.next())
            all.push_back(readAccount(connection, rows));
        return all;
    });
}

std::optional<AccountConfig> Configuration::account(const QString &name)
{
    return m_database.read([&](Connection &connection) {
        return findAccount(
            connection,
            "SELECT id, name, kind, settings FROM accounts WHERE is_removed = 0 AND folded_name = ?",
            folded(name));
    });
}

std::optional<AccountConfig> Configuration::account(base::AccountId id)
{
    return m_database.read([&](Connection &connection) {
        return findAccount(
            connection, "SELECT id, name, kind, settings FROM accounts WHERE is_removed = 0 AND id = ?", id);
    });
}

std::optional<AccountConfig> Configuration::accountEver(base::AccountId id)
{
    return m_database.read([&](Connection &connection) {
        return findAccount(connection, "SELECT id, name, kind, settings FROM accounts WHERE id = ?", id);
    });
}

} // namespace journal
