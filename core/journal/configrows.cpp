// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/configrows.h"

#include <set>

#include <QJsonArray>

#include "base/digest.h"
#include "base/shorten.h"
#include "journal/audittrail.h"
#include "journal/connection.h"
#include "journal/encoding.h"

namespace journal {

QByteArray ownerOf(base::AccountId account)
{
    return "account:" + QByteArray::number(account.value);
}

QByteArray ownerOf(base::ConnectorId connector)
{
    return "connector:" + QByteArray::number(connector.value);
}

QByteArray ownerOf(base::DraftId draft)
{
    return "draft:" + QByteArray::number(draft.value);
}

QList<QByteArray> secretKeys(Connection &connection, const QByteArray &owner)
{
    QList<QByteArray> keys;
    Rows rows = connection.run("SELECT key FROM secrets WHERE owner = ? ORDER BY key", {token(owner)});
    while (rows.next())
        keys.append(rows.token(0));
    return keys;
}

void putSecrets(Connection &connection, const base::Secret &auditKey, base::Instant now,
                const QByteArray &owner, const Configuration::Sealed &sealed, const QString &from)
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
    QJsonObject detail{{QStringLiteral("set"), set}, {QStringLiteral("removed"), removed}};
    if (!from.isEmpty())
        detail.insert(QStringLiteral("from"), from);
    appendAudit(connection, auditKey, now, {"secrets.set", QString::fromUtf8(owner), detail});
}

model::CustomMappings readMapping(Connection &connection, base::ConnectorId connector)
{
    model::CustomMappings mapping;
    Rows rows = connection.run(
        "SELECT source_user, mailbox FROM mappings WHERE connector = ? ORDER BY position", {connector});
    while (rows.next())
        mapping.push_back({rows.text(0), rows.text(1)});
    return mapping;
}

/// An address has 320 characters at most; ids of a source may have any number.
static QString shortened(const QString &name)
{
    return base::shortened(name, 320);
}

/// The lines of one mapping that another has not.
static QJsonArray linesBeside(const model::CustomMappings &mapping, const model::CustomMappings &other)
{
    constexpr qsizetype mostNamed = 20;
    std::set<std::pair<QString, QString>> known;
    for (const model::CustomMapping &line : other)
        known.emplace(line.sourceUser, line.mailbox);
    QJsonArray named;
    qint64 more = 0;
    for (const model::CustomMapping &line : mapping) {
        if (known.contains({line.sourceUser, line.mailbox}))
            continue;
        if (named.size() < mostNamed)
            named.append(QStringLiteral("%1 → %2").arg(shortened(line.sourceUser), shortened(line.mailbox)));
        else
            ++more;
    }
    if (more > 0)
        named.append(QStringLiteral("%1 more").arg(more));
    return named;
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

void putMapping(Connection &connection, const base::Secret &auditKey, base::Instant now,
                base::ConnectorId connector, const model::CustomMappings &mapping, const QString &from)
{
    const model::CustomMappings before = readMapping(connection, connector);
    connection.change("DELETE FROM mappings WHERE connector = ?", {connector});
    qint64 position = 0;
    for (const model::CustomMapping &line : mapping)
        connection.change(
            "INSERT INTO mappings (connector, position, source_user, mailbox) VALUES (?, ?, ?, ?)",
            {connector, ++position, line.sourceUser, line.mailbox});
    QJsonObject detail{{QStringLiteral("from"), from},
                       {QStringLiteral("lines"), position},
                       {QStringLiteral("sha256"), digestOf(mapping)}};
    if (const QJsonArray added = linesBeside(mapping, before); !added.isEmpty())
        detail.insert(QStringLiteral("added"), added);
    if (const QJsonArray removed = linesBeside(before, mapping); !removed.isEmpty())
        detail.insert(QStringLiteral("removed"), removed);
    appendAudit(connection, auditKey, now, {"mapping.import", connectorName(connection, connector), detail});
}

model::AccountConfig readAccount(Connection &connection, const Rows &rows)
{
    model::AccountConfig account;
    account.id = rows.id<base::AccountId>(0);
    account.name = rows.text(1);
    account.kind = rows.text(2);
    account.settings = decodedValues(rows.text(3));
    account.secretKeys = secretKeys(connection, ownerOf(account.id));
    return account;
}

model::ConnectorConfig readConnector(Connection &connection, const Rows &rows)
{
    model::ConnectorConfig connector;
    connector.id = rows.id<base::ConnectorId>(0);
    connector.name = rows.text(1);
    connector.kind = rows.text(2);
    connector.account = rows.id<base::AccountId>(3);
    connector.settings = decodedValues(rows.text(4));
    connector.automaticMapping = rows.flag(5);
    connector.state = static_cast<model::ConnectorConfig::State>(rows.number(6));
    connector.secretKeys = secretKeys(connection, ownerOf(connector.id));
    return connector;
}

base::Failure nameInUse(const QString &what, const QString &name)
{
    return base::inputFailure("NAME_IN_USE", QStringLiteral("There is %1 “%2” already.").arg(what, name),
                              QStringLiteral("Choose another name; capitals make no difference."));
}

base::Failure goneMeanwhile(const QString &what)
{
    return base::inputFailure("UNKNOWN_NAME", QStringLiteral("The %1 was removed meanwhile.").arg(what));
}

base::Failure changedMeanwhile(const QByteArray &key, const QString &name)
{
    return base::inputFailure(key, QStringLiteral("“%1” was changed while this change was made.").arg(name),
                              QStringLiteral("Look at it as it is now, then change it again."));
}

QJsonObject described(const QString &kind, const model::Values &settings)
{
    QJsonObject values;
    for (auto each = settings.cbegin(); each != settings.cend(); ++each)
        values.insert(QString::fromUtf8(each.key()), each.value());
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("settings"), values}};
}

} // namespace journal
