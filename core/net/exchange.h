// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QEventLoop>
#include <QTimer>

#include "base/stop.h"
#include "net/body.h"
#include "net/connection.h"
#include "net/head.h"
#include "net/troubles.h"

namespace net {

/// One request and its answer over one connection, HTTP/1.1, waited for in an event loop of its own. Part of
/// Http. Used once. QNetworkAccessManager is not used: it sends content again by itself when a connection is
/// cut, and (Qt 6.4) takes a chunked answer that was cut for a whole one.
class Exchange
{
public:
    Exchange(Connection &connection, const Request &request, base::Area area);

    /// Throws Failure: Stopped, and what Http::send() says. `left` of the overall time.
    Response run(const QByteArray &cookies, const base::Stop &stop, std::chrono::milliseconds left);

    /// After run(): the connection may serve a further request.
    bool canReuse() const { return m_canReuse; }

private:
    void watchSocket();
    void startTimers(std::chrono::milliseconds left);
    void send();
    void sendMore();
    void takeArrived();
    bool takeHead();
    void takeBody();
    void takeEnd(QAbstractSocket::SocketError error, const QString &detail);
    void end(std::optional<base::Failure> failure);
    void endIfStopped(const base::Stop &stop);

    Connection &m_connection;
    const Request &m_request;
    base::Area m_area;
    QObject m_context; ///< of all signal connections; lives in this thread
    QEventLoop m_loop;
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_overallTimer;
    QByteArray m_requestHead;
    qint64 m_toSend = 0; ///< of the content
    qint64 m_sent = 0;
    QByteArray m_arrivedHead;
    std::optional<ResponseHead> m_head;
    Body m_body;
    QList<QSslError> m_certificateErrors;
    std::optional<base::Failure> m_failure;
    bool m_hasEnded = false;
    bool m_isSent = false;
    bool m_canReuse = false;
};

} // namespace net
