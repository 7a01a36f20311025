// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTimer>

#include "context.h"
#include "engine/alertwatch.h"
#include "engine/engine.h"
#include "engine/lanes.h"
#include "engine/scheduler.h"
#include "exitcode.h"
#include "output.h"

namespace chanceryctl {

namespace {

using namespace std::chrono_literals;

/// The wall clock is asked this often, so that a run missed in sleep starts soon after.
constexpr auto interval = 30s;
constexpr auto stopPoll = 200ms;

/// When the disk is full, say, the next look is to find it as it then is; `told` is what was said last.
void startDue(engine::Engine &engine, engine::Scheduler &scheduler, QString &told)
{
    const auto failure = engine::Lanes::caught([&] {
        for (const base::ConnectorId connector : scheduler.due())
            engine.start(connector, {.trigger = model::Trigger::Schedule});
    });
    const QString text = failure ? failure->text : QString();
    if (failure && text != told)
        printFailure(*failure, false);
    told = text;
}

/// With --json nothing but a document at the very end goes to standard output.
void printRuns(engine::Engine &engine, bool isJson, qint64 &count)
{
    QObject::connect(&engine, &engine::Engine::finished, &engine,
                     [isJson, &count](base::ConnectorId, const engine::RunReport &report) {
                         ++count;
                         if (!isJson)
                             printRun(report);
                     });
    QObject::connect(&engine, &engine::Engine::failed, &engine,
                     [](base::ConnectorId, const QString &text) { printError(text); });
}

int serve(const Context &context)
{
    const auto session = context.open(app::Session::Access::Write);
    const engine::Environment &environment = session->environment();
    engine::Engine engine(environment);
    engine::Background background;
    engine::AlertWatch alerts(environment, engine, background);
    engine::Scheduler scheduler(environment.journal, environment.clock, QTimeZone::systemTimeZone());
    qint64 runs = 0;
    printRuns(engine, context.isJson, runs);
    QString told;
    const auto look = [&] {
        startDue(engine, scheduler, told);
    };
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &engine, look);
    timer.start(interval);
    QTimer::singleShot(0, &engine, look);
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
    const QString serving = QStringLiteral("Serving %1; interrupt to stop.").arg(environment.dataFolder);
    context.isJson ? printError(serving) : print(serving);
    QCoreApplication::exec();
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("dataFolder"), environment.dataFolder},
                              {QStringLiteral("runs"), runs}});
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
