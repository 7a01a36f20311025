// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QCoreApplication>

#include "base/failure.h"
#include "demo/demoxip.h"

/// `chancery-sandbox demo <folder>`: writes the demo's bundled sources.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 || arguments.at(1) != QLatin1String("demo")) {
        std::fputs("usage: chancery-sandbox demo <folder>\n", stderr);
        return 2;
    }
    try {
        sandbox::writeDemoXip(arguments.at(2) + QStringLiteral("/xip"));
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "chancery-sandbox: %s\n", failure.what());
        return 8;
    }
    return 0;
}
