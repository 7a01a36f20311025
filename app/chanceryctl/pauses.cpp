// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pauses.h"

#include <QDateTime>

#include "base/withoutids.h"

namespace chanceryctl {

using namespace std::chrono_literals;

static constexpr std::chrono::seconds longestUntold{10};

/// Seconds while one would count them, else also the time of this machine's clock when it ends.
static QString durationOf(std::chrono::milliseconds pause, base::Instant until, base::Instant now)
{
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(pause).count();
    if (seconds < 120)
        return QStringLiteral("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 59) / 60;
    const auto local = [](base::Instant time) {
        return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    };
    const bool isToday = local(until).date() == local(now).date();
    const QString time =
        local(until).toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
    return (minutes < 120 ? QStringLiteral("%1 min").arg(minutes)
                          : QStringLiteral("%1 h").arg(minutes / 60)) +
           QStringLiteral(", until ") + time;
}

std::optional<QString> Pauses::lineOf(const model::RunSnapshot &snapshot, base::Instant now)
{
    if (!snapshot.waitsUntil || *snapshot.waitsUntil <= now || snapshot.waitsFor.isEmpty()) {
        m_reason.clear();
        return {};
    }
    if (const QString reason = base::withoutIds(snapshot.waitsFor); reason != m_reason) {
        m_reason = reason;
        m_since = now;
        m_isTold = false;
    }
    const auto pause = *snapshot.waitsUntil - now;
    const bool addsUp = !m_isTold && *snapshot.waitsUntil - m_since > longestUntold;
    if ((m_toldUntil && now < *m_toldUntil) || (pause <= longestUntold && !addsUp))
        return {};
    m_isTold = true;
    m_toldUntil = snapshot.waitsUntil;
    return QStringLiteral("%1 waits %2. %3")
        .arg(snapshot.connectorName, durationOf(pause, *snapshot.waitsUntil, now), snapshot.waitsFor);
}

} // namespace chanceryctl
