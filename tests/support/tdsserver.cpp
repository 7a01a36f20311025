// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tdsserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "support/process.h"

namespace support {

TdsServer::~TdsServer()
{
    stop();
}

void TdsServer::stop()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(2'000);
    }
}

QStringList TdsServer::statements() const
{
    QStringList all;
    QFile file(m_folder.filePath(QStringLiteral("statements")));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) // a line is a string of JSON, which stands for no document by itself
        all.append(QJsonDocument::fromJson('[' + file.readLine() + ']').array().first().toString());
    return all;
}

QString TdsServer::start(bool encrypts, const QByteArray &answers)
{
    const QString key = m_folder.filePath(QStringLiteral("server.key"));
    QStringList arguments{QStringLiteral("--pdeathsig=KILL"), QStringLiteral("python3"), QStringLiteral("-B"),
                          QStringLiteral(SUPPORT_DIR "/tdsserver.py")};
    const Ended made =
        run({.program = QStringLiteral("openssl"),
             .arguments = {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                           QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                           QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                           QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"),
                           QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate()}});
    if (made.exitCode != 0)
        return QString::fromUtf8(made.description());
    if (!answers.isEmpty()) {
        QFile file(m_folder.filePath(QStringLiteral("answers.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(answers) < 0)
            return file.errorString();
        arguments += {QStringLiteral("--answers"), file.fileName()};
    }
    arguments += {QStringLiteral("--log"), m_folder.filePath(QStringLiteral("statements"))};
    if (encrypts)
        arguments += {certificate(), key};
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("setpriv"), arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return u"The server does not start: " + m_process.errorString();
    }
    m_port = m_process.readLine().trimmed().toInt();
    return {};
}

} // namespace support
