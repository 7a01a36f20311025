// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include "core/engine/world.h"
#include "engine/collector.h"
#include "journal/audit.h"
#include "journal/capture.h"
#include "journal/queries.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class CollectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAKnownRevisionWithOtherContentForANewOne();
    void takesNoRevisionOfTheSourceForAKnownItem();
    void takesTheSameItemTwiceInAPageOnce();
    void fansOutToMoreMailboxesThanOneTransactionTakes();
    void countsWhatIsParkedOrFailedWhileItRuns();
    void givesARangeCursorsOfItsOwn();
    void sendsAnEditToWhoGotTheFirstVersionThroughAnotherConnector();
    void sendsNoEditToWhoAnotherEditNames_data();
    void sendsNoEditToWhoAnotherEditNames();
    void takesTheEarliestEditForAnOlderFirstVersion_data();
    void takesTheEarliestEditForAnOlderFirstVersion();
    void sendsAnEditToWhoGetsTheFirstVersionLater_data();
    void sendsAnEditToWhoGetsTheFirstVersionLater();
    void countsWhatTheStartDateLeavesOut();
    void leavesAnItemOpenWhoseAttachmentCannotBeFetchedNow();
    void goesWithoutAnAttachmentThatIsGoneMeanwhile();
    void waitsNoLongerForWhatTheSourceDoesNotHave();
    void doesNotWaitLongForEachWhenAllAreAway();
};

void CollectorTest::takesAKnownRevisionWithOtherContentForANewOne()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob}, QStringLiteral("Before"))});
    QCOMPARE(world.run().remarks, QStringList());
    world.serve(
        {World::message(QStringLiteral("1"), ann, {bob}, QStringLiteral("After, without a new version"))});
    const engine::RunReport report = world.run();
    QCOMPARE(report.remarks, QStringList(QStringLiteral(
                                 "Items captured before that came again with other content: 1, 1 the first. "
                                 "Each is imported once more, beside the copy of before.")));
    QCOMPARE(report.record.counts.itemsAvailable, 1);
    QCOMPARE(report.record.counts.imported, 2);
    const auto copies = world.mailboxes->in(bob, folder);
    QCOMPARE(copies.size(), size_t(2));
    QVERIFY(copies.back().bytes.contains("After, without a new version"));
    const engine::RunReport last = world.run();
    QCOMPARE(last.record.counts.itemsAvailable, 0);
    QCOMPARE(last.remarks, QStringList());
}

void CollectorTest::takesNoRevisionOfTheSourceForAKnownItem()
{
    World world;
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    message.insert(QStringLiteral("version"), QStringLiteral("1~0123456789abcdef"));
    world.serve({message});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 1);
    QCOMPARE(report.remarks, QStringList());
}

void CollectorTest::takesTheSameItemTwiceInAPageOnce()
{
    World world;
    const QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    world.serve({message, message});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 1);
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void CollectorTest::fansOutToMoreMailboxesThanOneTransactionTakes()
{
    World world;
    QStringList everyone;
    for (int i = 0; i < 2500; ++i)
        everyone.append(QStringLiteral("user%1@example.com").arg(i));
    world.serve({World::message(QStringLiteral("1"), ann, everyone)});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, 2501);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(2501));
}

void CollectorTest::countsWhatIsParkedOrFailedWhileItRuns()
{
    World world;
    world.mailboxes->directory = {.entries = {{.mailbox = ann, .address = ann}},
                                  .domains = {QStringLiteral("example.com")}};
    QStringList everyone;
    for (int i = 0; i < 1500; ++i)
        everyone.append(QStringLiteral("user%1@example.com").arg(i));
    QJsonObject broken = World::message(QStringLiteral("2"), ann, {});
    broken.insert(QStringLiteral("broken"), true);
    world.serve({World::message(QStringLiteral("1"), ann, everyone), broken});
    model::Counts live; // when all is collected
    const auto note = [&](const model::RunSnapshot &run) {
        if (live.fannedOut == 0 && run.stage == model::RunSnapshot::Stage::Delivering)
            live = run.counts;
    };
    const model::Counts counts = world.runner().run(world.connector(), {}, note, world.stop).record.counts;
    QCOMPARE(counts.parked, 1500);
    QCOMPARE(counts.failed, 1501);
    QCOMPARE(live.parked, counts.parked);
    QCOMPARE(live.failed, counts.failed);
    QCOMPARE(live.fannedOut, counts.fannedOut);
}

