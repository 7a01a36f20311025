// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"

namespace ui {

DateField::DateField(const model::Field &field, QWidget *parent)
    : FieldEditor(parent), m_line(new QLineEdit(this)), m_button(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    layout->addWidget(m_button);
    layout->addStretch();
    m_line->setPlaceholderText(field.defaultValue.isEmpty()
                                   ? tr("YYYY-MM-DD", "how a date is written, as a hint")
                                   : field.defaultValue);
    m_line->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_button->setObjectName(QStringLiteral("calendar-") + QString::fromUtf8(field.key));
    m_button->setToolTip(tr("Choose a date"));
    m_button->setAccessibleName(tr("Choose a date: %1").arg(kindText(field.label)));
    m_button->setFocusPolicy(Qt::StrongFocus);
    drawIcon();
    connect(m_button, &QToolButton::clicked, this, &DateField::showCalendar);
    connect(m_line, &QLineEdit::textEdited, this, &DateField::edited);
}

void DateField::drawIcon()
{
    m_button->setIcon(icon(QStringLiteral("calendar"), palette()));
}

void DateField::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void DateField::showCalendar()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setObjectName(QStringLiteral("calendar"));
    calendar->setAccessibleName(m_button->accessibleName());
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (const QDate date = QDate::fromString(value().left(10), Qt::ISODate); date.isValid())
        calendar->setSelectedDate(date);
    const auto take = [this, calendar](QDate date) {
        m_line->setText(date.toString(Qt::ISODate));
        calendar->close();
        m_line->setFocus();
        Q_EMIT edited();
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    calendar->move(m_line->mapToGlobal(QPoint(0, m_line->height())));
    calendar->show();
    calendar->setFocus();
}

QString DateField::value() const
{
    return m_line->text().trimmed();
}

void DateField::setValue(const QString &value)
{
    m_line->setText(value);
}

QWidget *DateField::input()
{
    return m_line;
}

} // namespace ui
