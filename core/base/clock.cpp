// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace base {

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::elapsed() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QString toIso(Instant time)
{
    const qint64 ms = time.time_since_epoch().count();
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return utc.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<Instant> fromIso(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.size() == 10) {
        const QDate date = QDate::fromString(trimmed, Qt::ISODate);
        if (!date.isValid())
            return {};
        return Instant{std::chrono::milliseconds{date.startOfDay(Qt::UTC).toMSecsSinceEpoch()}};
    }
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return Instant{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

} // namespace base
