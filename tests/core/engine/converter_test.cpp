// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "journal/audit.h"
#include "journal/deliveries.h"
#include "journal/queries.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

/// A message that does not say who wrote it cannot be converted, until the connector's `author` is set.
class ConverterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsOnceTheCauseIsMended();
    void leavesWhatStillCannotBeConverted();
    void namesAtMostTwentyOfThem();
    void convertsNothingTwice();
    void leavesADismissedItemAlone();
    void keepsEarlierRunsProvable();
    void deliversAfterAStopInBetween();
    void waitsForAttachmentsThatAreNotThere();
    void collectsTheOthersWhileAKeptRecordIsOutOfReach();
    void countsAParkedCopyOfAWaitingItemOnce_data();
    void countsAParkedCopyOfAWaitingItemOnce();
    void leavesTheParkedCopyOfAWaitingItemToAReplay();
    void goesWithoutAnAttachmentThatIsGone();
    void fansOutByTodaysMapping();
    void sendsTheEditsOfAFirstVersionThatIsConvertedLater();

private:
    static QJsonObject nameless(const QString &id, const QStringList &to)
    {
        QJsonObject message = World::message(id, ann, to);
        message.remove(QStringLiteral("from"));
        return message;
    }
    static void mend(World &world)
    {
        world.administration().editConnector(QStringLiteral("Paged"), {.values = {{"author", ann}}});
    }
};

void ConverterTest::convertsOnceTheCauseIsMended()
{
    World world;
    world.serve({nameless(QStringLiteral("1"), {bob}), World::message(QStringLiteral("2"), ann, {})});
    const engine::RunReport first = world.run();
    QCOMPARE(first.record.counts.failed, 1);
    mend(world);
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 2);
    QCOMPARE(replayed.record.counts.failed, 0);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(replayed.record.state, model::RunState::Completed);
    QCOMPARE(replayed.notes.size(), 2);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(2));
    const auto status = world.journal().queries().status(world.connector().id);
    QCOMPARE(status.failed + status.parked + status.open, 0);
    const auto items = world.journal().queries().items(world.connector().id, QStringLiteral("1"));
    QCOMPARE(items.size(), size_t(1));
    QVERIFY(items.front().isConverted);
}

void ConverterTest::leavesWhatStillCannotBeConverted()
{
    World world;
    world.serve({nameless(QStringLiteral("1"), {bob})});
    world.run();
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.availableForImport(), 0);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(replayed.record.counts.failed, 0); // the run that captured it counts it
    QCOMPARE(replayed.leftUndone, 1);
    QCOMPARE(replayed.record.state, model::RunState::CompletedWithFailures);
    QVERIFY(world.journal().audit().verify({}).ok);
    QCOMPARE(world.journal().queries().status(world.connector().id).failed, 1);
    QCOMPARE(world.mailboxes->total(), size_t(0));
    QCOMPARE(replayed.remarks.size(), 1);
    QVERIFY2(replayed.remarks.front().startsWith(u"Again not converted: 1: "),
             qPrintable(replayed.remarks.front()));
}

void ConverterTest::namesAtMostTwentyOfThem()
{
    World world;
    QJsonArray all;
    for (int i = 0; i < 23; ++i)
        all.append(nameless(QString::number(i), {bob}));
    world.serve(all);
    world.run();
    const QStringList left = world.replay().remarks;
    QCOMPARE(left.size(), 21);
    QCOMPARE(left.back(), QStringLiteral("Again not converted: 3 more items"));
}

void ConverterTest::convertsNothingTwice()
{
    World world;
    world.serve({nameless(QStringLiteral("1"), {bob})});
    world.run();
    mend(world);
    world.replay();
    const engine::RunReport again = world.replay();
    QCOMPARE(again.record.counts.availableForImport(), 0);
    QCOMPARE(world.run().record.counts.availableForImport(), 0);
    world.reopen();
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void ConverterTest::leavesADismissedItemAlone()
{
    World world;
    world.serve({nameless(QStringLiteral("1"), {bob})});
    world.run();
    world.journal().deliveries().dismiss(world.connector().id, {}, QStringLiteral("test"));
    mend(world);
    QCOMPARE(world.replay().record.counts.availableForImport(), 0);
    QCOMPARE(world.mailboxes->total(), size_t(0));
}

void ConverterTest::keepsEarlierRunsProvable()
{
    World world;
    world.serve({nameless(QStringLiteral("1"), {bob})});
    world.run();
    mend(world);
    world.replay();
    const auto verdict = world.journal().audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void ConverterTest::deliversAfterAStopInBetween()
{
    World world;
    world.serve({nameless(QStringLiteral("1"), {bob})});
    world.run();
    mend(world);
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "DOWN", QStringLiteral("Down."));
    };
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.open, 2);
    QVERIFY(replayed.record.counts.invariantHolds());
    world.mailboxes->fault = {};
    world.reopen();
    QCOMPARE(world.run().record.counts.imported, 2);
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void ConverterTest::waitsForAttachmentsThatAreNotThere()
{
    World world;
    const auto message = [](bool isThere) {
        QJsonObject json = nameless(QStringLiteral("1"), {bob});
        json.insert(QStringLiteral("attachments"),
                    QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("note.txt")},
                                           {QStringLiteral("text"), QStringLiteral("Note")},
                                           {QStringLiteral("unavailable"), !isThere}}});
        return json;
    };
    world.serve({message(false)});
    world.run();
    mend(world);
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.availableForImport(), 0);
    QCOMPARE(replayed.remarks.size(), 1);
    QVERIFY2(replayed.remarks.front().contains(u"attachment"), qPrintable(replayed.remarks.front()));
    QCOMPARE(world.journal().queries().status(world.connector().id).failed, 1);
    world.serve({message(true)});
    QCOMPARE(world.replay().record.counts.imported, 2);
}

