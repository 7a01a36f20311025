// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flyouts/section.h"
#include "ui/models/desk.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class InlineMessage;

/// A run that is going on: one bar, which shows a share as soon as the whole is known and never starts again,
/// the stage, figures, rate, time left, the last checkpoint and what it waits for. Pause lets the item in
/// hand finish; Stop leaves every wait.
class ProgressSection : public Section
{
    Q_OBJECT

public:
    explicit ProgressSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("This run"); }
    bool concerns(const ConnectorView &view) const override { return view.isRunning(); }
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;

private:
    void showBar(const model::RunSnapshot &run);
    void showWords(const model::RunSnapshot &run);
    void stop(bool isGentle);

    Desk &m_desk;
    base::ConnectorId m_connector;
    base::RunId m_run;
    QLabel *m_stage;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QLabel *m_checkpoint;
    InlineMessage *m_waiting;
    QPushButton *m_pause;
    QPushButton *m_stop;
};

} // namespace ui
