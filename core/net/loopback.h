// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include "base/stop.h"

namespace net {

/// Where the browser comes back to after a sign-in (RFC 8252, section 7.3): one port of 127.0.0.1 and, where
/// the machine has IPv6, ::1, of the system's choice; reachable from this machine alone. Takes one request:
/// the GET of
/// `/` at that place that carries the state. All others are told that there is nothing. What it answers never
/// depends on what was sent. One thread.
class Loopback
{
public:
    /// Listens. Throws Failure (EndRun, `LOOPBACK_FAILED`) when no port can be had on both.
    explicit Loopback(QByteArray state);
    ~Loopback();

    quint16 port() const { return m_servers.front()->serverPort(); }

    /// The query of that request, once the browser has its answer; nothing listens any more then. Waits in an
    /// event loop. Throws Stopped at a stop of either level; absent when `patience` ran out.
    std::optional<QUrlQuery> wait(std::chrono::milliseconds patience, const base::Stop &stop);

private:
    struct Visitor;

    bool listenOnBoth();
    void welcome(QTcpServer &server);
    void read(Visitor &visitor);

    const QByteArray m_state;
    std::vector<std::unique_ptr<QTcpServer>> m_servers;
    std::vector<std::unique_ptr<Visitor>> m_visitors; ///< the newest at the end
    std::optional<QUrlQuery> m_answer;
    QTimer m_timer;
    QEventLoop m_loop;
};

} // namespace net
