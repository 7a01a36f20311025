// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include <QDir>
#include <QFile>

#include "app/session/sampledata.h"
#include "base/failure.h"
#include "base/files.h"
#include "context.h"
#include "exitcode.h"
#include "output.h"

namespace chanceryctl {

namespace {

QStringList tableRow(const model::RunRecord &run)
{
    const model::Counts &counts = run.counts;
    return {run.connector,
            QString::number(counts.itemsAvailable),
            QString::number(counts.reread),
            QString::number(counts.availableForImport()),
            QString::number(counts.imported),
            QString::number(counts.partial),
            QString::number(counts.skipped),
            QString::number(counts.failed),
            counts.invariantHolds() ? QStringLiteral("yes") : QStringLiteral("NO"),
            QString::fromLatin1(name(run.state))};
}

/// What a demo did, source by source.
struct Outcome
{
    std::vector<engine::RunReport> reports;
    QList<std::pair<QString, model::Check>> skipped; ///< connectors whose driver is missing here
    ExitCode code = Done;
};

/// A source that this machine cannot read for want of a driver is none of the program's failures.
std::optional<model::Check> missingDriver(const model::Checks &checks)
{
    const auto found = std::ranges::find(checks, QByteArray("DRIVER_MISSING"), &model::Check::key);
    return found == checks.end() ? std::nullopt : std::optional(*found);
}

Outcome archive(app::Session &session, const QString &folder, const base::Stop &stop)
{
    Outcome outcome;
    app::SampleData sample(session, QStringLiteral("Demo archive"), folder + QStringLiteral("/archive"));
    sample.forEachConnector(app::SampleData::Sources::All, [&](const model::ConnectorConfig &connector) {
        if (const auto missing =
                missingDriver(session.administration().testConnector(connector.name, stop))) {
            outcome.skipped.append({connector.name, *missing});
            return;
        }
        outcome.reports.push_back(session.runner().run(connector, {}, {}, stop));
        outcome.code = worse(outcome.code, exitCodeOf(outcome.reports.back()));
    });
    return outcome;
}

void printSummary(const Outcome &outcome, const QString &folder)
{
    const QStringList header{QStringLiteral("CONNECTOR"), QStringLiteral("NEW ITEMS"),
                             QStringLiteral("KNOWN"),     QStringLiteral("FOR IMPORT"),
                             QStringLiteral("IMPORTED"),  QStringLiteral("PARTIAL"),
                             QStringLiteral("SKIPPED"),   QStringLiteral("FAILED"),
                             QStringLiteral("ADDS UP"),   QStringLiteral("STATE")};
    QList<QStringList> rows;
    qint64 imported = 0;
    for (const engine::RunReport &report : outcome.reports) {
        rows.append(tableRow(report.record));
        imported += report.record.counts.imported + report.record.counts.partial;
    }
    for (const auto &[connector, check] : outcome.skipped) {
        QStringList row(header.size());
        row.front() = connector;
        row.back() = QStringLiteral("skipped");
        rows.append(row);
    }
    printTable(header, rows);
    for (const engine::RunReport &report : outcome.reports) {
        for (const base::Failure &failure : report.troubles)
            printFailure(failure, false);
    }
    for (const auto &[connector, check] : outcome.skipped)
        print(QStringLiteral("%1 was skipped: %2 %3").arg(connector, check.text, check.fix));
    print(imported > 0
              ? QStringLiteral("%1 messages are in the mailboxes below %2/archive (Maildir++, folder "
                               "INBOX.XIP and so on).")
                    .arg(imported)
                    .arg(folder)
              : QStringLiteral("Nothing new: everything from the bundled sources is in %1/archive already.")
                    .arg(folder));
}

int demo(const Context &context, const QString &given)
{
    const QString folder = given.isEmpty()
                               ? app::Session::dataFolder(text(context.dataDir)) + QStringLiteral("/demo")
                               : QDir(given).absolutePath();
    checkFolder(folder, QStringLiteral("The folder of the demo"));
    base::makePrivateFolder(folder);
    // A throw-away vault: nothing of the demo touches the user's keychain.
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(folder + QStringLiteral("/vault.passphrase")));
    app::Session session(QStringLiteral("chanceryctl"), folder + QStringLiteral("/data"),
                         app::Session::Access::Write, context.isVerbose);
    const Outcome outcome = archive(session, folder, context.stop);
    if (!context.isJson) {
        printSummary(outcome, folder);
        return outcome.code;
    }
    QJsonArray runs;
    for (const engine::RunReport &report : outcome.reports)
        runs.append(toJson(report));
    printJson(QJsonObject{{QStringLiteral("runs"), runs}});
    for (const auto &[connector, check] : outcome.skipped)
        printError(QStringLiteral("%1 was skipped: %2 %3").arg(connector, check.text, check.fix));
    return outcome.code;
}

} // namespace

void addDemoCommand(CLI::App &app, Context &context)
{
    const auto folder = std::make_shared<std::string>();
    CLI::App *command =
        app.add_subcommand("demo", "Archive the bundled sources into a local archive, then a summary");
    command->add_option("folder", *folder, "Where everything of the demo is kept");
    command->callback([&context, folder] {
        context.action = [&context, folder] {
            return demo(context, text(*folder));
        };
    });
}

} // namespace chanceryctl
