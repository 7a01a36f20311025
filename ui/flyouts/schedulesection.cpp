// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/schedulesection.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/wheelguard.h"

namespace ui {

using engine::Schedule;

namespace {

/// The text form's words, from Monday.
constexpr std::array dayWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array unitWords{"m", "h", "d"};
constexpr std::array unitMinutes{1, 60, 60 * 24};

enum Mode { Every, Weekly, Manual };

} // namespace

ScheduleSection::ScheduleSection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_mode(new QComboBox(this)),
      m_interval(new QWidget(this)),
      m_count(new QSpinBox(m_interval)),
      m_unit(new QComboBox(m_interval)),
      m_week(new QWidget(this)),
      m_times(new QLineEdit(m_week)),
      m_save(new QPushButton(tr("Save schedule"), this)),
      m_message(new InlineMessage(this))
{
    fillInterval();
    fillWeek();
    layOut();
    new WheelGuard({m_mode, m_count, m_unit}, this);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ScheduleSection::follow);
    connect(m_count, &QSpinBox::valueChanged, this, &ScheduleSection::follow);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ScheduleSection::follow);
    connect(m_times, &QLineEdit::textChanged, this, &ScheduleSection::follow);
    for (const QCheckBox *day : m_days)
        connect(day, &QCheckBox::toggled, this, &ScheduleSection::follow);
    connect(m_times, &QLineEdit::returnPressed, this, &ScheduleSection::save);
    connect(m_save, &QPushButton::clicked, this, &ScheduleSection::save);
}

void ScheduleSection::layOut()
{
    m_mode->setObjectName(QStringLiteral("scheduleMode"));
    m_mode->setAccessibleName(tr("When it runs"));
    m_mode->addItems({tr("At intervals"), tr("On days of the week"), tr("By hand only")});
    m_save->setObjectName(QStringLiteral("saveSchedule"));
    m_save->setAutoDefault(false);
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_mode, 0, Qt::AlignLeading);
    layout->addWidget(m_interval);
    layout->addWidget(m_week);
    layout->addWidget(m_save, 0, Qt::AlignLeading);
    layout->addWidget(m_message);
    QWidget *before = m_mode;
    const auto thenTo = [&](QWidget *next) {
        setTabOrder(std::exchange(before, next), next);
    };
    thenTo(m_count);
    thenTo(m_unit);
    for (QCheckBox *day : m_days)
        thenTo(day);
    thenTo(m_times);
    thenTo(m_save);
}

void ScheduleSection::fillInterval()
{
    auto *layout = new QHBoxLayout(m_interval);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Every"), m_interval);
    m_count->setObjectName(QStringLiteral("scheduleCount"));
    m_count->setRange(1, 9999);
    m_count->setAccessibleName(tr("Number of hours, days or minutes between runs"));
    label->setBuddy(m_count);
    m_unit->setObjectName(QStringLiteral("scheduleUnit"));
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days")});
    layout->addWidget(label);
    layout->addWidget(m_count);
    layout->addWidget(m_unit);
    layout->addStretch();
}

void ScheduleSection::fillWeek()
{
    auto *grid = new QGridLayout(m_week);
    grid->setContentsMargins(0, 0, 0, 0);
    constexpr int daysInARow = 4;
    const QLocale locale;
    for (size_t i = 0; i < m_days.size(); ++i) {
        const int day = static_cast<int>(i) + 1;
        m_days.at(i) = new QCheckBox(locale.dayName(day, QLocale::LongFormat), m_week);
        m_days.at(i)->setObjectName(QStringLiteral("scheduleDay%1").arg(day));
        grid->addWidget(m_days.at(i), static_cast<int>(i) / daysInARow, static_cast<int>(i) % daysInARow);
    }
    auto *times = new QHBoxLayout;
    auto *label = new QLabel(tr("A&t"), m_week);
    m_times->setObjectName(QStringLiteral("scheduleTimes"));
    m_times->setPlaceholderText(QStringLiteral("02:30, 14:00"));
    m_times->setAccessibleName(tr("Times of day, in 24 hours, separated by commas"));
    m_times->setToolTip(m_times->accessibleName());
    label->setBuddy(m_times);
    times->addWidget(label);
    times->addWidget(m_times, 1);
    grid->addLayout(times, 2, 0, 1, daysInARow);
}

void ScheduleSection::open(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_stored.clear();
    m_replaced.reset();
    m_taken.reset();
    m_isSaving = false;
    m_message->clear();
    show(view);
}

