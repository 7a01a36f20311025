// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odbc/wallclock.h"

#include <algorithm>
#include <limits>

#include <QDateTime>

#include "base/failure.h"

namespace odbc {

using base::Instant;

/// The digits at a place as a number; -1 when they are none.
static int numberAt(QStringView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (const QChar c : text.mid(at, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = 10 * number + (c.unicode() - u'0');
    }
    return number;
}

/// Of `.5130000` the 513; absent when it is no fraction.
static std::optional<std::chrono::milliseconds> fractionFrom(QStringView text)
{
    if (text.isEmpty())
        return std::chrono::milliseconds{0};
    if (text.front() != u'.' || text.size() < 2 || text.size() > 20)
        return std::nullopt;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (numberAt(text, i, 1) < 0)
            return std::nullopt;
    }
    const int digits = numberAt(text, 1, 3);
    return std::chrono::milliseconds{text.size() == 2   ? 100 * digits
                                     : text.size() == 3 ? 10 * digits
                                                        : digits};
}

std::optional<WallTime> wallTimeFrom(QStringView text)
{
    // Not by QDateTime, which asks this computer's zone: it skips hours of its own, and is slow.
    const QStringView time = text.trimmed();
    if (time.size() < 19 || time[4] != u'-' || time[7] != u'-' || (time[10] != u'T' && time[10] != u' ') ||
        time[13] != u':' || time[16] != u':')
        return std::nullopt;
    const int year = numberAt(time, 0, 4);
    const int month = numberAt(time, 5, 2);
    const int day = numberAt(time, 8, 2);
    const int hour = numberAt(time, 11, 2);
    const int minute = numberAt(time, 14, 2);
    const int second = numberAt(time, 17, 2);
    const auto fraction = fractionFrom(time.mid(19));
    const bool isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (year < 0 || month < 0 || day < 0 || !isTime || !fraction)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                           std::chrono::day{unsigned(day)}};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::local_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second} + *fraction;
}

static QChar *writeNumber(QChar *at, int number, int digits)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        at[i] = QChar(char16_t(u'0' + number % 10));
    return at + digits;
}

QString toText(WallTime time)
{
    // Not by QDateTime, which takes ten times as long; each row and each item has such a time.
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    QString text(23, Qt::Uninitialized);
    QChar *at = text.data();
    const auto write = [&at](qint64 number, int digits, char16_t behind) {
        at = writeNumber(at, int(number), digits);
        if (behind)
            *at++ = QChar(behind);
    };
    write(std::clamp(int(date.year()), 0, 9999), 4, u'-');
    write(unsigned(date.month()), 2, u'-');
    write(unsigned(date.day()), 2, u'T');
    write(clock.hours().count(), 2, u':');
    write(clock.minutes().count(), 2, u':');
    write(clock.seconds().count(), 2, u'.');
    write(clock.subseconds().count(), 3, 0);
    return text;
}

WallClock::WallClock(const QString &zone) : m_zone(zone.toUtf8())
{
    if (!QTimeZone::isTimeZoneIdAvailable(zone.toUtf8()) || !m_zone.isValid())
        throw base::inputFailure("INVALID_SETTING", QStringLiteral("“%1” is no time zone.").arg(zone),
                                 QStringLiteral("Give a name such as UTC or Europe/Berlin."));
}

std::chrono::seconds WallClock::offsetAt(Instant time) const
{
    const qint64 at = time.time_since_epoch().count();
    if (at >= m_constantFrom && at < m_constantUntil)
        return m_offset;
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    m_offset = std::chrono::seconds{m_zone.offsetFromUtc(utc)};
    m_constantFrom = m_constantUntil = at;
    const QTimeZone::OffsetData previous = m_zone.previousTransition(utc.addMSecs(1));
    const QTimeZone::OffsetData next = m_zone.nextTransition(utc);
    if (previous.atUtc.isValid() && next.atUtc.isValid()) {
        m_constantFrom = previous.atUtc.toMSecsSinceEpoch();
        m_constantUntil = next.atUtc.toMSecsSinceEpoch();
    } else if (!m_zone.hasTransitions()) {
        m_constantFrom = std::numeric_limits<qint64>::min();
        m_constantUntil = std::numeric_limits<qint64>::max();
    }
    return m_offset;
}

Instant WallClock::toUtc(WallTime time) const
{
    const Instant asIfUtc{time.time_since_epoch()};
    return asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc));
}

WallTime WallClock::toWall(Instant time) const
{
    return WallTime{(time + offsetAt(time)).time_since_epoch()};
}

} // namespace odbc
