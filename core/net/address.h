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

/// The same of an address that further paths are added to, the value of that setting, which the text names:
/// it has no query and no fragment either (`INVALID_SETTING`), which may hold a secret and would be lost.
void checkBaseAddress(const QUrl &url, const QString &setting);

} // namespace net
