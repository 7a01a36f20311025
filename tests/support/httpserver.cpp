// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/httpserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>

#include "xipmaker/identity.h"

namespace support {

HttpServer::HttpServer(Answer answer) : m_answer(std::move(answer)), m_server(std::make_unique<QTcpServer>())
{
    start();
}

HttpServer::HttpServer(Answer answer, const QString &folder, const QString &clients)
    : m_answer(std::move(answer)), m_isSecure(true)
{
    const xipmaker::Identity identity{folder};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(identity.leafPem()));
    configuration.setPrivateKey(QSslKey(identity.keyPem(), QSsl::Ec));
    configuration.setPeerVerifyMode(clients.isEmpty() ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    if (!clients.isEmpty())
        configuration.setCaCertificates({QSslCertificate(xipmaker::Identity{clients}.caPem())});
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    m_server = std::move(server);
    start();
}

void HttpServer::start()
{
    m_server->listen(QHostAddress::LocalHost);
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
            ++m_connections;
            const auto arrived = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket, arrived] { read(*socket, *arrived); });
            read(*socket, *arrived);
        }
    });
}

QUrl HttpServer::url(const QString &path, const QString &host) const
{
    QUrl url;
    url.setScheme(m_isSecure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(port());
    url.setPath(path);
    return url;
}

void HttpServer::read(QTcpSocket &socket, QByteArray &arrived)
{
    arrived += socket.readAll();
    for (;;) {
        const qsizetype end = arrived.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArrayList lines = arrived.left(end).split('\n');
        HttpRequest request{.method = lines.first().split(' ').value(0),
                            .target = lines.first().split(' ').value(1)};
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (arrived.size() < end + 4 + length)
            return;
        request.body = arrived.mid(end + 4, length);
        arrived.remove(0, end + 4 + length);
        m_requests.push_back(request);
        m_answer(socket, request);
    }
}

void HttpServer::respond(QTcpSocket &socket, int status, const QByteArray &body, const QByteArray &headers)
{
    socket.write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\n" + headers +
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

} // namespace support
