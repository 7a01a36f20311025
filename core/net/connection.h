// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QSslSocket>
#include <QUrl>

#include "base/clock.h"

namespace net {

/// A connection to one origin, through one proxy, encrypted or (on this machine) not.
class Connection
{
public:
    Connection(const QUrl &origin, const QNetworkProxy &proxy, const QSslConfiguration &security);

    bool isFor(const QUrl &url, const QNetworkProxy &proxy) const;

    /// Open, and not closed by the server meanwhile.
    bool isUsable();

    /// Starts connecting; the socket's signals tell.
    void connectToServer();

    /// What is written may be read by the server alone.
    bool isReady() const;

    bool isSecure() const { return m_origin.scheme() == QLatin1String("https"); }
    QSslSocket &socket() { return m_socket; }

    std::chrono::milliseconds usedAt{0}; ///< when a request on it ended last, by the monotonic clock

private:
    QUrl m_origin;
    QNetworkProxy m_proxy;
    QSslSocket m_socket;
};

} // namespace net
