// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connection.h"

#include "net/address.h"

namespace net {

/// So much is read ahead of the program, and no more.
constexpr qint64 readAhead = 1 << 20;

Connection::Connection(const QUrl &origin, const QNetworkProxy &proxy, const QSslConfiguration &security)
    : m_origin(origin), m_proxy(proxy)
{
    m_socket.setProxy(proxy);
    m_socket.setSslConfiguration(security);
    m_socket.setReadBufferSize(readAhead);
}

bool Connection::isFor(const QUrl &url, const QNetworkProxy &proxy) const
{
    return haveSameOrigin(m_origin, url) && m_proxy == proxy;
}

bool Connection::isUsable()
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return false;
    // Between two requests no event loop runs; this looks whether the server has closed. Bytes nobody asked
    // for make it no better.
    const bool hasBytes = m_socket.waitForReadyRead(0) || m_socket.bytesAvailable() > 0;
    return !hasBytes && m_socket.state() == QAbstractSocket::ConnectedState;
}

void Connection::connectToServer()
{
    const auto port = static_cast<quint16>(m_origin.port(isSecure() ? 443 : 80));
    if (isSecure())
        m_socket.connectToHostEncrypted(m_origin.host(QUrl::FullyEncoded), port);
    else
        m_socket.connectToHost(m_origin.host(QUrl::FullyEncoded), port);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

bool Connection::isReady() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState && (!isSecure() || m_socket.isEncrypted());
}

} // namespace net
