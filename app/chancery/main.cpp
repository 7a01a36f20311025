// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <optional>

#include <QApplication>
#include <QCommandLineParser>

#include "app/chancery/application.h"
#include "app/chancery/language.h"
#include "app/chancery/singleinstance.h"
#include "base/platform.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/theme.h"

namespace {

struct Arguments
{
    QString dataFolder;
    bool isMinimized = false;
    std::optional<int> exitStatus; ///< everything is said already
};

/// Whom an interrupt ends, once it is there; one that came before has been counted by then.
std::atomic<app::Application *> interruptible = nullptr;
std::atomic<bool> isInterrupted = false;

void endIfInterrupted()
{
    app::Application *const application = interruptible;
    if (application && isInterrupted)
        QMetaObject::invokeMethod(application, &app::Application::end, Qt::QueuedConnection);
}

void onInterrupt(int)
{
    isInterrupted = true;
    endIfInterrupted();
}

void print(std::FILE *file, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), file);
}

Arguments parsed(const QStringList &arguments)
{
    const QCommandLineOption dataDir(
        QStringLiteral("data-dir"), QStringLiteral("The data folder; else the platform's local data folder."),
        QStringLiteral("DIR"));
    const QCommandLineOption minimized(
        QStringLiteral("minimized"),
        QStringLiteral("Start in the tray, or as a minimised window where there is no tray."));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Archives third-party messages into mailboxes. chanceryctl does the same on the command line."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOption(dataDir);
    parser.addOption(minimized);
    const bool isGood = parser.parse(arguments) && parser.positionalArguments().isEmpty();
    Arguments result{.dataFolder = app::Session::dataFolder(parser.value(dataDir)),
                     .isMinimized = parser.isSet(minimized)};
    if (!isGood) {
        const QString error = parser.errorText();
        print(stderr, (error.isEmpty() ? QStringLiteral("Unexpected argument.") : error) +
                          QStringLiteral(" See chancery --help.\n"));
        result.exitStatus = 2;
    } else if (parser.isSet(version)) {
        print(stdout, QStringLiteral("chancery %1\n").arg(QCoreApplication::applicationVersion()));
        result.exitStatus = 0;
    } else if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        result.exitStatus = 0;
    }
    return result;
}

/// Answers what needs no window, also where there is no display.
std::optional<int> answeredWithoutWindow(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return parsed(QCoreApplication::arguments()).exitStatus;
}

bool isForQt(const char *argument)
{
    return qstrcmp(argument, "-platform") == 0 || qstrcmp(argument, "-style") == 0 ||
           qstrcmp(argument, "-display") == 0;
}

/// CHANCERY_PSEUDO shows a made-up language: 1 from left to right, `rtl` from right to left.
QString locale()
{
    const QString pseudo = qEnvironmentVariable("CHANCERY_PSEUDO");
    if (pseudo == QLatin1String("1"))
        return QStringLiteral("en-XA");
    return pseudo == QLatin1String("rtl") ? QStringLiteral("ar-XB") : ui::preferences::locale();
}

} // namespace

int main(int argc, char **argv)
{
    base::platform::withholdMemoryImages();
    QCoreApplication::setApplicationName(QStringLiteral("Chancery"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    // Names the file of the person's settings. The organisation's name would become part of the data folder.
    QCoreApplication::setOrganizationDomain(QStringLiteral("Chancery"));
    if (argc > 1 && !std::any_of(argv + 1, argv + argc, isForQt)) {
        if (const auto status = answeredWithoutWindow(argc, argv))
            return *status;
    }
    QApplication application(argc, argv);
    const Arguments arguments = parsed(QCoreApplication::arguments());
    if (arguments.exitStatus)
        return *arguments.exitStatus;
    base::platform::onInterrupt(onInterrupt);
    app::SingleInstance instance(arguments.dataFolder);
    if (!instance.isFirst())
        return 0;
    QApplication::setQuitOnLastWindowClosed(false);
    ui::theme::apply(application, ui::theme::schemeOf(ui::preferences::theme()));
    app::speak(application, locale());
    QGuiApplication::setDesktopFileName(QStringLiteral("chancery"));
    QApplication::setWindowIcon(
        ui::icon(QStringLiteral("chancery"), ui::theme::accent(QApplication::palette())));
    app::Application chancery(arguments.dataFolder);
    QObject::connect(&instance, &app::SingleInstance::called, &chancery, &app::Application::comeToFront);
    interruptible = &chancery;
    endIfInterrupted();
    chancery.start(arguments.isMinimized);
    return QApplication::exec();
}
