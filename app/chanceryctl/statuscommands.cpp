// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <limits>

#include <QDateTime>

#include "base/failure.h"
#include "base/files.h"
#include "base/redactor.h"
#include "context.h"
#include "engine/connectorstatus.h"
#include "engine/scheduler.h"
#include "engine/statuslog.h"
#include "exitcode.h"
#include "journal/configuration.h"
#include "journal/queries.h"
#include "journal/runs.h"
#include "output.h"

namespace chanceryctl {

namespace {

struct StatusOptions
{
    std::string name;
    std::optional<qint64> run;
    std::string format;
    std::string output;
};

QJsonValue timeOrNull(const std::optional<base::Instant> &time)
{
    return time ? QJsonValue(base::toIso(*time)) : QJsonValue();
}

QJsonObject statusOf(const app::Session &session, engine::Scheduler &scheduler,
                     const model::ConnectorConfig &connector)
{
    const engine::Environment &environment = session.environment();
    auto status = environment.journal.queries().status(connector.id);
    if (status.lastRun && status.lastRun->state == model::RunState::Running && !session.isEngineAlive())
        status.lastRun->state = model::RunState::Interrupted; // killed; the next run closes it
    const auto nextDue = scheduler.nextDue(connector);
    const auto state = engine::stateOf(connector, status, nextDue, environment.clock.now());
    const auto lastRun = status.lastRun ? std::optional(status.lastRun->startedAt) : std::nullopt;
    QJsonObject row{{QStringLiteral("name"), connector.name},
                    {QStringLiteral("type"), connector.kind},
                    {QStringLiteral("state"), QString::fromLatin1(name(state))},
                    {QStringLiteral("lastRun"), timeOrNull(lastRun)},
                    {QStringLiteral("nextRun"), timeOrNull(nextDue)},
                    {QStringLiteral("open"), status.open},
                    {QStringLiteral("failed"), status.failed},
                    {QStringLiteral("parked"), status.parked},
                    {QStringLiteral("unmapped"), status.unmapped}};
    if (const QString reason = engine::reasonOf(state, status); !reason.isEmpty())
        row.insert(QStringLiteral("reason"), base::redacted(reason));
    return row;
}

int status(const Context &context, const StatusOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const engine::Environment &environment = session->environment();
    engine::Scheduler scheduler(environment.journal, environment.clock, QTimeZone::systemTimeZone());
    std::vector<model::ConnectorConfig> connectors;
    if (options.name.empty())
        connectors = environment.journal.configuration().connectors();
    else
        connectors = {session->administration().connector(text(options.name))};
    QJsonArray document;
    QList<QStringList> rows;
    QStringList reasons;
    for (const model::ConnectorConfig &connector : connectors) {
        const QJsonObject row = statusOf(*session, scheduler, connector);
        document.append(row);
        const auto cell = [&](QLatin1String key) {
            return row.value(key).toVariant().toString();
        };
        rows.append({cell(QLatin1String("name")), cell(QLatin1String("type")), cell(QLatin1String("state")),
                     cell(QLatin1String("lastRun")), cell(QLatin1String("nextRun")),
                     cell(QLatin1String("open")), cell(QLatin1String("failed")),
                     cell(QLatin1String("parked")), cell(QLatin1String("unmapped"))});
        reasons.append(cell(QLatin1String("reason")));
    }
    if (context.isJson)
        printJson(document);
    else if (rows.isEmpty())
        print(QStringLiteral("No connectors yet. Add one with chanceryctl connector add."));
    else
        printTable({QStringLiteral("NAME"), QStringLiteral("TYPE"), QStringLiteral("STATE"),
                    QStringLiteral("LAST RUN"), QStringLiteral("NEXT RUN"), QStringLiteral("OPEN"),
                    QStringLiteral("FAILED"), QStringLiteral("PARKED"), QStringLiteral("UNMAPPED")},
                   rows, reasons);
    return Done;
}

/// Of every connector that ever had the name: the log outlives the connector.
std::vector<model::RunRecord> chosenRuns(app::Session &session, const QString &name,
                                         std::optional<qint64> run)
{
    const engine::Environment &environment = session.environment();
    const auto connectors = environment.journal.configuration().everNamed(name);
    if (connectors.empty())
        session.administration().connector(name); // says which there are
    journal::Runs &all = environment.journal.runs();
    if (run) {
        auto record = all.run(base::RunId{*run}, 0);
        const bool isOurs = record && std::ranges::find(connectors, record->connector,
                                                        &model::ConnectorConfig::name) != connectors.end();
        if (!isOurs)
            throw base::inputFailure("UNKNOWN_RUN",
                                     QStringLiteral("“%1” has no run %2.").arg(name, QString::number(*run)),
                                     QStringLiteral("chanceryctl log %1 lists all runs.").arg(name));
        return {std::move(*record)};
    }
    std::vector<model::RunRecord> runs;
    for (const model::ConnectorConfig &connector : connectors)
        std::ranges::move(all.runs(connector.id, std::numeric_limits<int>::max()), std::back_inserter(runs));
    return runs;
}

/// What a dead process left is cut off, though its row says so only once the next engine has started. Nobody
/// was there before the runs were read, and nobody is now: then what runs by its row runs no more.
std::vector<model::RunRecord> runsOf(app::Session &session, const QString &name, std::optional<qint64> run)
{
    const bool wasAlive = session.isEngineAlive();
    std::vector<model::RunRecord> runs = chosenRuns(session, name, run);
    if (wasAlive || session.isEngineAlive())
        return runs;
    for (model::RunRecord &each : runs) {
        if (each.state == model::RunState::Running)
            each.state = model::RunState::Interrupted;
    }
    return runs;
}

void writeLog(const engine::Environment &environment, const std::vector<model::RunRecord> &runs,
              engine::LogFormat format, QIODevice &out, const base::Stop &stop)
{
    if (runs.empty() && format != engine::LogFormat::Json) {
        const qint64 now = environment.clock.now().time_since_epoch().count();
        const QString day =
            QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("MM/dd/yyyy"));
        out.write("No items ingested on " + day.toLatin1() + ".\r\n");
        return;
    }
    engine::writeStatusLog(environment.journal.queries(), runs, format, out, stop);
}

int log(const Context &context, const StatusOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const engine::Environment &environment = session->environment();
    const auto runs = runsOf(*session, text(options.name), options.run);
    const bool isAsked = !options.format.empty();
    const auto asked = engine::logFormatOf(isAsked ? text(options.format) : QStringLiteral("txt"));
    const bool isJson = context.isJson && (options.output.empty() || !isAsked); // of the file, what was asked
    const auto format = isJson ? engine::LogFormat::Json : asked;
    const auto write = [&](QIODevice &out) {
        writeLog(environment, runs, format, out, context.stop);
    };
    if (options.output.empty()) {
        writeOutput(format == engine::LogFormat::Json, write);
        return Done;
    }
    const QString path = text(options.output);
    checkOutput(environment, path);
    base::writeFileDurably(path, write);
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("runs"), qint64(runs.size())}});
    return Done;
}

} // namespace

void addStatusCommands(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<StatusOptions>();
    CLI::App *showing = app.add_subcommand("status", "How the connectors stand");
    showing->add_option("name", options->name, "One connector only")->check(faultOfEmpty);
    showing->callback([&context, options] {
        context.action = [&context, options] {
            return status(context, *options);
        };
    });
    CLI::App *logging = app.add_subcommand("log", "The status log of every run ever made");
    logging->add_option("name", options->name, "The connector's name")->required();
    logging->add_option("--run", options->run, "One run only");
    logging->add_option("--format", options->format, "txt (the default), csv or json")->check(faultOfEmpty);
    logging->add_option("--output", options->output, "Write to this file")->check(faultOfEmpty);
    logging->callback([&context, options] {
        context.action = [&context, options] {
            return log(context, *options);
        };
    });
}

} // namespace chanceryctl
