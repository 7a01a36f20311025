// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectproxy.h"

#include <QTcpSocket>

namespace support {

ConnectProxy::ConnectProxy(quint16 target) : m_target(target)
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        QTcpSocket *const client = m_server.nextPendingConnection();
        QObject::connect(client, &QTcpSocket::readyRead, &m_server,
                         [this, client] { connectThrough(*client); });
    });
}

static void pass(QTcpSocket &from, QTcpSocket &to)
{
    QObject::connect(&from, &QTcpSocket::readyRead, &to, [&from, &to] { to.write(from.readAll()); });
    QObject::connect(&from, &QTcpSocket::disconnected, &to, [&to] { to.disconnectFromHost(); });
}

void ConnectProxy::connectThrough(QTcpSocket &client)
{
    const QByteArray head = client.peek(4096);
    if (!head.contains("\r\n\r\n"))
        return;
    client.readAll();
    client.disconnect(&m_server);
    m_asked.append(head.split(' ').value(1));
    if (!head.startsWith("CONNECT ")) {
        client.write("HTTP/1.1 405 Only CONNECT\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    auto *const server = new QTcpSocket(&client);
    QObject::connect(server, &QTcpSocket::connected, &client,
                     [&client] { client.write("HTTP/1.1 200 Connected\r\n\r\n"); });
    pass(client, *server);
    pass(*server, client);
    server->connectToHost(QHostAddress::LocalHost, m_target);
}

} // namespace support
