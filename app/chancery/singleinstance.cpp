// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace app {

constexpr int patience = 2000; // ms

/// The path without links; what does not exist yet is put behind what does.
static QString canonical(const QString &path)
{
    const QString there = QFileInfo(path).canonicalFilePath();
    if (!there.isEmpty())
        return there;
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (info.isRoot() || info.fileName().isEmpty())
        return info.filePath();
    return canonical(info.path()) + u'/' + info.fileName();
}

QString SingleInstance::nameOf(const QString &dataFolder)
{
    const QByteArray hash =
        QCryptographicHash::hash(canonical(dataFolder).toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("chancery-%1").arg(QString::fromLatin1(hash.toHex().left(32)));
#if defined(Q_OS_WIN)
    return name;
#else
    // Below the runtime folder nobody else can take the name.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : QString(runtime + u'/' + name);
#endif
}

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent), m_name(nameOf(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::isFirst()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(patience)) {
        socket.write("show\n");
        if (socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience))
            return false;
    }
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            socket->readLine();
            socket->write("shown\n");
            socket->flush();
            Q_EMIT called();
        });
    }
}

} // namespace app
