// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace net {

/// `localhost`, 127.0.0.0/8 and ::1, as written; names are not looked up.
bool isLoopback(const QString &host);

/// Scheme, host and port agree: what credentials may be sent to.
bool haveSameOrigin(const QUrl &one, const QUrl &other);

/// For texts and logs: without user, query and fragment, which may hold credentials.
QString displayed(const QUrl &url);

/// Throws inputFailure (`INSECURE_ADDRESS`) unless it is an https address, or an http one of this machine,
/// with a host and without a user or password in it.
void checkAddress(const QUrl &url);

} // namespace net
