// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/engine/world.h"
#include "engine/dryrun.h"
#include "journal/runs.h"

using engine::DryRun;
using support::World;

static const QString ann = QStringLiteral("ann@example.com");

class DryRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothing();
    void writesTheVeryBytesOfARun();
    void tellsWhatIsKnownAndWhatCannotBeConverted();
    void leavesNoScratchBehind();
};

static QJsonArray messages()
{
    QJsonArray all;
    for (int i = 1; i <= 8; ++i)
        all.append(World::message(QString::number(i), ann, {}));
    return all;
}

void DryRunTest::changesNothing()
{
    World world;
    world.serve(messages());
    int items = 0;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &) {
        return ++items > 0;
    });
    QCOMPARE(items, 8);
    QVERIFY(world.journal().runs().runs(world.connector().id, 10).empty());
    QCOMPARE(world.run().record.counts.itemsAvailable, 8);
}

void DryRunTest::writesTheVeryBytesOfARun()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    DryRun dry(world.environment(), world.connector(), world.stop);
    dry.read({}, [&](const DryRun::Converted &item) {
        dry.write(item, bytes);
        return true;
    });
    world.run();
    QCOMPARE(world.mailboxes->in(ann, QStringLiteral("Paged")).front().bytes, bytes.data());
}

void DryRunTest::tellsWhatIsKnownAndWhatCannotBeConverted()
{
    World world;
    world.serve(messages());
    world.run();
    QJsonArray all = messages();
    all.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("broken")},
                           {QStringLiteral("sentAt"), QStringLiteral("2026-11-19T08:00:00Z")},
                           {QStringLiteral("broken"), true}});
    world.serve(all);
    QStringList fresh;
    QByteArray failure;
    DryRun(world.environment(), world.connector(), world.stop).read({}, [&](const DryRun::Converted &item) {
        if (!item.isKnown)
            fresh.append(item.item.id);
        if (!item.failureKey.isEmpty())
            failure = item.failureKey;
        return true;
    });
    QCOMPARE(fresh, QStringList{QStringLiteral("broken")});
    QVERIFY(!failure.isEmpty());
}

void DryRunTest::leavesNoScratchBehind()
{
    World world;
    world.serve(messages());
    {
        DryRun dry(world.environment(), world.connector(), world.stop);
        dry.read({}, [](const DryRun::Converted &) { return false; });
    }
    QVERIFY(QDir(world.environment().scratchFolder()).isEmpty());
}

QTEST_GUILESS_MAIN(DryRunTest)
#include "dryrun_test.moc"
