// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QEventLoop>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

#include "base/stop.h"
#include "model/network.h"
#include "net/troubles.h"
#include "target/imap/settings.h"

namespace imap {

/// The connection to a mail server: blocking, in an event loop of its own while it waits, through the proxy,
/// TLS 1.2 or newer and always verified. Every wait ends with stop *now* (Failure Stopped), when the time is
/// over or when the connection is cut; those are Failures of net/troubles.h. One thread.
class Wire
{
public:
    /// Connects to nothing.
    Wire(const Settings &settings, const model::Network &network);

    /// Connects, and encrypts unless that comes later or never.
    void open(const base::Stop &stop);

    /// Waits, no longer than a connection may take, for what the server says before it is asked anything, and
    /// looks at it. Throws as well when the server says nothing, or greets as another protocol's does
    /// (`RESPONSE_UNREADABLE`, EndRun).
    void awaitGreeting(const base::Stop &stop);

    /// Encrypts an open connection (STARTTLS).
    void encrypt(const base::Stop &stop);

    /// Hands bytes over; waits while much is unsent. A connection that is cut meanwhile shows in read().
    void send(const QByteArray &bytes, const base::Stop &stop);

    /// What has arrived, at least a byte: waits for it. What came before a cut is given before the cut.
    QByteArray read(const base::Stop &stop);

    /// Open, quiet, and not closed by the server meanwhile.
    bool isUsable();

    /// Bytes that nobody has read wait.
    bool hasUnread() const { return m_socket.bytesAvailable() > 0; }

    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool usesProxy() const { return m_socket.proxy().type() != QNetworkProxy::NoProxy; }

    /// For people: the protocol and whose certificate. Empty without encryption.
    QString securityText() const;

private:
    using Condition = std::function<bool()>;

    void watchSocket();
    bool wait(const Condition &isDone, std::chrono::milliseconds after, const base::Stop &stop);
    void waitForEncryption(const Condition &isReady, const base::Stop &stop);
    void waitIdle(const Condition &isDone, const base::Stop &stop);
    void changed();
    [[noreturn]] void throwCut() const;

    Settings m_settings;
    QSslSocket m_socket;
    QObject m_context; ///< of all signal connections
    QEventLoop m_loop;
    QTimer m_timer;
    const Condition *m_isDone = nullptr; ///< of the wait under way
    const base::Stop *m_stop = nullptr;
    QList<QSslError> m_certificateErrors;
    std::optional<QAbstractSocket::SocketError> m_cut;
    QString m_cutText;
    bool m_isTimeOver = false;
    bool m_isOpen = false; ///< it was connected, and encrypted where that comes first
};

} // namespace imap
