// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/httpserver.h"

namespace support {

/// Stands between a client and an HTTP server on this machine, and does to a request what a test wants. Works
/// in the thread of the test, while an event loop runs there.
class FaultProxy
{
public:
    enum class Fate {
        Pass,
        LoseRequest, ///< the connection is cut, and the server never saw it
        LoseAnswer,  ///< the server does it, and the connection is cut in the place of its answer
        Busy,        ///< 503, and the server never saw it
    };

    FaultProxy(quint16 serverPort, std::function<Fate(const HttpRequest &)> decide);

    quint16 port() const { return m_server.port(); }
    const std::vector<HttpRequest> &requests() const { return m_server.requests(); }
    /// The targets of requests that the server answered, in that order, whether or not the client was told.
    const QByteArrayList &answered() const { return m_answered; }
    void forget()
    {
        m_server.forget();
        m_answered.clear();
    }

private:
    void treat(QTcpSocket &client, const HttpRequest &request);
    void pass(QTcpSocket &client, const HttpRequest &request, bool isTold);

    quint16 m_serverPort;
    std::function<Fate(const HttpRequest &)> m_decide;
    HttpServer m_server;
    QByteArrayList m_answered;
};

} // namespace support