/// Of Ann, who has a mailbox, to Bob, who has none yet; its attachment can be fetched once it `isThere`.
static void serveInPart(World &world, bool isThere)
{
    QJsonObject message = World::message(QStringLiteral("1"), ann, {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("note.txt")},
                                          {QStringLiteral("text"), QStringLiteral("Note")}}});
    world.serve({message});
    QFile file(world.serverFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject server = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    server.insert(QStringLiteral("attachmentsAway"), !isThere);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QJsonDocument(server).toJson());
}

static void captureInPart(World &world)
{
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    serveInPart(world, false);
    const model::Counts counts = world.run().record.counts;
    QCOMPARE(counts.open, 1);
    QCOMPARE(counts.parked, 1);
    serveInPart(world, true);
}

void ConverterTest::collectsTheOthersWhileAKeptRecordIsOutOfReach()
{
    World world;
    QJsonObject waiting = World::message(QStringLiteral("1"), ann, {});
    waiting.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("note.txt")},
                                          {QStringLiteral("text"), QStringLiteral("Note")},
                                          {QStringLiteral("unavailable"), true}}});
    world.serve({waiting});
    const QString staging = world.stageElsewhere(QStringLiteral("disk"));
    QCOMPARE(world.run().record.counts.imported, 0);
    QVERIFY(QDir().rename(staging, staging + QStringLiteral("-away")));
    world.serve({waiting, World::message(QStringLiteral("2"), ann, {})});
    QCOMPARE(world.run().record.counts.imported, 1);
}

void ConverterTest::countsAParkedCopyOfAWaitingItemOnce_data()
{
    QTest::addColumn<bool>("isReplay");
    QTest::newRow("with the next run") << false;
    QTest::newRow("with a replay") << true;
}

void ConverterTest::countsAParkedCopyOfAWaitingItemOnce()
{
    QFETCH(bool, isReplay);
    World world;
    captureInPart(world);
    const model::Counts counts = (isReplay ? world.replay() : world.run()).record.counts;
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.parked, isReplay ? 1 : 0); // a replay tries it, and parks it again
    QCOMPARE(counts.availableForImport(), isReplay ? 2 : 1);
    QVERIFY(counts.invariantHolds());
    QCOMPARE(world.journal().queries().status(world.connector().id).parked, 1);
    QVERIFY(world.journal().audit().verify({}).ok);
}

void ConverterTest::leavesTheParkedCopyOfAWaitingItemToAReplay()
{
    World world;
    captureInPart(world);
    world.mailboxes->directory.entries.push_back(
        {.mailbox = bob, .address = bob, .displayName = {}, .aliases = {}});
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(world.mailboxes->in(bob, folder).empty());
    QCOMPARE(world.replay().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
}

void ConverterTest::goesWithoutAnAttachmentThatIsGone()
{
    World world;
    QJsonObject message = nameless(QStringLiteral("1"), {bob});
    message.insert(QStringLiteral("attachments"),
                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("note.txt")},
                                          {QStringLiteral("text"), QStringLiteral("Note")}}});
    world.serve({message});
    world.run();
    mend(world);
    world.serve({});
    QCOMPARE(world.replay().record.counts.partial, 2);
}

void ConverterTest::fansOutByTodaysMapping()
{
    World world;
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    world.serve({nameless(QStringLiteral("1"), {bob})});
    world.run();
    mend(world);
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 1);
    QCOMPARE(replayed.record.counts.parked, 1);
    QVERIFY(replayed.record.counts.invariantHolds());
    world.mailboxes->directory.entries.push_back(
        {.mailbox = bob, .address = bob, .displayName = {}, .aliases = {}});
    QCOMPARE(world.replay().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(1));
}

void ConverterTest::sendsTheEditsOfAFirstVersionThatIsConvertedLater()
{
    World world;
    QJsonObject edit = World::message(QStringLiteral("1"), ann, {});
    edit.insert(QStringLiteral("version"), QStringLiteral("2"));
    edit.insert(QStringLiteral("changedAt"), QStringLiteral("2026-11-19T08:01:00Z"));
    world.serve({nameless(QStringLiteral("1"), {bob}), edit});
    QCOMPARE(world.run().record.counts.imported, 1);
    mend(world);
    const engine::RunReport replayed = world.replay();
    QCOMPARE(replayed.record.counts.imported, 3);
    QVERIFY(replayed.record.counts.invariantHolds());
    QCOMPARE(world.mailboxes->in(bob, folder).size(), size_t(2));
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(2));
}

QTEST_GUILESS_MAIN(ConverterTest)
#include "converter_test.moc"
