// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTimer>

#include "context.h"
#include "engine/alertwatch.h"
#include "engine/engine.h"
#include "engine/scheduler.h"
#include "exitcode.h"
#include "output.h"

namespace chanceryctl {

namespace {

using namespace std::chrono_literals;

/// The wall clock is asked this often, so that a run missed in sleep starts soon after.
constexpr auto interval = 30s;
constexpr auto stopPoll = 200ms;

int serve(const Context &context)
{
    const auto session = context.open(app::Session::Access::Write);
    const engine::Environment &environment = session->environment();
    engine::Engine engine(environment);
    engine::Background background;
    engine::AlertWatch alerts(environment, engine, background);
    engine::Scheduler scheduler(environment.journal, environment.clock, QTimeZone::systemTimeZone());
    QObject::connect(&engine, &engine::Engine::finished, &engine,
                     [](base::ConnectorId, const engine::RunReport &report) { printRun(report); });
    QObject::connect(&engine, &engine::Engine::failed, &engine,
                     [](base::ConnectorId, const QString &text) { printError(text); });
    const auto startDue = [&] {
        for (const base::ConnectorId connector : scheduler.due())
            engine.start(connector, {.trigger = model::Trigger::Schedule});
    };
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &engine, startDue);
    timer.start(interval);
    QTimer::singleShot(0, &engine, startDue);
    QTimer::singleShot(0, &alerts, &engine::AlertWatch::look);
    QTimer stopTimer;
    QObject::connect(&stopTimer, &QTimer::timeout, &engine, [&] {
        if (!context.stop.isGentle())
            return;
        timer.stop();
        engine.stopAll();
        if (engine.isIdle() || context.stop.isNow())
            QCoreApplication::quit();
    });
    stopTimer.start(stopPoll);
    print(QStringLiteral("Serving %1; interrupt to stop.").arg(environment.dataFolder));
    QCoreApplication::exec();
    return Interrupted;
}

} // namespace

void addServeCommand(CLI::App &app, Context &context)
{
    app.add_subcommand("serve", "Run the schedules without a window, until interrupted")
        ->callback([&context] {
            context.action = [&context] {
                return serve(context);
            };
        });
}

} // namespace chanceryctl
