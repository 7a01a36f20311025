// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "base/failure.h"
#include "core/engine/world.h"
#include "engine/machine.h"
#include "support/fakeclock.h"

using model::Check;
using support::World;

class MachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAMachineInOrder();
    void namesAFolderThatIsGone();
    void saysThatTheKeychainIsLocked();
    void noticesAClockBeforeTheNewestRun();
};

namespace {

class LockedVault final : public vault::Vault
{
public:
    QString place() const override { return QStringLiteral("keyring"); }

protected:
    const base::Secret &masterKey() const override
    {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_LOCKED",
                            QStringLiteral("The keyring is locked."), QStringLiteral("Unlock it."));
    }
};

Check checkOf(const model::Checks &checks, const QString &name)
{
    return *std::ranges::find(checks, name, &Check::name);
}

} // namespace

void MachineTest::findsAMachineInOrder()
{
    World world;
    const model::Checks checks = engine::checkMachine(world.environment());
    QCOMPARE(checks.size(), 3U);
    QVERIFY(model::passed(checks));
    QCOMPARE(QDir(world.dataFolder()).entryList({QStringLiteral("probe-*")}), QStringList());
}

void MachineTest::namesAFolderThatIsGone()
{
    World world;
    engine::Environment environment = world.environment();
    environment.dataFolder = QStringLiteral("/proc/absent");
    const Check check = checkOf(engine::checkMachine(environment), QStringLiteral("Data folder"));
    QCOMPARE(check.state, Check::State::Failed);
    QVERIFY(check.text.contains(QStringLiteral("/proc/absent")));
}

void MachineTest::saysThatTheKeychainIsLocked()
{
    World world;
    const LockedVault vault;
    const engine::Environment &whole = world.environment();
    const engine::Environment environment{.dataFolder = whole.dataFolder,
                                          .clock = whole.clock,
                                          .vault = vault,
                                          .journal = whole.journal,
                                          .connectorKinds = {},
                                          .targetKinds = {},
                                          .stagingKinds = {}};
    const Check check = checkOf(engine::checkMachine(environment), QStringLiteral("Keychain"));
    QCOMPARE(check.key, "VAULT_LOCKED");
    QCOMPARE(check.fix, QStringLiteral("Unlock it."));
}

void MachineTest::noticesAClockBeforeTheNewestRun()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
    support::FakeClock early(world.clock.now() - std::chrono::hours(24));
    const engine::Environment &whole = world.environment();
    const engine::Environment environment{.dataFolder = whole.dataFolder,
                                          .clock = early,
                                          .vault = whole.vault,
                                          .journal = whole.journal,
                                          .connectorKinds = {},
                                          .targetKinds = {},
                                          .stagingKinds = {}};
    const Check check = checkOf(engine::checkMachine(environment), QStringLiteral("Clock"));
    QCOMPARE(check.key, "CLOCK_BEHIND");
}

QTEST_GUILESS_MAIN(MachineTest)
#include "machine_test.moc"
