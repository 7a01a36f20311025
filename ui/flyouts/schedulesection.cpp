// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/schedulesection.h"

#include <memory>
#include <utility>

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/schedulefield.h"

namespace ui {

using engine::Schedule;

ScheduleSection::ScheduleSection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_field(new ScheduleField({.defaultValue = QStringLiteral("manual")}, this)),
      m_save(new QPushButton(tr("Save schedule"), this)),
      m_message(new InlineMessage(this))
{
    m_save->setObjectName(QStringLiteral("saveSchedule"));
    m_save->setAutoDefault(false);
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_field);
    layout->addWidget(m_save, 0, Qt::AlignLeading);
    layout->addWidget(m_message);
    connect(m_field, &ScheduleField::edited, this, &ScheduleSection::follow);
    connect(m_field, &ScheduleField::finished, this, &ScheduleSection::save);
    connect(m_save, &QPushButton::clicked, this, &ScheduleSection::save);
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
            if (schedule && (!m_taken || m_field->value() == *m_taken)) {
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
    m_field->setValue(schedule.toString());
    m_taken = m_field->value();
    follow();
}

void ScheduleSection::follow()
{
    showSave();
    m_message->clear();
}

void ScheduleSection::showSave()
{
    m_save->setEnabled(!m_isSaving && m_taken && m_field->value() != *m_taken);
}

void ScheduleSection::save()
{
    if (std::exchange(m_isSaving, true))
        return;
    showSave();
    const QString what = tr("The schedule was not saved.");
    const QString sent = m_field->value();
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
