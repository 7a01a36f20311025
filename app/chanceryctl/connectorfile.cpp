// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectorfile.h"

#include <QFile>
#include <QJsonArray>

#include "base/failure.h"
#include "base/files.h"
#include "engine/connectorfile.h"
#include "fields.h"
#include "journal/configuration.h"
#include "mappinginput.h"
#include "output.h"

namespace chanceryctl {

static QString stateName(model::ConnectorConfig::State state)
{
    switch (state) {
    case model::ConnectorConfig::State::Active:
        return QStringLiteral("active");
    case model::ConnectorConfig::State::Paused:
        return QStringLiteral("paused");
    case model::ConnectorConfig::State::Removed:
        return QStringLiteral("removed");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const engine::Environment &environment, const model::ConnectorConfig &connector)
{
    QJsonObject settings;
    for (auto each = connector.settings.cbegin(); each != connector.settings.cend(); ++each)
        settings.insert(QString::fromUtf8(each.key()), each.value());
    QJsonArray secrets;
    for (const QByteArray &key : connector.secretKeys)
        secrets.append(QString::fromUtf8(key));
    return {{QStringLiteral("id"), connector.id.value},
            {QStringLiteral("name"), connector.name},
            {QStringLiteral("type"), connector.kind},
            {QStringLiteral("account"), environment.account(connector.account).name},
            {QStringLiteral("state"), stateName(connector.state)},
            {QStringLiteral("automaticMapping"), connector.automaticMapping},
            {QStringLiteral("settings"), settings},
            {QStringLiteral("secrets"), secrets}};
}

static QJsonArray toArray(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject toJson(const connectors::ConnectorKind &kind)
{
    return {{QStringLiteral("id"), QString::fromUtf8(kind.id)},
            {QStringLiteral("name"), kind.name},
            {QStringLiteral("description"), kind.description},
            {QStringLiteral("captures"), toArray(kind.captures)},
            {QStringLiteral("leavesOut"), toArray(kind.leavesOut)},
            {QStringLiteral("beforeYouBegin"), toArray(kind.beforeYouBegin)},
            {QStringLiteral("fields"), toJson(connectors::allFields(kind))}};
}

/// The only one there is; `path`: what was named alone, which is surely no file when a connector is called
/// so.
static model::ConnectorConfig onlyConnector(app::Session &session, const QString &path)
{
    const std::vector<model::ConnectorConfig> all =
        session.environment().journal.configuration().connectors();
    QStringList names;
    for (const model::ConnectorConfig &each : all)
        names.append(each.name);
    if (names.contains(path))
        throw base::inputFailure("OUTPUT_FAILED",
                                 QStringLiteral("“%1” is a connector, and no file is named.").arg(path),
                                 QStringLiteral("Name the connector, then the file to write."));
    if (all.empty())
        throw base::inputFailure("UNKNOWN_CONNECTOR", QStringLiteral("There is no connector to export."),
                                 QStringLiteral("Add one with connector add."));
    if (all.size() > 1)
        throw base::inputFailure("UNKNOWN_CONNECTOR",
                                 QStringLiteral("There are several connectors, and none is named."),
                                 QStringLiteral("Name one before the file. Connectors: %1.")
                                     .arg(names.join(QStringLiteral(", "))));
    return all.front();
}

base::ConnectorId exportConnector(app::Session &session, const QString &name, const QString &path)
{
    const model::ConnectorConfig connector =
        name.isEmpty() ? onlyConnector(session, path) : session.administration().connector(name);
    const engine::Environment &environment = session.environment();
    checkOutput(environment, path);
    base::writeFileDurably(path, toBytes(engine::ConnectorFile{
                                     .name = connector.name,
                                     .kind = connector.kind,
                                     .account = environment.account(connector.account).name,
                                     .settings = connector.settings,
                                     .secretKeys = connector.secretKeys,
                                     .automaticMapping = connector.automaticMapping,
                                     .mapping = environment.journal.configuration().mapping(connector.id)}));
    return connector.id;
}

QString importConnector(app::Session &session, const QString &path, bool acceptsTerms, const base::Stop &stop)
{
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly))
        throw base::inputFailure("CONFIG_INVALID",
                                 QStringLiteral("Cannot read %1: %2.").arg(path, input.errorString()),
                                 QStringLiteral("Name a file that connector export wrote."));
    const engine::ConnectorFile file = engine::connectorFileOf(input.read((16 << 20) + 1));
    const auto existing = session.environment().journal.configuration().connector(file.name);
    if (existing && existing->kind != file.kind)
        throw base::inputFailure(
            "CONFIG_INVALID",
            QStringLiteral("“%1” exists and is a connector of type %2.").arg(file.name, existing->kind),
            QStringLiteral("Rename the connector first, or change the name in the file."));
    if (!existing && !acceptsTerms)
        throw base::inputFailure("TERMS_NOT_ACCEPTED",
                                 QStringLiteral("“%1” would be a new connector.").arg(file.name),
                                 QStringLiteral("Accept the terms of service with --accept-terms."));
    checkMapping(session, file.mapping, path, file.account, stop);
    if (existing) {
        session.administration().editConnector(file.name, {.account = file.account,
                                                           .values = file.settings,
                                                           .automaticMapping = file.automaticMapping,
                                                           .mapping = file.mapping});
        return file.name;
    }
    session.administration().addConnector({.name = file.name,
                                           .kind = file.kind,
                                           .account = file.account,
                                           .values = file.settings,
                                           .mapping = file.mapping,
                                           .automaticMapping = file.automaticMapping});
    return file.name;
}

} // namespace chanceryctl
