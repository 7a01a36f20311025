// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/widgets/fieldeditor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

/// A Schedule: every so many hours, on days of the week at certain times, or by hand only. Its value is the
/// text form that engine::Schedule reads, whose limits are not known here. A stored text of no such form is
/// shown as it is, and kept until something else is chosen.
class ScheduleField : public FieldEditor
{
    Q_OBJECT

public:
    ScheduleField(const model::Field &field, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QString complaint() const override;
    QWidget *input() override;

Q_SIGNALS:
    void finished(); ///< Return was pressed in the times

private:
    void fillInterval();
    void fillWeek();
    QStringList chosenDays() const; ///< in the words of the text form
    void follow();

    QString m_default;
    QComboBox *m_mode;
    QWidget *m_interval;
    QSpinBox *m_count;
    QComboBox *m_unit;
    QWidget *m_week;
    std::array<QCheckBox *, 7> m_days{}; ///< from Monday
    QLineEdit *m_times = nullptr;
    bool m_isSetting = false;
};

} // namespace ui
