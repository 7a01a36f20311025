// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultproxy.h"

namespace support {

FaultProxy::FaultProxy(quint16 serverPort, std::function<Fate(const HttpRequest &)> decide)
    : m_serverPort(serverPort),
      m_decide(std::move(decide)),
      m_server([this](QTcpSocket &client, const HttpRequest &request) { treat(client, request); })
{}

void FaultProxy::treat(QTcpSocket &client, const HttpRequest &request)
{
    switch (m_decide(request)) {
    case Fate::Pass:
        return pass(client, request, true);
    case Fate::LoseAnswer:
        return pass(client, request, false);
    case Fate::LoseRequest:
        return client.abort();
    case Fate::Busy:
        return HttpServer::respond(client, 503, {}, "x-ms-error-code: ServerBusy\r\nRetry-After: 0\r\n");
    }
}

void FaultProxy::pass(QTcpSocket &client, const HttpRequest &request, bool isTold)
{
    auto *const server = new QTcpSocket(&client);
    QObject::connect(server, &QTcpSocket::readyRead, &client,
                     [this, server, &client, isTold, target = request.target] {
                         const QByteArray bytes = server->readAll();
                         if (bytes.startsWith("HTTP/"))
                             m_answered.append(target);
                         if (isTold)
                             client.write(bytes);
                         else
                             client.abort();
                     });
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (auto each = request.headers.begin(); each != request.headers.end(); ++each)
        head += each.key() + ": " + each.value() + "\r\n";
    server->write(head + "\r\n" + request.body);
}

} // namespace support
