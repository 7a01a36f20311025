// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QThread>
#include <QTimer>

#include "app/session/session.h"
#include "engine/background.h"
#include "engine/engine.h"
#include "engine/scheduler.h"
#include "ui/dashboard/mainwindow.h"
#include "ui/models/desk.h"
#include "ui/widgets/dialogs.h"

namespace app {

/// Builds everything and hands references down: the window first, then, beside it, the data folder, the
/// engine in a thread of its own, and the schedule.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(QString dataFolder);
    ~Application() override; ///< asks the runs to stop, waits for them, closes the data folder

    void start();
    ui::MainWindow &window() { return m_window; }

private:
    void openFolder();
    void open(std::unique_ptr<Session> session);
    void startDue();

    QString m_dataFolder;
    ui::Dialogs m_dialogs;
    std::optional<engine::Background> m_background; ///< goes before the session its work reads
    std::unique_ptr<Session> m_session;
    QThread m_engineThread;
    std::unique_ptr<engine::Engine> m_engine;
    std::optional<engine::Scheduler> m_scheduler;
    std::optional<ui::Desk> m_desk;
    QTimer m_schedule;
    ui::MainWindow m_window;
};

} // namespace app
