// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "base/digest.h"
#include "journal/audittrail.h"
#include "journal/configuration.h"
#include "journal/database.h"

// Secrets, mappings, settings and due times of Configuration.

namespace journal {

/// The detail of its audit row.
static QJsonObject writeSecrets(Connection &connection, const QByteArray &owner,
                                const Configuration::Sealed &sealed)
{
    QJsonArray set;
    QJsonArray removed;
    for (const auto &[name, value] : sealed) {
        (value.isEmpty() ? removed : set).append(QString::fromUtf8(name));
        if (value.isEmpty())
            connection.change("DELETE FROM secrets WHERE owner = ? AND key = ?", {token(owner), token(name)});
        else
            connection.change("INSERT INTO secrets (owner, key, sealed) VALUES (?, ?, ?)"
                              " ON CONFLICT (owner, key) DO UPDATE SET sealed = excluded.sealed",
                              {token(owner), token(name), value});
    }
    return {{QStringLiteral("set"), set}, {QStringLiteral("removed"), removed}};
}

void Configuration::setSecrets(const QByteArray &owner, const Sealed &sealed, const QString &from)
{
    setSecrets(std::map<QByteArray, Sealed>{{owner, sealed}}, from);
}

void Configuration::setSecrets(const std::map<QByteArray, Sealed> &byOwner, const QString &from)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("secrets", [&](Connection &connection) {
        for (const auto &[owner, sealed] : byOwner) {
            QJsonObject detail = writeSecrets(connection, owner, sealed);
            if (!from.isEmpty())
                detail.insert(QStringLiteral("from"), from);
            appendAudit(connection, key, now, {"secrets.set", QString::fromUtf8(owner), detail});
        }
    });
}

QByteArray Configuration::sealedSecret(const QByteArray &owner, const QByteArray &key)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run("SELECT sealed FROM secrets WHERE owner = ? AND key = ?",
                                   {token(owner), token(key)});
        return rows.next() ? rows.bytes(0) : QByteArray();
    });
}

/// So that the audit row says which mapping it was, without repeating it.
static QString digestOf(const model::CustomMappings &mapping)
{
    base::Digest digest;
    for (const model::CustomMapping &line : mapping) {
        digest.addField(line.sourceUser.toUtf8());
        digest.addField(line.mailbox.toUtf8());
    }
    return QString::fromLatin1(digest.result().toHex());
}

static model::CustomMappings readLines(Connection &connection, base::ConnectorId connector)
{
    model::CustomMappings mapping;
    Rows rows = connection.run(
        "SELECT source_user, mailbox FROM mappings WHERE connector = ? ORDER BY position", {connector});
    while (rows.next())
        mapping.push_back({rows.text(0), rows.text(1)});
    return mapping;
}

/// The detail of its audit row.
static QJsonObject writeLines(Connection &connection, base::ConnectorId connector,
                              const model::CustomMappings &mapping, const QString &from)
{
    connection.change("DELETE FROM mappings WHERE connector = ?", {connector});
    qint64 position = 0;
    for (const model::CustomMapping &line : mapping)
        connection.change(
            "INSERT INTO mappings (connector, position, source_user, mailbox) VALUES (?, ?, ?, ?)",
            {connector, ++position, line.sourceUser, line.mailbox});
    return {{QStringLiteral("from"), from},
            {QStringLiteral("lines"), position},
            {QStringLiteral("sha256"), digestOf(mapping)}};
}

void Configuration::setMapping(base::ConnectorId connector, const model::CustomMappings &mapping,
                               const QString &from)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("mapping", [&](Connection &connection) {
        const QJsonObject detail = writeLines(connection, connector, mapping, from);
        appendAudit(connection, key, now, {"mapping.import", connectorName(connection, connector), detail});
    });
}

void Configuration::mapPerson(base::ConnectorId connector, const model::CustomMapping &line,
                              const std::function<bool(const model::CustomMapping &)> &isThem,
                              const QString &from)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("mapping", [&](Connection &connection) {
        model::CustomMappings mapping = readLines(connection, connector);
        std::erase_if(mapping, isThem);
        if (!line.mailbox.isEmpty())
            mapping.push_back(line);
        const QJsonObject detail = writeLines(connection, connector, mapping, from);
        appendAudit(connection, key, now, {"mapping.import", connectorName(connection, connector), detail});
    });
}

model::CustomMappings Configuration::mapping(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) { return readLines(connection, connector); });
}

void Configuration::setSetting(const QByteArray &key, const QString &value)
{
    const base::Secret &auditKey = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("setting", [&](Connection &connection) {
        connection.change("INSERT INTO settings (key, value) VALUES (?, ?)"
                          " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                          {token(key), value});
        appendAudit(connection, auditKey, now,
                    {"settings.set", QString::fromUtf8(key), {{QStringLiteral("value"), value}}});
    });
}

QMap<QByteArray, QString> Configuration::settings()
{
    return m_database.read([&](Connection &connection) {
        QMap<QByteArray, QString> all;
        Rows rows = connection.run("SELECT key, value FROM settings");
        while (rows.next())
            all.insert(rows.token(0), rows.text(1));
        return all;
    });
}

void Configuration::remember(const QByteArray &key, const QByteArray &value)
{
    m_database.write("remember", [&](Connection &connection) {
        connection.change("INSERT INTO meta (key, value) VALUES (?, ?)"
                          " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                          {token("remembered." + key), value});
    });
}

QByteArray Configuration::remembered(const QByteArray &key)
{
    return m_database.read([&](Connection &connection) {
        Rows rows = connection.run("SELECT value FROM meta WHERE key = ?", {token("remembered." + key)});
        return rows.next() ? rows.bytes(0) : QByteArray();
    });
}

void Configuration::setNextDue(base::ConnectorId connector, std::optional<base::Instant> due)
{
    m_database.write("due", [&](Connection &connection) {
        connection.change("UPDATE connectors SET next_due = ? WHERE id = ?", {due, connector});
    });
}

std::optional<base::Instant> Configuration::nextDue(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) -> std::optional<base::Instant> {
        Rows rows = connection.run("SELECT next_due FROM connectors WHERE id = ?", {connector});
        if (!rows.next() || rows.isNull(0))
            return {};
        return rows.instant(0);
    });
}

} // namespace journal
