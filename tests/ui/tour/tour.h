// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QThread>

#include "app/session/session.h"
#include "engine/background.h"
#include "engine/engine.h"
#include "ui/around.h"
#include "ui/dashboard/mainwindow.h"
#include "ui/models/desk.h"
#include "ui/scriptedprompts.h"

namespace support {

/// Every page and state of the window, over the bundled sources: archived, with people who have no mailbox,
/// one connector that fails, one that is paused and one that is a draft.
class Tour
{
public:
    /// Sets everything up below `folder`, which is empty, and runs it. CHANCERY_VAULT is set.
    explicit Tour(const QString &folder);
    ~Tour();

    struct Stop
    {
        QString name;                      ///< `connectors`, `assistant-2` …
        std::function<QWidget *()> arrive; ///< brings it to the screen, and returns its window
    };
    std::vector<Stop> stops();

    /// Until nothing is read in the background and everything is drawn.
    void settle();

private:
    void archiveSamples();
    void addStates();
    QWidget *page(int index);
    QWidget *overview();
    QWidget *product();
    QWidget *flyout();
    QWidget *audit();
    QWidget *assistant(int step);
    QWidget *account();
    QWidget *present(QWidget *window);

    QString m_folder;
    std::unique_ptr<app::Session> m_session;
    std::optional<engine::Background> m_background;
    QThread m_thread;
    std::unique_ptr<engine::Engine> m_engine;
    std::optional<ui::Desk> m_desk;
    ScriptedPrompts m_prompts;
    Around m_around;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<QWidget> m_dialog;
    model::Draft m_draft;
};

} // namespace support
