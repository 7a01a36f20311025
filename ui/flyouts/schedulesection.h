// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/schedule.h"
#include "ui/flyouts/section.h"
#include "ui/models/desk.h"

class QPushButton;

namespace ui {

class InlineMessage;
class ScheduleField;

/// When the connector runs by itself: every so many hours, on days of the week at certain times, or by hand
/// only. What is entered is checked by engine::Schedule when it is saved; what is wrong is told here.
class ScheduleSection : public Section
{
    Q_OBJECT

public:
    explicit ScheduleSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Schedule"); }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;

private:
    void read(const QString &text);
    void take(const engine::Schedule &schedule);
    void follow();
    void showSave();
    void save();
    void onSaved(base::ConnectorId connector, const QString &sent, const QString &stored);

    Desk &m_desk;
    base::ConnectorId m_connector;
    QString m_name;
    QString m_stored;                  ///< as the connector has it
    std::optional<QString> m_replaced; ///< by the last save: what is read may still be from before it
    std::optional<QString> m_taken;    ///< what m_field gives while nothing was changed
    int m_reading = 0;                 ///< answers of an earlier one are dropped
    bool m_isSaving = false;
    ScheduleField *m_field;
    QPushButton *m_save;
    InlineMessage *m_message;
};

} // namespace ui
