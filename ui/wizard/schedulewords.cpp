// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/schedulewords.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/models/wording.h"

namespace ui {

struct ScheduleText
{
    Q_DECLARE_TR_FUNCTIONS(ui::ScheduleText)
};

using engine::Schedule;

static QString weekly(const Schedule &schedule)
{
    const QLocale locale;
    QStringList days, times;
    for (const Qt::DayOfWeek day : schedule.days)
        days.append(locale.dayName(day));
    for (const QTime time : schedule.times)
        times.append(locale.toString(time, QLocale::ShortFormat));
    return ScheduleText::tr("Every week: %1, at %2 in the time zone of this computer.", "days, times of day")
        .arg(locale.createSeparatedList(days), locale.createSeparatedList(times));
}

QString scheduleWords(const Schedule &schedule)
{
    switch (schedule.kind) {
    case Schedule::Kind::Manual:
        return ScheduleText::tr("Only when somebody starts it.");
    case Schedule::Kind::Every:
        return ScheduleText::tr("Every %1, counted from the start of the last run.", "a length of time")
            .arg(duration(schedule.interval));
    case Schedule::Kind::Weekly:
        return weekly(schedule);
    }
    Q_UNREACHABLE();
}

} // namespace ui
