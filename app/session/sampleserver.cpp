// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sampleserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include "base/failure.h"

namespace app {

static constexpr int startMs = 30'000;
static constexpr int endMs = 5'000;

static base::Failure missing(const QString &cause)
{
    return base::inputFailure(
        "DEMO_MISSING",
        QStringLiteral("The program that plays the demo's sources does not run: %1.").arg(cause),
        QStringLiteral("Build Chancery with ./run build, or install its package again."));
}

static QString helper()
{
    const QString beside = QCoreApplication::applicationDirPath();
    return QStandardPaths::findExecutable(
        QStringLiteral("chancery-sandbox"),
        {beside, beside + QStringLiteral("/../bin"), beside + QStringLiteral("/../libexec/chancery")});
}

SampleServer::SampleServer(const QByteArray &kind)
{
    const QString program = helper();
    if (program.isEmpty())
        throw missing(QStringLiteral("chancery-sandbox is not there"));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, {QStringLiteral("play"), QString::fromLatin1(kind)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startMs))
            throw missing(m_process.errorString());
    }
    read(m_process.readLine());
}

SampleServer::~SampleServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(endMs))
        m_process.kill();
    m_process.waitForFinished(endMs);
}

void SampleServer::read(const QByteArray &told)
{
    const QJsonObject json = QJsonDocument::fromJson(told).object();
    const QJsonObject settings = json.value(QStringLiteral("settings")).toObject();
    const QJsonObject secrets = json.value(QStringLiteral("secrets")).toObject();
    if (settings.isEmpty())
        throw missing(QStringLiteral("it does not say where it serves"));
    for (auto each = settings.begin(); each != settings.end(); ++each)
        m_settings.insert(each.key().toLatin1(), each.value().toString());
    for (auto each = secrets.begin(); each != secrets.end(); ++each)
        m_secrets[each.key().toLatin1()] = base::Secret(each.value().toString().toUtf8());
}

} // namespace app
