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

static QChar *writeNumber(QChar *at, qint64 number, int digits)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        at[i] = QChar(char16_t(u'0' + number % 10));
    return at + digits;
}

QString toIso(Instant time)
{
    using namespace std::chrono;
    const qint64 ms = time.time_since_epoch().count();
    const auto day = floor<days>(time);
    const year_month_day date{day};
    if (date.year() < year{0} || date.year() > year{9999})
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
            .toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
    // Not by QDateTime, which takes ten times as long: each item of each source has such a time.
    const hh_mm_ss clock{time - day};
    QString text(ms % 1000 == 0 ? 20 : 24, Qt::Uninitialized);
    QChar *at = text.data();
    const auto write = [&at](qint64 number, int digits, char16_t behind) {
        at = writeNumber(at, number, digits);
        *at++ = QChar(behind);
    };
    write(int(date.year()), 4, u'-');
    write(unsigned(date.month()), 2, u'-');
    write(unsigned(date.day()), 2, u'T');
    write(clock.hours().count(), 2, u':');
    write(clock.minutes().count(), 2, u':');
    write(clock.seconds().count(), 2, ms % 1000 == 0 ? u'Z' : u'.');
    if (ms % 1000 != 0)
        write(clock.subseconds().count(), 3, u'Z');
    return text;
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
    if (trimmed.size() < 10)
        return {};
    // Without a zone it would be local, and an hour that the host's summer time leaves out no time at all.
    const QStringView clock = QStringView(trimmed).sliced(10);
    const bool hasZone =
        clock.endsWith(u'Z', Qt::CaseInsensitive) || clock.contains(u'+') || clock.contains(u'-');
    const QDateTime time =
        QDateTime::fromString(hasZone ? trimmed : QString(trimmed + u'Z'), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return Instant{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

} // namespace base
