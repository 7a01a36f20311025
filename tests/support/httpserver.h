// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QMap>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace support {

/// A request as it came over the wire.
struct HttpRequest
{
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP server on 127.0.0.1 that answers with whatever a test wants, byte for byte. Works in the thread of
/// the test, while an event loop runs there.
class HttpServer
{
public:
    /// Called for every whole request; writes the answer, or nothing.
    using Answer = std::function<void(QTcpSocket &socket, const HttpRequest &request)>;

    explicit HttpServer(Answer answer);

    /// Over TLS, with the identity in `folder` (xipmaker::makeIdentity). `clients`: folder of the identity
    /// whose root signs those of the clients that it lets in; empty: anybody.
    HttpServer(Answer answer, const QString &folder, const QString &clients = {});

    quint16 port() const { return m_server->serverPort(); }
    QUrl url(const QString &path = QStringLiteral("/"),
             const QString &host = QStringLiteral("127.0.0.1")) const;

    const std::vector<HttpRequest> &requests() const { return m_requests; }
    void forget() { m_requests.clear(); }
    int connections() const { return m_connections; }

    /// A whole answer with its length.
    static void respond(QTcpSocket &socket, int status, const QByteArray &body = {},
                        const QByteArray &headers = {});

private:
    void start();
    void read(QTcpSocket &socket, QByteArray &arrived);

    Answer m_answer;
    bool m_isSecure = false;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<HttpRequest> m_requests;
    int m_connections = 0;
};

} // namespace support
