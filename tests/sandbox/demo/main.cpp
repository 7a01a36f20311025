// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QCoreApplication>

#include "base/failure.h"
#include "demo/demochatter.h"
#include "demo/demojabber.h"
#include "demo/demojive.h"
#include "demo/demosymphony.h"
#include "demo/demoxip.h"
#include "demo/play.h"
#include "demo/sign.h"
#include "microsoft/servemicrosoft.h"

/// `chancery-sandbox demo <folder>`: writes the demo's bundled sources.
/// `chancery-sandbox play <kind>`: plays one of them that is a server (see play.h).
/// `chancery-sandbox sign <format> <members> <output> <keys>`: packs and signs files, for tests (see sign.h).
/// `chancery-sandbox microsoft [options]`: plays Microsoft 365 on loopback (see servemicrosoft.h).
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString command = arguments.value(1);
    try {
        if (command == QStringLiteral("demo") && arguments.size() == 3) {
            sandbox::writeDemoChatter(arguments.at(2) + QStringLiteral("/chatter"));
            sandbox::writeDemoJabber(arguments.at(2) + QStringLiteral("/jabber"));
            sandbox::writeDemoJive(arguments.at(2) + QStringLiteral("/jive"));
            sandbox::writeDemoSymphony(arguments.at(2) + QStringLiteral("/symphony"));
            sandbox::writeDemoXip(arguments.at(2) + QStringLiteral("/xip"));
            return 0;
        }
        if (command == QStringLiteral("play") && arguments.size() == 3)
            return sandbox::play(arguments.at(2));
        if (command == QStringLiteral("sign") && arguments.size() == 6) {
            sandbox::signFiles(arguments.at(2), arguments.at(3), arguments.at(4), arguments.at(5));
            return 0;
        }
        if (command == QStringLiteral("microsoft"))
            return sandbox::serveMicrosoft(arguments);
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "chancery-sandbox: %s\n", failure.what());
        return 8;
    }
    std::fputs("usage: chancery-sandbox demo <folder>\n"
               "       chancery-sandbox play <kind>\n"
               "       chancery-sandbox sign <format> <members> <output> <keys>\n"
               "       chancery-sandbox microsoft [options]\n",
               stderr);
    return 2;
}
