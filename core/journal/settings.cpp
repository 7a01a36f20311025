// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/audittrail.h"
#include "journal/configrows.h"
#include "journal/configuration.h"
#include "journal/database.h"

// Secrets, mappings, settings and due times of Configuration.

namespace journal {

void Configuration::setSecrets(const QByteArray &owner, const Sealed &sealed, const QString &from)
{
    setSecrets(std::map<QByteArray, Sealed>{{owner, sealed}}, from);
}

void Configuration::setSecrets(const std::map<QByteArray, Sealed> &byOwner, const QString &from)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("secrets", [&](Connection &connection) {
        for (const auto &[owner, sealed] : byOwner)
            putSecrets(connection, key, now, owner, sealed, from);
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

void Configuration::setMapping(base::ConnectorId connector, const model::CustomMappings &mapping,
                               const QString &from)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("mapping", [&](Connection &connection) {
        putMapping(connection, key, now, connector, mapping, from);
    });
}

void Configuration::mapPerson(base::ConnectorId connector, const model::CustomMapping &line,
                              const std::function<bool(const model::CustomMapping &)> &isThem,
                              const QString &from)
{
    const base::Secret &key = m_database.auditKey();
    const base::Instant now = m_database.now();
    m_database.write("mapping", [&](Connection &connection) {
        model::CustomMappings mapping = readMapping(connection, connector);
        std::erase_if(mapping, isThem);
        if (!line.mailbox.isEmpty())
            mapping.push_back(line);
        putMapping(connection, key, now, connector, mapping, from);
    });
}

model::CustomMappings Configuration::mapping(base::ConnectorId connector)
{
    return m_database.read([&](Connection &connection) { return readMapping(connection, connector); });
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
