// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class QLineEdit;
class QToolButton;

namespace ui {

/// A Date: a line for a date or a time in UTC as ISO 8601 writes them, and a calendar to choose from.
class DateField : public FieldEditor
{
    Q_OBJECT

public:
    DateField(const model::Field &field, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;
    QWidget *input() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCalendar();
    void drawIcon();

    QLineEdit *m_line;
    QToolButton *m_button;
};

} // namespace ui
