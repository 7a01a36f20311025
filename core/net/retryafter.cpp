// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retryafter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QByteArrayList>
#include <QDateTime>

namespace net {

using std::chrono::milliseconds;

static std::optional<milliseconds> asSeconds(const QByteArray &text)
{
    const bool isNumber = !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || c == '.';
    });
    bool isOk = false;
    const double seconds = text.toDouble(&isOk);
    if (!isNumber || !isOk)
        return {};
    const double limit = std::chrono::duration<double>(longestRetryAfter).count();
    return milliseconds{std::llround(std::ceil(std::min(seconds, limit) * 1000))};
}

static int monthOf(const QByteArray &name)
{
    static constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    const QByteArray wanted = name.toLower();
    const auto found = std::ranges::find_if(months, [&](const char *each) { return wanted == each; });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

static int number(const QByteArray &text)
{
    bool isOk = false;
    const int value = text.toInt(&isOk);
    return isOk ? value : -1;
}

/// A year of two digits more than fifty years ahead is one of the past.
static int yearOf(const QByteArray &text, int thisYear)
{
    const int year = number(text);
    if (text.size() != 2 || year < 0)
        return year;
    const int near = thisYear - thisYear % 100 + year;
    return near > thisYear + 50 ? near - 100 : near;
}

static std::optional<base::Instant> asDate(QByteArray text, base::Instant now)
{
    text.replace('-', ' ');
    QByteArrayList parts = text.simplified().split(' ');
    const bool isAsctime = parts.size() == 5 && monthOf(parts.at(1)) > 0;
    if (isAsctime)
        parts = {parts.at(0), parts.at(2), parts.at(1), parts.at(4), parts.at(3), "GMT"};
    if (parts.size() != 6 || parts.at(5) != "GMT")
        return {};
    const int thisYear =
        QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC).date().year();
    const QDate date(yearOf(parts.at(3), thisYear), monthOf(parts.at(2)), number(parts.at(1)));
    const QTime time = QTime::fromString(QString::fromLatin1(parts.at(4)), QStringLiteral("hh:mm:ss"));
    if (!date.isValid() || !time.isValid())
        return {};
    return base::Instant{milliseconds{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()}};
}

std::optional<milliseconds> parsedRetryAfter(QByteArrayView value, base::Instant now)
{
    const QByteArray text = value.toByteArray().trimmed();
    if (text.size() > 64)
        return {};
    if (const auto seconds = asSeconds(text))
        return seconds;
    if (const auto date = asDate(text, now))
        return std::clamp(milliseconds{*date - now}, milliseconds{0}, longestRetryAfter);
    return {};
}

} // namespace net
