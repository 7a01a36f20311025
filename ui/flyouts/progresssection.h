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

/// A run that is going on: one bar, which is empty until the whole is known, then shows a share and never
/// starts again, the stage, figures, rate, time left, the last checkpoint and what it waits for. Pause lets
/// the item in hand finish, as pauseConnector() does; Stop leaves every wait. Either way the run keeps its
/// place, and until another one begins the section offers to resume it.
class ProgressSection : public Section
{
    Q_OBJECT

public:
    explicit ProgressSection(Desk &desk, QWidget *parent = nullptr);

    QString title() const override { return tr("This run"); }
    bool concerns(const ConnectorView &view) const override;
    void open(const ConnectorView &view) override;
    void show(const ConnectorView &view) override;

private:
    enum class Stopping { No, Gently, Now };

    void layOut();
    void showLive(const model::RunSnapshot &run);
    void showStopped(const ConnectorView &view);
    void showButtons(bool isLive);
    void showBar(const model::RunSnapshot &run);
    void showWords(const model::RunSnapshot &run);
    void stop(Stopping how);

    Desk &m_desk;
    base::ConnectorId m_connector;
    base::RunId m_run;                  ///< that goes on; 0: none
    Stopping m_stopping = Stopping::No; ///< it was asked to
    QLabel *m_stage;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QLabel *m_checkpoint;
    InlineMessage *m_waiting;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_resume;
};

} // namespace ui
