// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QUrlQuery>

namespace net {

/// Reads the head of an HTTP request, without the empty line behind it, as a browser sends it that comes back
/// from signing in: the GET of `/` at `localhost`, 127.0.0.1 or ::1 with that port, whose query holds this
/// state, once. The query then; absent for any other bytes. Spaces may be written as in forms. Pure.
std::optional<QUrlQuery> browserAnswer(const QByteArray &head, quint16 port, const QByteArray &state);

} // namespace net
