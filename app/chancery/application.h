// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <QObject>
#include <QThread>
#include <QTimer>

#include "app/chancery/opening.h"
#include "app/chancery/tray.h"
#include "engine/alertwatch.h"
#include "engine/background.h"
#include "engine/scheduler.h"
#include "ui/dashboard/mainwindow.h"
#include "ui/dashboard/surroundings.h"
#include "ui/models/desk.h"
#include "ui/widgets/dialogs.h"

namespace app {

/// Builds everything and hands references down: the window first, then, beside it, the data folder, the
/// engine in a thread of its own, and the schedule. Runs that a killed or closed program left unfinished are
/// taken up again.
class Application : public QObject, private ui::Surroundings
{
    Q_OBJECT

public:
    /// `retryInterval`: how long after a failure that may pass by itself the folder is tried again.
    explicit Application(QString dataFolder, std::unique_ptr<Tray> tray = std::make_unique<Tray>(),
                         std::chrono::milliseconds retryInterval = std::chrono::seconds{30});
    ~Application() override; ///< asks the runs to stop, waits for them, closes the data folder

    void start(bool isMinimized);
    void comeToFront();

    /// Ends the program once every run has finished the item in hand; at once when asked a second time. Runs
    /// go on where they were at the next start.
    void end();

private:
    bool startsAtSignIn() override;
    void setStartsAtSignIn(bool isOn) override;
    model::Checks sendTestAlert(const base::Stop &stop) override;

    void openFolder();
    void tryToOpen();
    void sayWhyNotOpened(const base::Failure &failure);
    void take(Opened opened);
    void startDue();
    void setUpSample();
    bool mayClose();
    void waitForRuns();
    void leaveWhenIdle(bool isIdle);
    void tell(const QString &title, const QString &text, bool isGood);

    QString m_dataFolder;
    ui::Dialogs m_dialogs;
    std::optional<engine::Background> m_background; ///< goes before the session its work reads
    std::unique_ptr<Session> m_session;
    QThread m_engineThread;
    std::unique_ptr<engine::Engine> m_engine;
    std::optional<engine::Scheduler> m_scheduler;
    std::optional<engine::AlertWatch> m_alerts;
    std::optional<ui::Desk> m_desk;
    QTimer m_schedule;
    QTimer m_retry;
    QString m_whyNotOpened; ///< as it was said; nothing once somebody asks to try again
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<ui::MainWindow> m_window; ///< goes before the desk its pages show
    bool m_isOpening = false;
    bool m_isLookingForDue = false;
    bool m_isEnding = false;
    bool m_hasSaidWhereItIs = false;
};

} // namespace app
