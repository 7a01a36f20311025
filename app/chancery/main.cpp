// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>

#include "app/chancery/application.h"
#include "ui/widgets/theme.h"

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("chancery"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Archives third-party messages into mailboxes. chanceryctl does the same on the command line."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), QStringLiteral("The data folder."),
                                     QStringLiteral("DIR"));
    parser.addOption(dataDir);
    parser.process(application);
    ui::theme::apply(application, ui::theme::Scheme::System);
    app::Application chancery(app::Session::dataFolder(parser.value(dataDir)));
    chancery.start();
    return QApplication::exec();
}
