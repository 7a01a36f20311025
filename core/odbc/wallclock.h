// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QString>
#include <QTimeZone>

#include "base/clock.h"

namespace odbc {

/// A time as it stands in a column without a zone: what a clock on a wall there showed.
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

/// Reads `2026-11-20T05:58:33.513`, with a blank for the T and any number of digits of seconds, which are cut
/// to milliseconds. Absent when it is none.
std::optional<WallTime> wallTimeFrom(QStringView text);

/// `2026-11-20T05:58:33.513`: what SQL Server, PostgreSQL and SQLite read alike whatever their language.
QString toText(WallTime time);

/// The zone that a database's times are in. For one thread at a time.
class WallClock
{
public:
    /// `zone`: an IANA name such as `UTC` or `Europe/Berlin`. Throws inputFailure (`INVALID_SETTING`).
    explicit WallClock(const QString &zone);

    /// Total: a time that was skipped counts on from before it; of two of the same name the later is meant.
    base::Instant toUtc(WallTime time) const;
    WallTime toWall(base::Instant time) const;

private:
    std::chrono::seconds offsetAt(base::Instant time) const;

    QTimeZone m_zone;
    mutable qint64 m_constantFrom = 0; ///< in milliseconds; between them the offset is m_offset
    mutable qint64 m_constantUntil = 0;
    mutable std::chrono::seconds m_offset{0};
};

} // namespace odbc
