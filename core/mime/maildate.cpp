// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/maildate.h"

#include <algorithm>
#include <array>

#include <QHash>
#include <QRegularExpression>

namespace mime {

using std::chrono::minutes;

static QString withoutComments(const QByteArray &value)
{
    QByteArray out;
    int depth = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        if (depth > 0 && c == '\\')
            ++i;
        else if (c == '(' || (c == ')' && depth > 0))
            depth += c == '(' ? 1 : -1;
        else if (depth == 0)
            out += c;
        if (c == '(')
            out += ' ';
    }
    return QString::fromLatin1(out).simplified();
}

/// The forms, the day, month and year in the orders that are in use and leave no doubt which is which.
static const std::array<QRegularExpression, 4> &forms()
{
    static const std::array<QRegularExpression, 4> all = [] {
        const QString weekday = QStringLiteral("^(?:[^\\d\\s,]+ ?[,.]? ?)?");
        const QString month = QStringLiteral("(?<month>[a-z]{3})[^\\d\\s,-]*");
        const QString time =
            QStringLiteral("(?<hour>\\d{1,2}) ?[:.] ?(?<minute>\\d{1,2})"
                           "(?: ?[:.] ?(?<second>\\d{1,2})(?:[.,]\\d+)?)?(?: ?(?<half>[ap])\\.?m\\.?)?");
        const QString zone =
            QStringLiteral("(?: ?(?<zone>(?:GMT|UTC?)? ?[+-]\\d{1,2}(?::?\\d\\d)?|[a-z]{1,5})"
                           "(?: [a-z]{1,5})?)?");
        const QString day = QStringLiteral("(?<day>\\d{1,2})");
        const auto form = [](const QString &text) {
            return QRegularExpression(text + u'$', QRegularExpression::CaseInsensitiveOption);
        };
        return std::array{form(weekday + day + u"[ -]" + month + u",?[ -](?<year>\\d{1,4}),? " + time + zone),
                          form(weekday + month + u' ' + day + u",? (?<year>\\d{4}),? " + time + zone),
                          form(weekday + month + u' ' + day + u",? " + time +
                               u"(?: (?<name>[a-z]{1,5}))? (?<year>\\d{4})" + zone),
                          form(u"^(?<year>\\d{4})-(?<month>\\d{1,2})-" + day + u"[ T]" + time + zone)};
    }();
    return all;
}

static unsigned monthIn(const QString &text)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const qsizetype at = names.indexOf(text.toLower());
    if (at < 0)
        return text.toUInt();
    return at % 3 == 0 ? unsigned(at / 3 + 1) : 0;
}

/// RFC 5322, section 4.3.
static int yearIn(const QString &text)
{
    const int year = text.toInt();
    if (year < 50)
        return year + 2000;
    return year < 1000 ? year + 1900 : year;
}

/// A zone by a name that is not known says nothing, and neither do the military ones, which were used with
/// the wrong sign: both count as UTC (RFC 5322, section 4.3).
static std::optional<minutes> offsetIn(const QString &zone)
{
    static const QHash<QString, int> hours{{QStringLiteral("EST"), -5}, {QStringLiteral("EDT"), -4},
                                           {QStringLiteral("CST"), -6}, {QStringLiteral("CDT"), -5},
                                           {QStringLiteral("MST"), -7}, {QStringLiteral("MDT"), -6},
                                           {QStringLiteral("PST"), -8}, {QStringLiteral("PDT"), -7}};
    static const QRegularExpression number(QStringLiteral("([+-])(\\d{1,2}):?(\\d\\d)?$"));
    const QRegularExpressionMatch match = number.match(zone);
    if (!match.hasMatch())
        return std::chrono::hours(hours.value(zone.toUpper()));
    const int hour = match.captured(2).toInt();
    const int minute = match.captured(3).toInt();
    if (hour > 23 || minute > 59)
        return {};
    return minutes((hour * 60 + minute) * (match.captured(1) == u"-" ? -1 : 1));
}

/// The time of the day, as seconds.
static std::optional<std::chrono::seconds> clockIn(const QRegularExpressionMatch &match)
{
    int hour = match.captured(u"hour").toInt();
    const int minute = match.captured(u"minute").toInt();
    const int second = match.captured(u"second").toInt();
    const QString half = match.captured(u"half").toLower();
    if (hour > 23 || minute > 59 || second > 60 || (!half.isEmpty() && (hour < 1 || hour > 12)))
        return {};
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    return std::chrono::hours(hour) + minutes(minute) + std::chrono::seconds(std::min(second, 59));
}

static std::optional<std::pair<base::Instant, minutes>> timeOf(const QRegularExpressionMatch &match)
{
    using namespace std::chrono;
    const year_month_day date(year(yearIn(match.captured(u"year"))), month(monthIn(match.captured(u"month"))),
                              day(match.captured(u"day").toUInt()));
    const auto clock = clockIn(match);
    const QString name = match.captured(u"name");
    const auto offset = offsetIn(name.isEmpty() ? match.captured(u"zone") : name);
    if (!date.ok() || date.year() < year(1900) || !clock || !offset)
        return {};
    return std::pair(base::Instant(sys_days(date) + *clock - *offset), *offset);
}

std::optional<std::pair<base::Instant, minutes>> dateIn(const QByteArray &value)
{
    constexpr qsizetype longest = 200;
    const QString text = withoutComments(value);
    if (text.size() > longest)
        return {};
    for (const QRegularExpression &form : forms()) {
        const QRegularExpressionMatch match = form.match(text);
        if (match.hasMatch())
            return timeOf(match);
    }
    return {};
}

} // namespace mime
