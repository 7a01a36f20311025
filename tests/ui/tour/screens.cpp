// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include "app/chancery/language.h"
#include "ui/tour/tour.h"
#include "ui/widgets/theme.h"

/// `screens FOLDER NAME SCHEME LOCALE`: photographs every page and state into FOLDER/NAME-<page>.png.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5) {
        std::fputs("usage: screens FOLDER NAME SCHEME LOCALE\n", stderr);
        return 2;
    }
    ui::theme::apply(application, ui::theme::schemeOf(arguments.at(3)));
    app::speak(application, arguments.at(4));
    QDir().mkpath(arguments.at(1));
    const QTemporaryDir scratch;
    support::Tour tour(scratch.path());
    for (const auto &stop : tour.stops()) {
        QWidget *window = stop.arrive();
        const QString file = QStringLiteral("%1/%2-%3.png").arg(arguments.at(1), arguments.at(2), stop.name);
        if (!window->grab().save(file)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
