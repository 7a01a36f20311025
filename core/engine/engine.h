// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include <QObject>
#include <QThread>

#include "engine/runner.h"
#include "model/runsnapshot.h"

namespace engine {

/// Runs connectors in the background: commands are slots, answers are value signals. Lives in one thread with
/// an event loop (its owner moves it there); each run has a thread of its own. A connector runs at most once
/// at a time.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(const Environment &environment, QObject *parent = nullptr);
    ~Engine() override; ///< asks every run to stop now, and waits

    bool isRunning(base::ConnectorId connector) const;
    bool isIdle() const { return m_active.empty(); }

public Q_SLOTS:
    /// Ignored, but for a log line, while the connector runs.
    void start(base::ConnectorId connector, engine::RunOptions options);
    void stopGently(base::ConnectorId connector);
    void stopNow(base::ConnectorId connector);
    void stopAll(); ///< gently

Q_SIGNALS:
    void progressed(const model::RunSnapshot &snapshot); ///< at most ten times a second and run
    void finished(base::ConnectorId connector, const engine::RunReport &report);
    void failed(base::ConnectorId connector, const QString &text); ///< could not even be recorded as a run

private:
    struct Active
    {
        base::Stop stop;
        std::unique_ptr<QThread> thread;
    };

    void execute(const model::ConnectorConfig &connector, const RunOptions &options, const base::Stop &stop);
    void forget(base::ConnectorId connector);

    const Environment &m_environment;
    Runner m_runner;
    std::map<base::ConnectorId, Active> m_active;
};

} // namespace engine
