// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/datetime.h"

#include <array>
#include <cstdio>

#include "base/failure.h"

namespace mime {

namespace {

struct Parts
{
    int year;
    unsigned month;
    unsigned day;
    unsigned weekday;
    int hour;
    int minute;
    int second;
    char sign;
    int offsetHours;
    int offsetMinutes;
};

} // namespace

static Parts partsOf(base::Instant time, std::chrono::minutes offset)
{
    using namespace std::chrono;
    if (abs(offset) >= days{1})
        offset = minutes{0};
    const auto local = floor<seconds>(time) + offset;
    // Compared before it is taken apart: a year_month_day of a far time wraps around.
    if (local < sys_days{1900y / January / 1} || local >= sys_days{10000y / January / 1})
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("The item's time, %1 ms since 1970, is not in the years 1900 to 9999.")
                .arg(time.time_since_epoch().count()),
            QStringLiteral("Correct the time in the source."));
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(local - day);
    const auto distance = abs(offset);
    return {static_cast<int>(date.year()),
            static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()),
            weekday(day).c_encoding(),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count()),
            offset < minutes{0} ? '-' : '+',
            static_cast<int>(distance.count() / 60),
            static_cast<int>(distance.count() % 60)};
}

std::string mailDate(base::Instant time, std::chrono::minutes offset)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Parts p = partsOf(time, offset);
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d %c%02d%02d", days[p.weekday],
                  p.day, months[p.month - 1], p.year, p.hour, p.minute, p.second, p.sign, p.offsetHours,
                  p.offsetMinutes);
    return text.data();
}

std::string readableDate(base::Instant time, std::chrono::minutes offset)
{
    const Parts p = partsOf(time, offset);
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d %c%02d:%02d", p.year, p.month,
                  p.day, p.hour, p.minute, p.second, p.sign, p.offsetHours, p.offsetMinutes);
    return text.data();
}

} // namespace mime
