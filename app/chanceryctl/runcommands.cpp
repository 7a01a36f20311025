// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include "base/failure.h"
#include "base/files.h"
#include "context.h"
#include "engine/dryrun.h"
#include "engine/foldercheck.h"
#include "engine/lanes.h"
#include "exitcode.h"
#include "journal/queries.h"
#include "output.h"
#include "pauses.h"

namespace chanceryctl {

namespace {

struct RunOptions
{
    std::string name;
    std::string since;
    std::string until;
    std::string dryRun;
};

std::optional<base::Instant> timeOf(const std::string &given, const char *option)
{
    if (given.empty())
        return {};
    if (const auto time = base::fromIso(text(given)))
        return time;
    throw base::inputFailure(
        "INVALID_TIME",
        QStringLiteral("“%1” is not a time for --%2.").arg(text(given), QLatin1String(option)),
        QStringLiteral("Use a date such as 2026-01-31 or 2026-01-31T08:00:00Z."));
}

connectors::Window rangeOf(const RunOptions &options)
{
    const connectors::Window range{timeOf(options.since, "since"), timeOf(options.until, "until")};
    if (range.since && range.until && *range.since >= *range.until)
        throw base::inputFailure("INVALID_TIME",
                                 QStringLiteral("Nothing lies between --since %1 and --until %2.")
                                     .arg(text(options.since), text(options.until)),
                                 QStringLiteral("Give a time for --until that is later than --since."));
    return range;
}

/// What a dry run did, said as it goes on, or at its end as one document.
class DryRunReport
{
public:
    explicit DryRunReport(bool isJson) : m_isJson(isJson) {}

    void known() { ++m_known; }
    void written() { ++m_written; }
    void failed(const engine::DryRun::Converted &item)
    {
        const QString reason = QString::fromUtf8(item.failureKey);
        m_failures.append(QJsonObject{{QStringLiteral("itemId"), item.item.id},
                                      {QStringLiteral("reason"), reason},
                                      {QStringLiteral("text"), item.failureText}});
        if (!m_isJson)
            print(
                QStringLiteral("Cannot be converted: %1 %2 %3").arg(item.item.id, reason, item.failureText));
    }

    int finish(const QString &connector, const QString &folder, const engine::DryRun &run) const
    {
        if (m_isJson)
            printDocument(connector, folder, run);
        else
            printSummary(folder, run);
        if (std::ranges::any_of(run.refusals(), &model::Refusal::isSignature))
            return SignatureRefused;
        const bool isWhole = m_failures.isEmpty() && run.refusals().empty() && run.unfinished().isEmpty();
        return isWhole ? Done : DoneWithFailures;
    }

private:
    void printDocument(const QString &connector, const QString &folder, const engine::DryRun &run) const
    {
        QJsonArray refusals;
        for (const model::Refusal &each : run.refusals())
            refusals.append(QJsonObject{{QStringLiteral("reason"), QString::fromUtf8(each.reason)},
                                        {QStringLiteral("text"), each.text}});
        printJson(QJsonObject{{QStringLiteral("dryRun"), true},
                              {QStringLiteral("connector"), connector},
                              {QStringLiteral("folder"), folder},
                              {QStringLiteral("written"), m_written},
                              {QStringLiteral("known"), m_known},
                              {QStringLiteral("failed"), m_failures.size()},
                              {QStringLiteral("refused"), refusals.size()},
                              {QStringLiteral("failures"), m_failures},
                              {QStringLiteral("refusals"), refusals},
                              {QStringLiteral("unfinished"), QJsonArray::fromStringList(run.unfinished())}});
    }

    void printSummary(const QString &folder, const engine::DryRun &run) const
    {
        for (const model::Refusal &refusal : run.refusals())
            print(QStringLiteral("Refused: %1 %2").arg(QString::fromUtf8(refusal.reason), refusal.text));
        for (const QString &each : run.unfinished())
            print(QStringLiteral("Left for the next run: ") + each);
        print(
            QStringLiteral("%1 written to %2; %3 known already, %4 not convertible, %5 refused. Nothing was "
                           "imported or changed.")
                .arg(counted(m_written, "message"), folder, QString::number(m_known),
                     QString::number(m_failures.size()), counted(std::ssize(run.refusals()), "file")));
    }

