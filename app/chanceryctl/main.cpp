// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include <QCoreApplication>

#include "base/failure.h"
#include "base/platform.h"
#include "context.h"
#include "exitcode.h"
#include "output.h"

using namespace chanceryctl;

namespace {

/// What an interrupt asks to stop; set once, before interrupts are listened to.
const base::Stop *interruptible = nullptr;

/// The first interrupt finishes what is in flight, the second leaves every wait. The third ends what neither
/// reaches, such as opening a pipe that nobody writes to: as a power cut would, which harms nothing.
void onInterrupt(int count)
{
    constexpr int standardError = 2;
    if (count > 2)
        std::_Exit(Interrupted);
    if (count == 2) {
        interruptible->now();
        return;
    }
    interruptible->gently(); // first: a terminal that is held takes no words
    if (base::platform::isTerminal(standardError))
        printError(QStringLiteral("chanceryctl: stopping after the item in hand; again: at once."));
}

void addCommands(CLI::App &app, Context &context)
{
    app.fallthrough();
    app.require_subcommand(1);
    app.set_version_flag("--version", CHANCERY_VERSION);
    app.add_option(
           "--data-dir", context.dataDir,
           "The data folder; else what CHANCERY_DATA_DIR names, else the platform's local data folder")
        ->check(faultOfEmpty); // the usual folder is somebody's archive
    app.add_flag("--json", context.isJson, "One JSON document on standard output, nothing else");
    app.add_flag("-v,--verbose", context.isVerbose, "Tell more on standard error");
    addAccountCommands(app, context);
    addConnectorCommands(app, context);
    addMapCommands(app, context);
    addRunCommands(app, context);
    addStatusCommands(app, context);
    addReconcileCommand(app, context);
    addProofCommands(app, context);
    addSettingCommands(app, context);
    addDemoCommand(app, context);
    addServeCommand(app, context);
}

/// What is wrong with the arguments; CLI11 says of an unknown command or option only that a command is
/// needed.
QString complaint(const CLI::App &app, const CLI::ParseError &error)
{
    const QString text = QString::fromStdString(error.what()).trimmed();
    const std::vector<std::string> rest = app.remaining(true);
    if (error.get_name() == "RequiredError" && text.contains(u"subcommand") && !rest.empty()) {
        const QString word = QString::fromStdString(rest.front()).section(u'=', 0, 0);
        if (word.startsWith(u'-'))
            return QStringLiteral("There is no option “%1”.").arg(word);
        QString command;
        for (const CLI::App *parsed : app.get_subcommands())
            command += QString::fromStdString(parsed->get_name()) + u' ';
        return QStringLiteral("There is no command “%1”.").arg(QString(command + word));
    }
    return text.endsWith(u'.') ? text : QString(text + u'.');
}

/// Help, version and usage errors; the exit status.
int reportUsage(const CLI::App &app, const CLI::ParseError &error, bool isJson)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    printFailure(base::inputFailure("USAGE", complaint(app, error),
                                    QStringLiteral("See chanceryctl --help, or --help after a command.")),
                 isJson);
    return Usage;
}

std::vector<std::string> argumentsOf(const QStringList &arguments)
{
    std::vector<std::string> reversed;
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    return reversed;
}

} // namespace

int main(int argc, char **argv)
{
    base::platform::withholdMemoryImages();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Chancery"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    Context context;
    CLI::App app("Archives third-party messages into the mailboxes of those who took part", "chanceryctl");
    addCommands(app, context);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        app.parse(argumentsOf(arguments));
    } catch (const CLI::ParseError &error) {
        return checkedOutput(
            reportUsage(app, error, context.isJson || arguments.contains(QLatin1String("--json"))));
    }
    interruptible = &context.stop;
    base::platform::onInterrupt(onInterrupt);
    try {
        return checkedOutput(context.action());
    } catch (const base::Failure &failure) {
        printFailure(failure, context.isJson);
        return exitCodeOf(failure);
    }
}
