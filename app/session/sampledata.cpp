// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sampledata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "base/failure.h"
#include "engine/connectorfile.h"
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

bool SampleData::isBundled(const QByteArray &kind) const
{
    return QFile::exists(fileOf(kind));
}

void SampleData::ensureAccount()
{
    if (m_session.environment().journal.configuration().account(m_account))
        return;
    m_session.administration().addAccount(
        m_account, QStringLiteral("local"),
        {{"path", m_archive}, {"domains", QStringLiteral("contoso.example,fabrikam.example")}}, {});
}

/// `${demo}` in its settings stands for the folder it came from.
model::ConnectorConfig SampleData::ensureConnector(const QByteArray &kind)
{
    QFile file(fileOf(kind));
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            "DEMO_MISSING", QStringLiteral("Cannot read %1: %2.").arg(file.fileName(), file.errorString()));
    engine::ConnectorFile bundled = engine::connectorFileOf(file.readAll());
    for (QString &value : bundled.settings)
        value.replace(QLatin1String("${demo}"), folderOf(kind));
    if (!m_session.environment().journal.configuration().connector(bundled.name)) {
        m_session.administration().addConnector({.name = bundled.name,
                                                 .kind = bundled.kind,
                                                 .account = m_account,
                                                 .values = bundled.settings,
                                                 .mapping = bundled.mapping});
    }
    return m_session.administration().connector(bundled.name);
}

void SampleData::forEachConnector(const std::function<void(const model::ConnectorConfig &connector)> &each)
{
    ensureAccount();
    bool isEmpty = true;
    for (const connectors::ConnectorKind &kind : m_session.environment().connectorKinds) {
        if (!isBundled(kind.id))
            continue;
        each(ensureConnector(kind.id));
        isEmpty = false;
    }
    if (isEmpty)
        throw base::inputFailure("DEMO_MISSING",
                                 QStringLiteral("There are no bundled sources in %1.").arg(folder()),
                                 QStringLiteral("Build Chancery with ./run build, or install its package."));
}

} // namespace app
