// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/reconcilesegments.h"
#include "journal/queries.h"
#include "journal/segments.h"
#include "staging/staging.h"
#include "support/failureof.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");

class ReconcileSegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesSegmentsThatAreWhole();
    void namesAStagedSegmentThatIsGone();
    void namesAStagedSegmentThatWasAltered();
    void saysWhatCanNotBeDeliveredAnyMore();
    void namesALocalSegmentThatIsGoneWhileNothingIsStaged();
    void namesASegmentThatTheJournalHasNowhere();
    void endsWhenTheStagingIsNotThere();
    void countsWhatIsInTheStagingOfARemovedAccount();
    void doesNotCallMissingWhatWasStagedElsewhere_data();
    void doesNotCallMissingWhatWasStagedElsewhere();
    void isPartOfADeepComparisonAlone();
};

static engine::Reconciliation compared(World &world)
{
    engine::Reconciliation result;
    engine::reconcileSegments(world.environment(), world.connector(), result, world.stop);
    return result;
}

static void archive(World &world)
{
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    world.run();
}

/// The mailbox takes nothing.
static void archiveInVain(World &world)
{
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "IMPORT_REJECTED",
                            QStringLiteral("Refused."));
    };
    archive(world);
}

static journal::Segments::Record segment(World &world)
{
    const auto items = world.journal().queries().items(world.connector().id, QStringLiteral("1"));
    return *world.journal().segments().segment(items.front().entry.segment);
}

static void alter(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(520)); // in the first entry, behind its header
    QCOMPARE(file.write(QByteArray(100, 'x')), 100);
}

void ReconcileSegmentsTest::passesSegmentsThatAreWhole()
{
    World world;
    archive(world);
    const engine::Reconciliation result = compared(world);
    QVERIFY(result.missing.empty());
    QCOMPARE(result.segmentsNotRead, 0);
}

void ReconcileSegmentsTest::namesAStagedSegmentThatIsGone()
{
    World world;
    archive(world);
    const QString where = segment(world).stagedAt;
    QVERIFY(QFile::remove(where));
    const engine::Reconciliation result = compared(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QVERIFY(result.missing.front().isSegment());
    QCOMPARE(result.missing.front().name, where);
    QCOMPARE(result.missing.front().reason,
             QStringLiteral("is gone or shorter than it was; items in it: 1, all delivered"));
}

void ReconcileSegmentsTest::namesAStagedSegmentThatWasAltered()
{
    World world;
    archive(world);
    alter(segment(world).stagedAt);
    const engine::Reconciliation result = compared(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().reason,
             QStringLiteral("differs from what was stored; items in it: 1, all delivered"));
}

void ReconcileSegmentsTest::saysWhatCanNotBeDeliveredAnyMore()
{
    World world;
    archiveInVain(world);
    QVERIFY(QFile::remove(segment(world).stagedAt));
    const engine::Reconciliation result = compared(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().reason,
             QStringLiteral("is gone or shorter than it was; items in it: 1, copies not delivered: 1, "
                            "attachments still to be sent: 0"));
}

void ReconcileSegmentsTest::namesALocalSegmentThatIsGoneWhileNothingIsStaged()
{
    World world;
    QFile obstacle(world.dataFolder() + QStringLiteral("/staging"));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    archive(world);
    const auto record = segment(world);
    QVERIFY(record.isLocal && record.stagedAt.isEmpty());
    QVERIFY(compared(world).missing.empty());
    const QString path =
        world.environment().spoolFolder() + u'/' + QString::fromLatin1(record.id) + QStringLiteral(".tar");
    alter(path);
    QCOMPARE(compared(world).missing.front().name, path);
    QVERIFY(QFile::remove(path));
    QVERIFY(compared(world).missing.front().reason.startsWith(QStringLiteral("is gone")));
}

/// A row altered so that the loss seems agreed.
void ReconcileSegmentsTest::namesASegmentThatTheJournalHasNowhere()
{
    World world;
    archiveInVain(world);
    world.journal().segments().recordStagedRemoved(segment(world).id);
    const engine::Reconciliation result = compared(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QVERIFY(result.missing.front().reason.startsWith(QStringLiteral("is kept nowhere any more")));
}

void ReconcileSegmentsTest::endsWhenTheStagingIsNotThere()
{
    World world;
    archive(world);
    QVERIFY(QDir(world.dataFolder() + QStringLiteral("/staging")).removeRecursively());
    QCOMPARE(support::failureOf([&] { compared(world); }).key, QByteArray("STAGING_UNREACHABLE"));
}

void ReconcileSegmentsTest::countsWhatIsInTheStagingOfARemovedAccount()
{
    World world;
    archive(world);
    const QString where = segment(world).stagedAt;
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.newName = {}, .account = QStringLiteral("second")});
    world.administration().removeAccount(QStringLiteral("archive"));
    QCOMPARE(compared(world).segmentsNotRead, 0);
    QVERIFY(QFile::remove(where));
    const engine::Reconciliation result = compared(world);
    QCOMPARE(result.segmentsNotRead, 1);
    QVERIFY(result.missing.empty());
}

void ReconcileSegmentsTest::doesNotCallMissingWhatWasStagedElsewhere_data()
{
    QTest::addColumn<bool>("isNeeded");
    QTest::newRow("all delivered") << false;
    QTest::newRow("still to be delivered") << true;
}

void ReconcileSegmentsTest::doesNotCallMissingWhatWasStagedElsewhere()
{
    QFETCH(bool, isNeeded);
    World world;
    isNeeded ? archiveInVain(world) : archive(world);
    const QString old = segment(world).stagedAt;
    const QString place = world.stageElsewhere(QStringLiteral("other"));
    const engine::Reconciliation result = compared(world);
    QVERIFY(result.missing.empty());
    QCOMPARE(result.notLookedFor, (std::vector<engine::Reconciliation::Elsewhere>{{old, place, isNeeded}}));
    QCOMPARE(result.segmentsNotRead, 0);
    QCOMPARE(engine::reconcile(world.environment(), world.connector(), true, world.stop).agrees(), !isNeeded);
    QVERIFY(QDir(place).removeRecursively()); // nothing was staged in it yet
    QCOMPARE(compared(world).notLookedFor, result.notLookedFor);
    QVERIFY(QDir().mkpath(place + QStringLiteral("/segments")));
    QVERIFY(QFile::copy(old, staging::segmentAt(place, segment(world).id)));
    QVERIFY(compared(world).notLookedFor.empty());
}

void ReconcileSegmentsTest::isPartOfADeepComparisonAlone()
{
    World world;
    archive(world);
    QVERIFY(QFile::remove(segment(world).stagedAt));
    QVERIFY(engine::reconcile(world.environment(), world.connector(), false, world.stop).agrees());
    QVERIFY(!engine::reconcile(world.environment(), world.connector(), true, world.stop).agrees());
}

QTEST_GUILESS_MAIN(ReconcileSegmentsTest)
#include "reconcilesegments_test.moc"
