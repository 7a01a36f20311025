// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QUrl>

#include "base/failure.h"

namespace net {

/// The failure behind an error of the connection to that address. `isSent`: some of the request had left this
/// machine. Its key says how far it got; see neverArrived().
base::Failure troubleOf(QAbstractSocket::SocketError error, const QString &detail, const QUrl &url,
                        bool isSent, base::Area area);

/// Without an answer in time: while connecting, while the connection that is made is encrypted, while idle,
/// or over all.
enum class Limit { Connect, Handshake, Idle, Overall };
base::Failure timeoutOf(Limit limit, std::chrono::milliseconds after, const QUrl &url, bool isSent,
                        base::Area area);

/// What begins so is no answer of an HTTP server: another protocol's, or TLS where none was spoken.
base::Failure notHttp(const QByteArray &begin, const QUrl &url, base::Area area);

/// True when the request behind this failure of Http::send(), or of getting the token for it, surely did not
/// reach the server, so that what it asked for was not done.
bool neverArrived(const base::Failure &failure);

} // namespace net
