// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sampledata.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "base/failure.h"
#include "journal/configuration.h"

namespace app {

SampleData::SampleData(Session &session, QString account, QString archive)
    : m_session(session), m_account(std::move(account)), m_archive(std::move(archive))
{}

QString SampleData::folder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                           QStringLiteral("/../share/chancery/demo"));
}

static QString folderOf(const QByteArray &kind)
{
    return SampleData::folder() + u'/' + QString::fromLatin1(kind);
}

static QString fileOf(const QByteArray &kind)
{
    return folderOf(kind) + QStringLiteral("/connector.json");
}

/// A setting that only a helper can tell.
static bool isPlayed(const QString &value)
{
    return value == u"${play}";
}

/// `${demo}` in a setting stands for the folder it came from.
static engine::ConnectorFile bundledSource(const QByteArray &kind)
{
    QFile file(fileOf(kind));
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            "DEMO_MISSING", QStringLiteral("Cannot read %1: %2.").arg(file.fileName(), file.errorString()));
    engine::ConnectorFile bundled = engine::connectorFileOf(file.readAll());
    for (QString &value : bundled.settings)
        value.replace(QLatin1String("${demo}"), folderOf(kind));
    return bundled;
}

void SampleData::ensureAccount()
{
    if (m_session.environment().journal.configuration().account(m_account))
        return;
    m_session.administration().addAccount(
        m_account, QStringLiteral("local"),
        {{"path", m_archive}, {"domains", QStringLiteral("contoso.example,fabrikam.example")}}, {});
}

model::ConnectorConfig SampleData::ensureConnector(const engine::ConnectorFile &bundled,
                                                   const SampleServer *server)
{
    const bool isThere = m_session.environment().journal.configuration().connector(bundled.name).has_value();
    if (isThere && server)
        m_session.administration().editConnector(
            bundled.name, {.values = server->settings(), .secrets = server->secrets()});
    if (!isThere) {
        model::Values values = bundled.settings;
        if (server)
            values.insert(server->settings());
        m_session.administration().addConnector({.name = bundled.name,
                                                 .kind = bundled.kind,
                                                 .account = m_account,
                                                 .values = values,
                                                 .secrets = server ? server->secrets() : engine::Secrets(),
                                                 .mapping = bundled.mapping});
    }
    return m_session.administration().connector(bundled.name);
}

void SampleData::forEachConnector(Sources which,
                                  const std::function<void(const model::ConnectorConfig &connector)> &each)
{
    const auto &kinds = m_session.environment().connectorKinds;
    if (std::ranges::none_of(kinds, [](const auto &kind) { return QFile::exists(fileOf(kind.id)); }))
        throw base::inputFailure("DEMO_MISSING",
                                 QStringLiteral("There are no bundled sources in %1.").arg(folder()),
                                 QStringLiteral("Build Chancery with ./run build, or install its package."));
    ensureAccount();
    for (const connectors::ConnectorKind &kind : kinds) {
        if (!QFile::exists(fileOf(kind.id)))
            continue;
        const engine::ConnectorFile bundled = bundledSource(kind.id);
        std::unique_ptr<SampleServer> server;
        if (std::ranges::any_of(bundled.settings, isPlayed)) {
            if (which == Sources::Files)
                continue;
            server = std::make_unique<SampleServer>(kind.id);
        }
        each(ensureConnector(bundled, server.get()));
    }
}

} // namespace app
