// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/schedulefield.h"

#include <algorithm>
#include <optional>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTime>
#include <QVBoxLayout>

#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/wheelguard.h"

namespace ui {

namespace {

/// The text form's words, from Monday.
const QStringList &dayWords()
{
    static const QStringList words{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return words;
}

constexpr QLatin1String unitWords("mhd");

enum Mode { Every, Weekly, Manual, AsItIs };

struct Entered
{
    Mode mode = Manual;
    int count = 24;
    int unit = 1;
    QStringList days;
    QStringList times; ///< as they were typed
};

QStringList trimmedParts(const QString &list)
{
    QStringList parts;
    for (const QString &each : list.split(u',', Qt::SkipEmptyParts))
        parts.append(each.trimmed());
    return parts;
}

/// What value() can give for it again; a week may be half entered.
std::optional<Entered> read(const QString &text)
{
    static const QRegularExpression interval(QStringLiteral("^every:\\s*([0-9]{1,4})([mhd])$"));
    static const QRegularExpression week(QStringLiteral("^weekly:([a-z, ]*)@([^@]*)$"));
    const QString words = text.trimmed().toLower();
    if (words == QLatin1String("manual"))
        return Entered{};
    if (const auto found = interval.match(words); found.hasMatch() && found.captured(1).toInt() > 0)
        return Entered{.mode = Every,
                       .count = found.captured(1).toInt(),
                       .unit = static_cast<int>(unitWords.indexOf(found.captured(2)))};
    const auto found = week.match(words);
    Entered entered{
        .mode = Weekly, .days = trimmedParts(found.captured(1)), .times = trimmedParts(found.captured(2))};
    const bool areDays =
        std::ranges::all_of(entered.days, [](const QString &day) { return dayWords().contains(day); });
    return found.hasMatch() && areDays ? std::optional(entered) : std::nullopt;
}

} // namespace

ScheduleField::ScheduleField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent),
      m_default(field.defaultValue),
      m_mode(new CalmComboBox(this)),
      m_interval(new QWidget(this)),
      m_count(new QSpinBox(m_interval)),
      m_unit(new CalmComboBox(m_interval)),
      m_week(new QWidget(this))
{
    m_mode->setObjectName(QStringLiteral("scheduleMode"));
    m_mode->setAccessibleName(tr("When it runs"));
    m_mode->addItems({tr("At intervals"), tr("On days of the week"), tr("By hand only")});
    fillInterval();
    fillWeek();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_mode, 0, Qt::AlignLeading);
    layout->addWidget(m_interval);
    layout->addWidget(m_week);
    new WheelGuard({m_count}, this);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ScheduleField::follow);
    connect(m_count, &QSpinBox::valueChanged, this, &ScheduleField::follow);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ScheduleField::follow);
    connect(m_times, &QLineEdit::textChanged, this, &ScheduleField::follow);
    for (const QCheckBox *day : m_days)
        connect(day, &QCheckBox::toggled, this, &ScheduleField::follow);
    connect(m_times, &QLineEdit::returnPressed, this, &ScheduleField::finished);
    setValue({});
}

void ScheduleField::fillInterval()
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

void ScheduleField::fillWeek()
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
    auto *label = new QLabel(tr("&At"), m_week);
    m_times = new QLineEdit(m_week);
    m_times->setObjectName(QStringLiteral("scheduleTimes"));
    m_times->setPlaceholderText(QStringLiteral("02:30, 14:00"));
    m_times->setAccessibleName(tr("Times of day, in 24 hours, separated by commas"));
    m_times->setToolTip(m_times->accessibleName());
    label->setBuddy(m_times);
    times->addWidget(label);
    times->addWidget(m_times, 1);
    grid->addLayout(times, 2, 0, 1, daysInARow);
}

QStringList ScheduleField::chosenDays() const
{
    QStringList days;
    for (size_t i = 0; i < m_days.size(); ++i) {
        if (m_days.at(i)->isChecked())
            days.append(dayWords().at(static_cast<qsizetype>(i)));
    }
    return days;
}

QString ScheduleField::value() const
{
    switch (m_mode->currentIndex()) {
    case Every:
        return QStringLiteral("every:%1%2").arg(m_count->value()).arg(unitWords.at(m_unit->currentIndex()));
    case Weekly:
        return QStringLiteral("weekly:%1@%2").arg(chosenDays().join(u','), m_times->text().remove(u' '));
    case Manual:
        return QStringLiteral("manual");
    default:
        return m_mode->currentText();
    }
}

void ScheduleField::setValue(const QString &value)
{
    const QString text = value.isEmpty() ? m_default : value;
    const auto known = read(text);
    const Entered entered = known.value_or(Entered{.mode = AsItIs});
    const QScopedValueRollback isSetting(m_isSetting, true);
    m_mode->removeItem(AsItIs);
    if (!known)
        m_mode->addItem(text);
    m_mode->setCurrentIndex(entered.mode);
    m_count->setValue(entered.count);
    m_unit->setCurrentIndex(entered.unit);
    for (size_t i = 0; i < m_days.size(); ++i)
        m_days.at(i)->setChecked(entered.days.contains(dayWords().at(static_cast<qsizetype>(i))));
    m_times->setText(entered.times.join(QStringLiteral(", ")));
    follow();
}

QString ScheduleField::complaint() const
{
    if (m_mode->currentIndex() != Weekly)
        return {};
    if (chosenDays().isEmpty())
        return tr("No day of the week is ticked. Tick at least one.");
    const QStringList times = m_times->text().split(u',');
    const bool areTimes = std::ranges::all_of(times, [](const QString &time) {
        return QTime::fromString(time.trimmed().rightJustified(5, u'0'), QStringLiteral("HH:mm")).isValid();
    });
    return areTimes ? QString() : tr("Enter the times of day in 24 hours, such as 02:30, 14:00.");
}

void ScheduleField::follow()
{
    m_interval->setVisible(m_mode->currentIndex() == Every);
    m_week->setVisible(m_mode->currentIndex() == Weekly);
    if (!m_isSetting)
        Q_EMIT edited();
}

QWidget *ScheduleField::input()
{
    return m_mode;
}

} // namespace ui
