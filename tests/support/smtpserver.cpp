// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smtpserver.h"

#include <QJsonDocument>

namespace support {

SmtpServer::SmtpServer(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"),
                    QStringList{QStringLiteral(SUPPORT_DIR "/smtpserver.py")} + options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(30000)) {
    }
    m_port = m_process.readLine().trimmed().toInt();
}

SmtpServer::~SmtpServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl SmtpServer::url(const QString &scheme, const QString &host) const
{
    return QUrl(QStringLiteral("%1://%2:%3").arg(scheme, host).arg(m_port));
}

QJsonObject SmtpServer::takeMessage()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(10000)) {
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

bool SmtpServer::hasMessage()
{
    m_process.waitForReadyRead(0);
    return m_process.canReadLine();
}

} // namespace support
