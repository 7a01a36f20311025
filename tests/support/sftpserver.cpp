// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sftpserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include "support/process.h"

namespace support {

static Ended keygen(const QStringList &arguments)
{
    return run({.program = QStringLiteral("ssh-keygen"), .arguments = arguments});
}

SftpServer::SftpServer()
{
    for (const char *type : {"ed25519", "rsa"})
        keygen({QStringLiteral("-q"), QStringLiteral("-t"), QLatin1String(type), QStringLiteral("-N"),
                QString(), QStringLiteral("-f"), file(QLatin1String(type))});
    QFile authorized(file(QStringLiteral("authorized")));
    if (!authorized.open(QIODevice::WriteOnly))
        qFatal("no file");
}

SftpServer::~SftpServer()
{
    kill();
}

QString SftpServer::path(const QString &name) const
{
    return m_served.filePath(name);
}

QString SftpServer::fingerprint(const QString &type) const
{
    return QString::fromUtf8(keygen({QStringLiteral("-lf"), file(type + u".pub")}).out).section(u' ', 1, 1);
}

QByteArray SftpServer::addKey(const QStringList &options) const
{
    const QString name = file(QStringLiteral("client%1").arg(QDir(m_own.path()).count()));
    keygen(QStringList{QStringLiteral("-q"), QStringLiteral("-f"), name} + options);
    QFile key(name);
    QFile open(name + u".pub");
    QFile authorized(file(QStringLiteral("authorized")));
    if (!key.open(QIODevice::ReadOnly) || !open.open(QIODevice::ReadOnly) ||
        !authorized.open(QIODevice::Append) || authorized.write(open.readAll()) <= 0)
        qFatal("ssh-keygen made no key");
    return key.readAll();
}

void SftpServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(20'000);
}

QString SftpServer::start()
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        QTcpServer finder; // the port may be taken between this and the server's start: then once more
        if (!finder.listen(QHostAddress::LocalHost))
            return finder.errorString();
        const quint16 port = finder.serverPort();
        finder.close();
        if (startOn(port))
            return {};
    }
    return u"rclone does not answer; ./run test installs it. " + QString::fromUtf8(m_process.readAll());
}

QString SftpServer::startAgain()
{
    constexpr int attempts = 5; // somebody else's connection may hold the port for a moment
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (startOn(m_port))
            return {};
    }
    return u"rclone does not come back: " + QString::fromUtf8(m_process.readAll());
}

bool SftpServer::startOn(quint16 port)
{
    m_port = port;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("setpriv"), {QStringLiteral("--pdeathsig=KILL"),
                                                QStringLiteral("rclone"),
                                                QStringLiteral("serve"),
                                                QStringLiteral("sftp"),
                                                m_served.path(),
                                                QStringLiteral("--addr"),
                                                QStringLiteral("127.0.0.1:%1").arg(port),
                                                QStringLiteral("--user"),
                                                user(),
                                                QStringLiteral("--pass"),
                                                QString::fromLatin1(password()),
                                                QStringLiteral("--authorized-keys"),
                                                file(QStringLiteral("authorized")),
                                                QStringLiteral("--key"),
                                                file(QStringLiteral("ed25519")),
                                                QStringLiteral("--key"),
                                                file(QStringLiteral("rsa")),
                                                QStringLiteral("--config"),
                                                file(QStringLiteral("config")),
                                                QStringLiteral("--cache-dir"),
                                                file(QStringLiteral("cache")),
                                                QStringLiteral("--dir-cache-time"),
                                                QStringLiteral("0"),
                                                QStringLiteral("--poll-interval"),
                                                QStringLiteral("0")});
    for (const QDeadlineTimer deadline(60'000); !deadline.hasExpired();) {
        if (answers())
            return true;
        if (m_process.waitForFinished(50))
            return false;
    }
    return false;
}

bool SftpServer::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return socket.waitForConnected(5'000) && socket.waitForReadyRead(5'000) &&
           socket.readAll().startsWith("SSH-");
}

} // namespace support
