// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace support {

/// A proxy on 127.0.0.1 that knows CONNECT alone and takes every request to one port of this machine,
/// whatever host was asked for.
class ConnectProxy
{
public:
    explicit ConnectProxy(quint16 target);

    QString setting() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    const QByteArrayList &asked() const { return m_asked; } ///< host:port

private:
    void connectThrough(QTcpSocket &client);

    QTcpServer m_server;
    quint16 m_target;
    QByteArrayList m_asked;
};

} // namespace support
