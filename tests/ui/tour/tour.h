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
/// one connector that fails, one that is paused and one that is a draft; every dialog, every kind of refusal,
/// and each page once more in the narrowest window.
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
    void archiveSymphony();
    void addStates();

    // A person's acts, by the names of what is worked; not to find it ends the program.
    QWidget *front() const;
    QWidget *part(const QString &name) const;
    void press(const QString &name);
    void enter(const QString &name, const QString &text);
    void choose(const QString &name, const QVariant &item);
    void chooseFirst(const QString &table);
    const ui::ConnectorView &view(const char *connector) const;

    void tidy();
    QWidget *present(QWidget *window);
    QWidget *page(int index);
    QWidget *tab(int index);
    QWidget *connectors();
    QWidget *product();
    QWidget *flyout(const char *connector);
    QWidget *preview(const char *connector, const QString &itemBeginning);
    QWidget *assistant(int step, const std::function<void(model::Draft &)> &change = {});
    QWidget *account(const QByteArray &kind);
    QWidget *ask(const ui::Prompts::Question &question);
    void beRunning(const QString &waitsFor);
    void endRun();

    /// A window of its own, made ready by `act`.
    template<typename Window>
    QWidget *show(std::unique_ptr<Window> window, const std::function<void(Window &)> &act)
    {
        tidy();
        act(*window);
        m_dialog = std::move(window);
        m_dialog->resize(m_size);
        return present(m_dialog.get());
    }

    std::vector<Stop> pages();
    std::vector<Stop> connectorStates();
    std::vector<Stop> otherStates();
    void verifyWithoutStaging();
    std::vector<Stop> assistantStates();
    std::vector<Stop> kindPages();
    std::vector<Stop> symphonyMessages();
    std::vector<Stop> narrowPages();

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
    std::optional<base::DraftId> m_further; ///< a draft that lasts until the next stop
    base::ConnectorId m_running;            ///< none: nothing runs
    QSize m_size;                           ///< of the window, as it opens
};

} // namespace support