void CollectorTest::givesARangeCursorsOfItsOwn()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    const connectors::Window range{base::fromIso(u"2026-11-01"), base::fromIso(u"2026-11-10")};
    const engine::RunReport outside =
        world.run(folder, {.trigger = model::Trigger::Backfill, .range = range});
    QCOMPARE(outside.record.trigger, model::Trigger::Backfill);
    QCOMPARE(outside.record.counts.itemsAvailable, 0);
    QCOMPARE(world.run().record.counts.itemsAvailable, 1);
}

void CollectorTest::sendsAnEditToWhoGotTheFirstVersionThroughAnotherConnector()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    QCOMPARE(world.run().record.counts.imported, 2);
    world.administration().removeConnector(folder, {});
    QJsonObject edit = World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Better words"));
    edit.insert(QStringLiteral("version"), QStringLiteral("2"));
    world.serve({edit});
    QCOMPARE(world.run(QStringLiteral("Second")).record.counts.imported, 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    QVERIFY(world.mailboxes->in(bob, folder).back().bytes.contains("Better words"));
    QCOMPARE(world.mailboxes->total(), size_t(4));
}

void CollectorTest::sendsNoEditToWhoAnotherEditNames_data()
{
    QTest::addColumn<QString>("pageSize");
    QTest::newRow("of the same page") << QStringLiteral("3");
    QTest::newRow("of an earlier page") << QStringLiteral("1");
}

void CollectorTest::sendsNoEditToWhoAnotherEditNames()
{
    QFETCH(QString, pageSize);
    World world;
    world.connector(folder, {{"pageSize", pageSize}});
    QJsonArray versions{World::message(QStringLiteral("1"), ann, {bob})};
    for (const char *name : {"carol", "dave"}) {
        QJsonObject edit = World::message(QStringLiteral("1"), ann,
                                          {QString::fromLatin1(name) + QStringLiteral("@example.com")});
        edit.insert(QStringLiteral("version"), QString::number(versions.size() + 1));
        edit.insert(QStringLiteral("changedAt"),
                    QStringLiteral("2026-11-19T08:0%1:00Z").arg(versions.size()));
        versions.append(edit);
    }
    world.serve(versions);
    QCOMPARE(world.run().record.counts.imported, 8);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(3));
    QCOMPARE(world.mailboxes->in(QStringLiteral("carol@example.com"), folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->in(QStringLiteral("dave@example.com"), folder).size(), size_t(1));
}

void CollectorTest::takesTheEarliestEditForAnOlderFirstVersion_data()
{
    sendsNoEditToWhoAnotherEditNames_data();
}

/// The first version is older than the capture. It must not matter where a page ends.
void CollectorTest::takesTheEarliestEditForAnOlderFirstVersion()
{
    QFETCH(QString, pageSize);
    World world;
    world.connector(folder, {{"pageSize", pageSize}});
    QJsonArray versions;
    for (const QString &name : {QStringLiteral("carol@example.com"), QStringLiteral("dave@example.com")}) {
        QJsonObject edit = World::message(QStringLiteral("1"), ann, {name});
        edit.insert(QStringLiteral("version"), QString::number(versions.size() + 2));
        edit.insert(QStringLiteral("changedAt"),
                    QStringLiteral("2026-11-19T08:0%1:00Z").arg(versions.size() + 1));
        versions.append(edit);
    }
    world.serve(versions);
    world.run();
    QCOMPARE(world.mailboxes->in(QStringLiteral("carol@example.com"), folder).size(), size_t(2));
    QCOMPARE(world.mailboxes->in(QStringLiteral("dave@example.com"), folder).size(), size_t(1));
}

void CollectorTest::sendsAnEditToWhoGetsTheFirstVersionLater_data()
{
    QTest::addColumn<QString>("pageSize");
    QTest::addColumn<bool>("isInARunBefore");
    QTest::newRow("of the same page") << QStringLiteral("3") << false;
    QTest::newRow("of a later page") << QStringLiteral("1") << false;
    QTest::newRow("of a later run") << QStringLiteral("3") << true;
}

