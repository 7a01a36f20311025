// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedule.h"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QRegularExpression>

#include "base/failure.h"

namespace engine {

namespace {

constexpr std::array dayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

base::Failure invalid(const QString &text)
{
    return base::inputFailure(
        "INVALID_SCHEDULE", QStringLiteral("“%1” is no schedule.").arg(text),
        QStringLiteral("Use every:24h (m, h or d, at least every:5m), weekly:mon,tue@02:30, or manual."));
}

std::chrono::minutes intervalOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^every:([1-9][0-9]{0,4})([mhd])$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        throw invalid(text);
    const int count = match.captured(1).toInt();
    const QChar unit = match.captured(2).at(0);
    const std::chrono::minutes minutes{count * (unit == u'm' ? 1 : unit == u'h' ? 60 : 24 * 60)};
    if (minutes < std::chrono::minutes{5} || minutes > std::chrono::days{366})
        throw invalid(text);
    return minutes;
}

int dayOf(const QString &name, const QString &text)
{
    const auto found =
        std::ranges::find_if(dayNames, [&](const char *each) { return name == QLatin1String(each); });
    if (found == dayNames.end())
        throw invalid(text);
    return static_cast<int>(found - dayNames.begin()) + 1;
}

template<typename T>
void sortOnce(std::vector<T> &values)
{
    std::ranges::sort(values);
    const auto rest = std::ranges::unique(values);
    values.erase(rest.begin(), rest.end());
}

/// The moment of a wall-clock time: behind the gap when a clock change skips it, the first of two when one
/// repeats it (which of the two Qt takes depends on its version).
base::Instant momentOf(QDate day, QTime time, const QTimeZone &zone)
{
    const QDateTime moment(day, time, zone);
    for (const int shift : {120, 60, 30}) {
        const QDateTime earlier = moment.addSecs(-60 * shift);
        if (earlier.date() == day && earlier.time() == time)
            return base::Instant{std::chrono::milliseconds{earlier.toMSecsSinceEpoch()}};
    }
    return base::Instant{std::chrono::milliseconds{moment.toMSecsSinceEpoch()}};
}

/// The first slot after `after`.
base::Instant slotAfter(const Schedule &schedule, base::Instant after, const QTimeZone &zone)
{
    QDate day = QDateTime::fromMSecsSinceEpoch(after.time_since_epoch().count(), zone).date().addDays(-1);
    for (;; day = day.addDays(1)) {
        if (std::ranges::find(schedule.days, day.dayOfWeek()) == schedule.days.end())
            continue;
        for (const QTime time : schedule.times) {
            if (const base::Instant slot = momentOf(day, time, zone); slot > after)
                return slot;
        }
    }
}

} // namespace

Schedule Schedule::parse(const QString &text)
{
    const QString given = text.trimmed().toLower();
    if (given == QLatin1String("manual"))
        return {};
    if (given.startsWith(QLatin1String("every:")))
        return {.kind = Kind::Every, .every = intervalOf(given)};
    const QStringList parts = given.mid(7).split(u'@');
    if (!given.startsWith(QLatin1String("weekly:")) || parts.size() != 2)
        throw invalid(text);
    Schedule schedule{.kind = Kind::Weekly};
    for (const QString &day : parts.at(0).split(u','))
        schedule.days.push_back(dayOf(day.trimmed(), text));
    for (const QString &time : parts.at(1).split(u',')) {
        schedule.times.push_back(QTime::fromString(time.trimmed(), QStringLiteral("HH:mm")));
        if (!schedule.times.back().isValid())
            throw invalid(text);
    }
    sortOnce(schedule.days);
    sortOnce(schedule.times);
    return schedule;
}

QString Schedule::toString() const
{
    if (kind == Kind::Manual)
        return QStringLiteral("manual");
    if (kind == Kind::Every) {
        const auto minutes = every.count();
        if (minutes % (24 * 60) == 0 && minutes > 24 * 60)
            return QStringLiteral("every:%1d").arg(minutes / (24 * 60));
        return minutes % 60 == 0 ? QStringLiteral("every:%1h").arg(minutes / 60)
                                 : QStringLiteral("every:%1m").arg(minutes);
    }
    QStringList names;
    for (const int day : days)
        names.append(QLatin1String(dayNames.at(static_cast<size_t>(day - 1))));
    QStringList clocks;
    for (const QTime time : times)
        clocks.append(time.toString(QStringLiteral("HH:mm")));
    return QStringLiteral("weekly:%1@%2").arg(names.join(u','), clocks.join(u','));
}

std::optional<base::Instant> nextDue(const Schedule &schedule, std::optional<base::Instant> lastStart,
                                     base::Instant now, const QTimeZone &zone)
{
    switch (schedule.kind) {
    case Schedule::Kind::Manual:
        return {};
    case Schedule::Kind::Every:
        // A clock that was set back must not put the next run off by more than the interval.
        return lastStart ? std::min(*lastStart + schedule.every, now + schedule.every) : now;
    case Schedule::Kind::Weekly:
        return slotAfter(schedule, lastStart ? std::min(*lastStart, now) : now, zone);
    }
    Q_UNREACHABLE();
}

} // namespace engine