    bool m_isJson;
    qint64 m_written = 0;
    qint64 m_known = 0;
    QJsonArray m_failures;
};

/// No file where no message can be made of the item, nor half of one.
void writeMessage(engine::DryRun &run, engine::DryRun::Converted &item, const QString &folder)
{
    QFile file(folder + u'/' + QString::fromLatin1(item.key.toHex()) + QStringLiteral(".eml"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        base::throwStorageFailure(QStringLiteral("create"), file.fileName());
    auto unfinished = qScopeGuard([&] { file.remove(); });
    run.write(item, file);
    if (!item.failureKey.isEmpty())
        return;
    base::syncFile(file);
    unfinished.dismiss();
}

int dryRun(Context &context, app::Session &session, const model::ConnectorConfig &connector,
           const RunOptions &options)
{
    const QString folder = text(options.dryRun);
    checkFolder(folder, QStringLiteral("The folder for --dry-run"));
    engine::checkOutputFolder(session.environment(), folder);
    base::makePrivateFolder(QDir(folder).absolutePath());
    engine::DryRun run(session.environment(), connector, context.stop);
    DryRunReport report(context.isJson);
    run.read(rangeOf(options), [&](engine::DryRun::Converted &item) {
        if (item.isKnown) {
            report.known();
            return true;
        }
        if (item.failureKey.isEmpty())
            writeMessage(run, item, folder);
        if (item.failureKey.isEmpty())
            report.written();
        else
            report.failed(item);
        return true;
    });
    return report.finish(connector.name, folder, run);
}

/// On standard error: a line a second with -v, else one for each longer pause; none of those with --json.
engine::Progress::Report progressPrinter(const Context &context)
{
    if (!context.isVerbose && context.isJson)
        return {};
    if (!context.isVerbose)
        return [pauses = Pauses()](const model::RunSnapshot &snapshot) mutable {
            if (const auto line = pauses.lineOf(snapshot, base::SystemClock().now()))
                printError(*line);
        };
    return [last = std::chrono::steady_clock::time_point()](const model::RunSnapshot &snapshot) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - last < std::chrono::seconds(1) && snapshot.stage != model::RunSnapshot::Stage::Finished)
            return;
        last = now;
        const model::Counts &counts = snapshot.counts;
        printError(QStringLiteral("%1: %2 items, %3 imported, %4 skipped, %5 failed, %6/s %7")
                       .arg(snapshot.connectorName, QString::number(counts.itemsAvailable),
                            QString::number(counts.imported + counts.partial),
                            QString::number(counts.skipped), QString::number(counts.failed),
                            QString::number(qRound64(snapshot.itemsPerSecond)), snapshot.waitsFor));
    };
}

int finishRun(const Context &context, const engine::RunReport &report)
{
    if (context.isJson) {
        printJson(toJson(report));
        printRemarks(report);
    } else {
        printRun(report);
    }
    return exitCodeOf(report);
}

int run(Context &context, const RunOptions &options)
{
    const connectors::Window range = rangeOf(options);
    const auto session = context.open(app::Session::Access::Write);
    const model::ConnectorConfig connector = session->administration().connector(text(options.name));
    if (!options.dryRun.empty())
        return dryRun(context, *session, connector, options);
    const bool isBackfill = range.since || range.until;
    return finishRun(context, session->runner().run(
                                  connector,
                                  {.trigger = isBackfill ? model::Trigger::Backfill : model::Trigger::Manual,
                                   .range = range},
                                  progressPrinter(context), context.stop));
}

int replay(Context &context, const RunOptions &options)
{
    const auto session = context.open(app::Session::Access::Write);
    const model::ConnectorConfig connector = session->administration().connector(text(options.name));
    const int code = finishRun(context, session->runner().run(connector, {.trigger = model::Trigger::Replay},
                                                              progressPrinter(context), context.stop));
    const auto status = session->environment().journal.queries().status(connector.id);
    if (!context.isJson && status.failed + status.parked > 0)
        print(QStringLiteral("  Still not delivered: %1 failed, %2 parked; chanceryctl log %3 says why.")
                  .arg(status.failed)
                  .arg(status.parked)
                  .arg(connector.name));
    return code;
}

} // namespace

void addRunCommands(CLI::App &app, Context &context)
{
    const auto options = std::make_shared<RunOptions>();
    CLI::App *running = app.add_subcommand("run", "Capture, convert and deliver what is new");
    running->add_option("name", options->name, "The connector's name")->required();
    running
        ->add_option("--since", options->since,
                     "Capture a past range instead: from this date or UTC date-time")
        ->check(faultOfEmpty);
    running->add_option("--until", options->until, "… and before this one")->check(faultOfEmpty);
    running
        ->add_option("--dry-run", options->dryRun,
                     "Only write the messages into this folder; nothing is changed")
        ->check(faultOfEmpty); // else a run that imports
    running->callback([&context, options] {
        context.action = [&context, options] {
            return run(context, *options);
        };
    });
    CLI::App *replaying =
        app.add_subcommand("replay", "Deliver failed and parked ones again, after the cause is fixed");
    replaying->add_option("name", options->name, "The connector's name")->required();
    replaying->callback([&context, options] {
        context.action = [&context, options] {
            return replay(context, *options);
        };
    });
}

} // namespace chanceryctl
