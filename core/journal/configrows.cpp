// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/configrows.h"

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

QJsonObject described(const QString &kind, const model::Values &settings)
{
    QJsonObject values;
    for (auto each = settings.cbegin(); each != settings.cend(); ++each)
        values.insert(QString::fromUtf8(each.key()), each.value());
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("settings"), values}};
}

} // namespace journal
