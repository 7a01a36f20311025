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

/// The containers: what the message archiver wrote, and the persistent rooms.
const QString &chatContainer();
const QString &roomContainer();

/// Until when an earlier run certainly has read: no later than the newest rows that one met, by the row
/// `newest/<container>`. Its mark alone does not tell: where the clock was ahead, what was written meanwhile
/// lies before it. `end`: of this run.
std::optional<WallTime> reachOf(const QString &container, const std::optional<WallTime> &mark, WallTime end,
                                const connectors::SourceState &state);
void noteNewest(const QString &container, const Hours &read, const connectors::SourceState &state,
                model::StateChanges &changes);

/// The end of the newest hour that had rows, in `read` or an earlier run; no later than `end`, which it is
/// where no run met any.
WallTime newestOf(const QString &container, const Hours &read, WallTime end,
                  const connectors::SourceState &state);

/// How many rows each hour had when it was read, by the rows `hours/<container>/<ms>`.
Hours capturedHours(const QString &container, const connectors::SourceState &state);

/// The times in [from, to] of the items whose ids are the fingerprint, `-` and a time in 14 digits.
std::vector<WallTime> capturedTimes(const connectors::KnownItems &known, const QString &container,
                                    const QString &fingerprint, WallTime from, WallTime to);

/// The day of the rows of receivers: `to/<day>/…` and `days/<day>`.
QByteArray dayOf(WallTime time);

/// Who received a group's message, by the row `to/<day>/<id>`; a line each behind an empty one, so that a
/// message that nobody received yet has a row, too. Absent: never noted, or forgotten.
QByteArray receiversKey(WallTime at, const QString &id);
QByteArray receiversRow(const QStringList &people);
std::optional<QStringList> receiversOf(WallTime at, const QString &id, const connectors::SourceState &state);

/// Drops the rows of hours and of receivers that are older; of receivers some at a time, with those of `jm`.
void forgetBefore(WallTime oldest, const QString &container, const connectors::SourceState &state,
                  model::StateChanges &changes);

/// The tables that an earlier run found, by the row `tables`, in lower case.
QStringList tablesFound(const connectors::SourceState &state);

} // namespace jabber