void CollectorTest::sendsAnEditToWhoGetsTheFirstVersionLater()
{
    QFETCH(QString, pageSize);
    QFETCH(bool, isInARunBefore);
    World world;
    world.connector(folder, {{"pageSize", pageSize}});
    QJsonObject edit = World::message(QStringLiteral("1"), ann, {}, QStringLiteral("Better words"));
    edit.insert(QStringLiteral("version"), QStringLiteral("2"));
    edit.insert(QStringLiteral("changedAt"), QStringLiteral("2026-11-19T07:59:00Z"));
    world.serve({edit});
    if (isInARunBefore)
        QCOMPARE(world.run().record.counts.imported, 1);
    world.serve({edit, World::message(QStringLiteral("1"), ann, {bob})});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.imported, isInARunBefore ? 3 : 4);
    QVERIFY(report.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    QCOMPARE(world.run().record.counts.availableForImport(), 0);
    QCOMPARE(world.mailboxes->total(), size_t(4));
    const auto verdict = world.journal().audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void CollectorTest::countsWhatTheStartDateLeavesOut()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    world.connector(folder, {{"since", QStringLiteral("2026-11-20")}});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 0);
    QCOMPARE(report.record.counts.excluded, 1);
}

static QJsonObject withAttachment(const QString &id)
{
    QJsonObject message = World::message(id, ann, {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.txt")},
                                          {QStringLiteral("text"), QStringLiteral("Bytes")}}});
    return message;
}

/// Serves these, and whether their attachments are `attachmentsAway`, `attachmentsGone` or
/// `attachmentsLost`.
static void serve(World &world, const QJsonArray &messages, const char *trouble = nullptr)
{
    world.serve(messages);
    QFile file(world.serverFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject server = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    if (trouble)
        server.insert(QLatin1String(trouble), true);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(server).toJson());
}

void CollectorTest::leavesAnItemOpenWhoseAttachmentCannotBeFetchedNow()
{
    World world;
    const QJsonArray items{World::message(QStringLiteral("1"), ann, {bob}),
                           withAttachment(QStringLiteral("2")),
                           World::message(QStringLiteral("3"), ann, {bob})};
    serve(world, items, "attachmentsAway");
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.itemsAvailable, 3);
    QCOMPARE(report.record.counts.imported, 4);
    QCOMPARE(report.record.counts.open, 2);
    QCOMPARE(report.record.counts.failed, 0);
    QVERIFY(report.record.counts.invariantHolds());
    QVERIFY(report.troubles.empty());
    QCOMPARE(report.record.state, model::RunState::CompletedWithFailures);

    QCOMPARE(world.run().record.counts.open, 2);
    world.reopen();
    serve(world, items);
    const engine::RunReport later = world.run();
    QCOMPARE(later.record.counts.carriedIn, 2);
    QCOMPARE(later.record.counts.imported, 2);
    QCOMPARE(later.record.counts.open, 0);
    QCOMPARE(later.record.state, model::RunState::Completed);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(3));
    QVERIFY(world.mailboxes->in(bob, folder).back().bytes.contains("a.txt"));
    QVERIFY(world.journal().audit().verify({}).ok);
}

void CollectorTest::goesWithoutAnAttachmentThatIsGoneMeanwhile()
{
    World world;
    const QJsonArray items{withAttachment(QStringLiteral("1"))};
    serve(world, items, "attachmentsAway");
    QCOMPARE(world.run().record.counts.open, 2);
    serve(world, items, "attachmentsGone");
    const engine::RunReport later = world.run();
    QCOMPARE(later.record.counts.partial, 2);
    QCOMPARE(later.record.counts.open, 0);
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void CollectorTest::waitsNoLongerForWhatTheSourceDoesNotHave()
{
    World world;
    const QJsonArray items{withAttachment(QStringLiteral("1"))};
    serve(world, items, "attachmentsAway");
    QCOMPARE(world.run().record.counts.open, 2);
    serve(world, items, "attachmentsLost");
    const engine::RunReport later = world.run();
    QCOMPARE(later.record.counts.partial, 2);
    QCOMPARE(later.record.counts.open, 0);
    QVERIFY(later.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->total(), size_t(2));
    QCOMPARE(world.run().record.counts.carriedIn, 0);
}

void CollectorTest::doesNotWaitLongForEachWhenAllAreAway()
{
    World world;
    QJsonArray all;
    for (int i = 0; i < 50; ++i)
        all.append(withAttachment(QString::number(i)));
    serve(world, all, "attachmentsAway");
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.open, 100);
    QVERIFY(report.record.counts.invariantHolds());
}

QTEST_GUILESS_MAIN(CollectorTest)
#include "collector_test.moc"
