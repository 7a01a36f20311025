// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "contract/target/targetcontract.h"
#include "core/target/microsoft365/sandboxfixture.h"

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    SandboxFixture fixture;
    contract::TargetContract suite(fixture);
    return QTest::qExec(&suite, argc, argv);
}
