// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedule.h"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include "base/failure.h"

namespace engine {

using base::Instant;
using std::chrono::milliseconds;
using std::chrono::minutes;

static constexpr minutes shortest{5};
static constexpr minutes longest = std::chrono::days{366};
static constexpr milliseconds week = std::chrono::days{7};

static const QStringList &dayNames()
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return names;
}

static base::Failure invalid(const QString &text, const QString &cause)
{
    return base::inputFailure("INVALID_SCHEDULE", QStringLiteral("“%1” is no schedule: %2.").arg(text, cause),
                              QStringLiteral("Use every:24h, weekly:mon,tue@02:30,14:00 or manual."));
}

template<typename T>
static void sortAndUnite(std::vector<T> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

static minutes intervalOf(const QString &words, const QString &text)
{
    static constexpr std::array<std::pair<QLatin1Char, int>, 3> units{
        {{QLatin1Char('m'), 1}, {QLatin1Char('h'), 60}, {QLatin1Char('d'), 24 * 60}}};
    const auto unit =
        std::ranges::find_if(units, [&](const auto &each) { return words.endsWith(each.first); });
    const QString digits = words.chopped(words.isEmpty() ? 0 : 1);
    const bool isNumber = !digits.isEmpty() && digits.size() <= 6 &&
                          std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (unit == units.end() || !isNumber)
        throw invalid(text, QStringLiteral("an interval is a number with m, h or d"));
    const minutes interval{digits.toLongLong() * unit->second};
    if (interval < shortest || interval > longest)
        throw invalid(text, QStringLiteral("an interval is 5 minutes to 366 days"));
    return interval;
}

static Schedule weekly(const QString &words, const QString &text)
{
    Schedule schedule{.kind = Schedule::Kind::Weekly};
    const QStringList halves = words.split(u'@');
    if (halves.size() != 2)
        throw invalid(text, QStringLiteral("days and times have one @ between them"));
    for (const QString &name : halves.front().split(u',')) {
        const qsizetype at = dayNames().indexOf(name.trimmed());
        if (at < 0)
            throw invalid(text, QStringLiteral("days are mon tue wed thu fri sat sun"));
        schedule.days.push_back(static_cast<Qt::DayOfWeek>(at + 1));
    }
    for (const QString &word : halves.back().split(u',')) {
        const QString padded = word.trimmed().rightJustified(5, u'0');
        const QTime time = QTime::fromString(padded, QStringLiteral("HH:mm"));
        if (!time.isValid())
            throw invalid(text, QStringLiteral("times are 00:00 to 23:59"));
        schedule.times.push_back(time);
    }
    sortAndUnite(schedule.days);
    sortAndUnite(schedule.times);
    return schedule;
}

Schedule Schedule::parse(const QString &text)
{
    const QString words = text.trimmed().toLower();
    if (words == QLatin1String("manual"))
        return {};
    if (words.startsWith(QLatin1String("every:")))
        return {.kind = Kind::Every, .interval = intervalOf(words.sliced(6).trimmed(), text)};
    if (words.startsWith(QLatin1String("weekly:")))
        return weekly(words.sliced(7), text);
    throw invalid(text, QStringLiteral("it starts with none of every:, weekly: and manual"));
}

QString Schedule::toString() const
{
    switch (kind) {
    case Kind::Manual:
        return QStringLiteral("manual");
    case Kind::Every: {
        const auto count = interval.count();
        if (count % (24 * 60) == 0 && count > 24 * 60)
            return QStringLiteral("every:%1d").arg(count / (24 * 60));
        if (count % 60 == 0)
            return QStringLiteral("every:%1h").arg(count / 60);
        return QStringLiteral("every:%1m").arg(count);
    }
    case Kind::Weekly: {
        QStringList names;
        for (const Qt::DayOfWeek day : days)
            names.append(dayNames().at(day - 1));
        QStringList clock;
        for (const QTime time : times)
            clock.append(time.toString(QStringLiteral("HH:mm")));
        return QStringLiteral("weekly:%1@%2").arg(names.join(u','), clock.join(u','));
    }
    }
    Q_UNREACHABLE();
}

/// The moment that a wall clock in `zone` shows this. Not QDateTime's: what that does around a clock change
/// depends on the version of Qt.
static Instant instantOf(QDate date, QTime time, const QTimeZone &zone)
{
    const qint64 shown = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const auto offsetAt = [&zone](qint64 ms) {
        return qint64{zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))} * 1000;
    };
    const qint64 day = 24 * 60 * 60 * 1000;
    const qint64 before = shown - offsetAt(shown - day);
    const qint64 after = shown - offsetAt(shown + day);
    const bool takesAfter =
        before != after && shown - before != offsetAt(before) && shown - after == offsetAt(after);
    return Instant{milliseconds{takesAfter ? after : before}};
}

static std::vector<Instant> slotsAround(const Schedule &schedule, Instant when, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), Qt::UTC).date();
    std::vector<Instant> times;
    for (int offset = -8; offset <= 15; ++offset) {
        const QDate date = today.addDays(offset);
        if (std::ranges::find(schedule.days, static_cast<Qt::DayOfWeek>(date.dayOfWeek())) ==
            schedule.days.end())
            continue;
        for (const QTime time : schedule.times)
            times.push_back(instantOf(date, time, zone));
    }
    sortAndUnite(times);
    return times;
}

static std::optional<Instant> nextWeekly(const Schedule &schedule, Instant lastStart, Instant now,
                                         const QTimeZone &zone)
{
    const std::vector<Instant> times = slotsAround(schedule, now, zone);
    const auto upcoming = std::ranges::upper_bound(times, now);
    if (upcoming != times.begin() && *std::prev(upcoming) > lastStart)
        return *std::prev(upcoming);
    // A clock that was set back a little must not run the same slot twice.
    const auto next = std::ranges::upper_bound(times, std::max(now, lastStart));
    return next == times.end() ? std::optional<Instant>() : *next;
}

std::optional<Instant> nextDue(const Schedule &schedule, std::optional<Instant> lastStart, Instant now,
                               const QTimeZone &zone)
{
    if (schedule.kind == Schedule::Kind::Manual)
        return {};
    const bool isEvery = schedule.kind == Schedule::Kind::Every;
    const milliseconds reach = isEvery ? milliseconds{schedule.interval} : week;
    if (!lastStart || *lastStart > now + reach)
        return now;
    return isEvery ? *lastStart + schedule.interval : nextWeekly(schedule, *lastStart, now, zone);
}

} // namespace engine
