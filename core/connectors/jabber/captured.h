// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "connectors/jabber/hours.h"
#include "connectors/page.h"

namespace jabber {

/// A time as cursors, ids and state rows have it, in milliseconds; of nonsense 0.
QByteArray numberOf(WallTime time);
WallTime timeOf(const QByteArray &number);

/// How many rows each hour had when it was read, by the rows `hours/<container>/<ms>`.
Hours capturedHours(const QString &container, const connectors::SourceState &state);

/// The times in [from, to] of the items whose ids are the fingerprint, `-` and a time in 14 digits.
std::vector<WallTime> capturedTimes(const connectors::KnownItems &known, const QString &container,
                                    const QString &fingerprint, WallTime from, WallTime to);

/// The day of the rows of receivers: `to/<day>/…` and `days/<day>`.
QByteArray dayOf(WallTime time);

/// Who received a group's message, by the row `to/<day>/<id>`.
QByteArray receiversKey(WallTime at, const QString &id);
QStringList receiversOf(WallTime at, const QString &id, const connectors::SourceState &state);

} // namespace jabber
