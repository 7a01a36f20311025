// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QUrl>

namespace net {

/// The proxies for an address, by the setting `system`, `none` or `http://host:port`. This machine's own
/// addresses are never reached through one. Throws inputFailure (`INVALID_SETTING`) for anything else; for an
/// address with a user or password, which no setting keeps, it says so and does not show them.
QList<QNetworkProxy> proxiesFor(const QString &setting, const QUrl &url);

} // namespace net
