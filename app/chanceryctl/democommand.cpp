// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QStandardPaths>

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

void printSummary(const std::vector<engine::RunReport> &reports, const QString &folder)
{
    QList<QStringList> rows;
    qint64 imported = 0;
    for (const engine::RunReport &report : reports) {
        rows.append(tableRow(report.record));
        imported += report.record.counts.imported + report.record.counts.partial;
    }
    printTable({QStringLiteral("CONNECTOR"), QStringLiteral("NEW ITEMS"), QStringLiteral("KNOWN"),
                QStringLiteral("FOR IMPORT"), QStringLiteral("IMPORTED"), QStringLiteral("PARTIAL"),
                QStringLiteral("SKIPPED"), QStringLiteral("FAILED"), QStringLiteral("ADDS UP"),
                QStringLiteral("STATE")},
               rows);
    for (const engine::RunReport &report : reports) {
        for (const base::Failure &failure : report.troubles)
            printFailure(failure, false);
    }
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
    const QString folder =
        given.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/demo")
            : QDir(given).absolutePath();
    base::makePrivateFolder(folder);
    // A throw-away vault: nothing of the demo touches the user's keychain.
    qputenv("CHANCERY_VAULT", "file:" + QFile::encodeName(folder + QStringLiteral("/vault.passphrase")));
    app::Session session(QStringLiteral("chanceryctl"), folder + QStringLiteral("/data"),
                         app::Session::Access::Write, context.isVerbose);
    app::SampleData sample(session, QStringLiteral("Demo archive"), folder + QStringLiteral("/archive"));
    std::vector<engine::RunReport> reports;
    ExitCode code = Done;
    sample.forEachConnector([&](const model::ConnectorConfig &connector) {
        reports.push_back(session.runner().run(connector, {}, {}, context.stop));
        code = worse(code, exitCodeOf(reports.back()));
    });
    if (!context.isJson) {
        printSummary(reports, folder);
        return code;
    }
    QJsonArray runs;
    for (const engine::RunReport &report : reports)
        runs.append(toJson(report));
    printJson(QJsonObject{{QStringLiteral("runs"), runs}});
    return code;
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
