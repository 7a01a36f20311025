// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/accountprobe.h"
#include "journal/deliveries.h"

using support::World;

class AccountProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probesTargetAndStaging();
    void beginsNoUsedArchiveAnew();
    void leavesASettingThatCannotBeRightToTheProbe();
};

static model::Checks checksOf(World &world)
{
    return world.administration().testAccount(QStringLiteral("archive"), world.stop);
}

/// Nothing was delivered yet, so nothing has to be there.
void AccountProbeTest::probesTargetAndStaging()
{
    World world;
    world.mailboxes->isAway = true;
    const model::Checks checks = checksOf(world);
    QVERIFY(!checks.empty() && model::passed(checks));
    QCOMPARE(world.mailboxes->probes, 1);
}

void AccountProbeTest::beginsNoUsedArchiveAnew()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
    QVERIFY(world.mailboxes->total() > 0);
    QVERIFY(model::passed(checksOf(world)));
    QCOMPARE(world.mailboxes->probes, 1);
    world.mailboxes->isAway = true;
    const model::Checks checks = checksOf(world);
    QCOMPARE(world.mailboxes->probes, 1);
    const model::Check &folder = checks.front();
    QCOMPARE(folder.name, u"Folder");
    QVERIFY(folder.state == model::Check::State::Failed);
    QCOMPARE(folder.key, QByteArray("ARCHIVE_UNREACHABLE"));
    QVERIFY(folder.area == base::Area::Destination);
    QVERIFY(!folder.text.isEmpty() && !folder.fix.isEmpty());
    QVERIFY(checks.size() > 1); // the staging was looked at all the same
}

void AccountProbeTest::leavesASettingThatCannotBeRightToTheProbe()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
    QVERIFY(world.mailboxes->total() > 0);
    world.mailboxes->isMisconfigured = true;
    QVERIFY(!checksOf(world).empty());
    QCOMPARE(world.mailboxes->probes, 1);
}

QTEST_GUILESS_MAIN(AccountProbeTest)
#include "accountprobe_test.moc"