void ScheduleSection::show(const ConnectorView &view)
{
    m_name = view.config.name;
    const QString stored = view.config.settings.value("schedule");
    if (m_replaced == stored)
        return;
    m_replaced.reset();
    if (stored != std::exchange(m_stored, stored))
        read(stored);
}

void ScheduleSection::read(const QString &text)
{
    m_desk.ask(
        this, [text](const base::Stop &) { return Schedule::parse(text); },
        [this, reading = ++m_reading](const engine::Answer<Schedule> &schedule) {
            if (reading != m_reading)
                return;
            if (schedule && (!m_taken || entered() == *m_taken)) {
                take(*schedule.value);
                return;
            }
            m_taken = QString(); // whatever is entered can be saved in its place
            showSave();
            if (!schedule)
                m_message->say(tr("The schedule cannot be read."), *schedule.failure);
        });
}

void ScheduleSection::take(const Schedule &schedule)
{
    const int modes[] = {Manual, Every, Weekly}; // in the order of Schedule::Kind
    const int minutes =
        schedule.kind == Schedule::Kind::Every ? static_cast<int>(schedule.interval.count()) : 24 * 60;
    const size_t unit = minutes % (60 * 24) == 0 && minutes > 60 * 24 ? 2 : minutes % 60 == 0 ? 1 : 0;
    m_unit->setCurrentIndex(static_cast<int>(unit));
    m_count->setValue(minutes / unitMinutes.at(unit));
    for (size_t i = 0; i < m_days.size(); ++i)
        m_days.at(i)->setChecked(std::ranges::find(schedule.days, static_cast<Qt::DayOfWeek>(i + 1)) !=
                                 schedule.days.end());
    QStringList times;
    for (const QTime &time : schedule.times)
        times.append(time.toString(QStringLiteral("HH:mm")));
    m_times->setText(times.join(QStringLiteral(", ")));
    m_mode->setCurrentIndex(modes[static_cast<int>(schedule.kind)]);
    m_taken = entered();
    follow();
}

QString ScheduleSection::entered() const
{
    if (m_mode->currentIndex() == Manual)
        return QStringLiteral("manual");
    if (m_mode->currentIndex() == Every)
        return QStringLiteral("every:%1%2")
            .arg(m_count->value())
            .arg(QLatin1String(unitWords.at(static_cast<size_t>(m_unit->currentIndex()))));
    QStringList days;
    for (size_t i = 0; i < m_days.size(); ++i) {
        if (m_days.at(i)->isChecked())
            days.append(QLatin1String(dayWords.at(i)));
    }
    return QStringLiteral("weekly:%1@%2").arg(days.join(u','), m_times->text().remove(u' '));
}

void ScheduleSection::follow()
{
    m_interval->setVisible(m_mode->currentIndex() == Every);
    m_week->setVisible(m_mode->currentIndex() == Weekly);
    showSave();
    m_message->clear();
}

void ScheduleSection::showSave()
{
    m_save->setEnabled(!m_isSaving && m_taken && entered() != *m_taken);
}

void ScheduleSection::save()
{
    if (std::exchange(m_isSaving, true))
        return;
    showSave();
    const QString what = tr("The schedule was not saved.");
    const QString sent = entered();
    const auto checked = std::make_shared<QString>(); // by the background, before the answer
    m_desk.change(
        what,
        [name = m_name, sent, checked](engine::Administration &administration) {
            *checked = Schedule::parse(sent).toString();
            engine::Administration::Change change;
            change.values.insert("schedule", *checked);
            administration.editConnector(name, change);
        },
        [section = QPointer(this), id = m_connector, sent, checked] {
            if (section)
                section->onSaved(id, sent, *checked);
        },
        [section = QPointer(this), id = m_connector, what](const base::Failure &failure) {
            if (!section)
                return false;
            section->m_isSaving = false;
            section->showSave();
            if (section->m_connector != id)
                return false;
            section->m_message->say(what, failure);
            return true;
        });
}

/// What is shown of the connector may still be from before it was saved.
void ScheduleSection::onSaved(base::ConnectorId connector, const QString &sent, const QString &stored)
{
    const bool isStillOpen = std::exchange(m_isSaving, false) && connector == m_connector;
    if (isStillOpen) {
        if (m_stored != stored)
            m_replaced = std::exchange(m_stored, stored);
        m_taken = sent;
        ++m_reading;
        m_message->say(theme::Tone::Good, tr("The schedule was saved."));
    }
    showSave();
}

} // namespace ui
