// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QProcess>
#include <QTest>

#include "core/engine/world.h"
#include "core/journal/samples.h"
#include "core/journal/tampering.h"
#include "engine/runner.h"
#include "journal/audit.h"
#include "journal/capture.h"
#include "journal/deliveries.h"
#include "journal/queries.h"
#include "journal/runs.h"
#include "journal/segments.h"
#include "spool/spool.h"
#include "support/failureof.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString folder = QStringLiteral("Paged");

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesARunThatAKilledProcessLeft();
    void closesARunWhoseEndCouldNotBeStored();
    void runsAConnectorOnceAtATime();
    void removesSegmentsThatNobodyNames();
    void runsBesideALostSegmentOfAnotherAccount();
    void tellsOfALostSegmentUntilNobodyNeedsIt();
    void closesTheSegmentsOfARemovedAccount();
    void emptiesTheScratchFolder();
    void leavesTheScratchOfAnotherProcessAtWork();
    void stagesTheSegmentsOfAnAccountInOneRunAtATime();
    void doublesNothingThatASecondConnectorDeliveredMeanwhile_data();
    void doublesNothingThatASecondConnectorDeliveredMeanwhile();
    void looksForWhatASecondConnectorMayHavePut();
};

void RunnerTest::closesARunThatAKilledProcessLeft()
{
    World world;
    world.serve({});
    const auto run = world.journal().runs().start(world.connector().id, model::Trigger::Manual);
    world.reopen();
    world.runner();
    QCOMPARE(world.journal().runs().run(run)->state, model::RunState::Interrupted);
}

void RunnerTest::closesARunWhoseEndCouldNotBeStored()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    const auto connector = world.connector().id;
    const QString journal = world.dataFolder() + QStringLiteral("/journal.sqlite");
    Tampering(journal).run("CREATE TRIGGER full BEFORE UPDATE OF completed_at ON runs"
                           " BEGIN SELECT RAISE(ABORT, 'no space'); END");
    QCOMPARE(support::failureOf([&] { world.run(); }).key, "STORAGE_FAILED");
    Tampering(journal).run("DROP TRIGGER full");
    QCOMPARE(world.journal().queries().status(connector).lastRun->state, model::RunState::Running);
    const engine::RunReport report = world.run();
    QVERIFY2(report.troubles.empty(), qPrintable(report.record.failureText));
    const auto runs = world.journal().runs().runs(connector, 10);
    QCOMPARE(runs.size(), size_t(2));
    QCOMPARE(runs[1].state, model::RunState::Interrupted);
    QCOMPARE(runs[0].state, model::RunState::Completed);
    QCOMPARE(world.mailboxes->total(), size_t(1));
    const auto verdict = world.journal().audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void RunnerTest::runsAConnectorOnceAtATime()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    QByteArray key;
    world.mailboxes->fault = [&](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        key = support::failureOf([&] { world.run(); }).key;
        return {};
    };
    QCOMPARE(world.run().record.state, model::RunState::Completed);
    QCOMPARE(key, "RUN_ACTIVE");
    QCOMPARE(world.journal().runs().runs(world.connector().id, 10).size(), size_t(1));
}

void RunnerTest::removesSegmentsThatNobodyNames()
{
    World world;
    QDir().mkpath(world.environment().spoolFolder());
    QByteArray stranger;
    {
        spool::Spool spool(world.environment().spoolFolder(), {});
        stranger = spool.mark().segment;
    }
    world.runner();
    QVERIFY(!spool::Spool(world.environment().spoolFolder(), {}).exists(stranger));
}

/// As a killed process leaves it, for a message to Bob; nothing of it is in the spool.
static void leaveOpenSegment(World &world)
{
    const model::ConnectorConfig connector = world.connector();
    journal::Journal &journal = world.journal();
    journal.capture().store(
        {.connector = connector.id,
         .account = connector.account,
         .run = journal.runs().start(connector.id, model::Trigger::Manual),
         .identity = Samples::identity(),
         .items = {Samples::item(QStringLiteral("lost"), {bob}, QStringLiteral("elsewhere"))},
         .segment = Samples::segment(),
         .segmentLength = 1024});
}

void RunnerTest::runsBesideALostSegmentOfAnotherAccount()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    const QString other = QStringLiteral("Other");
    world.connector(other);
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    world.administration().editConnector(other, {.newName = {}, .account = QStringLiteral("second")});
    leaveOpenSegment(world);
    world.reopen();
    const engine::RunReport report = world.run(other);
    QCOMPARE(report.record.failureKey, QByteArray());
    QCOMPARE(report.record.state, model::RunState::Completed);
    QCOMPARE(report.record.counts.imported, 1);
}

void RunnerTest::tellsOfALostSegmentUntilNobodyNeedsIt()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    world.run();
    leaveOpenSegment(world);
    world.reopen();
    world.serve({World::message(QStringLiteral("1"), ann, {}), World::message(QStringLiteral("2"), ann, {})});
    for (const int imported : {1, 0}) {
        const engine::RunReport report = world.run();
        QCOMPARE(report.record.failureKey, QByteArray("SEGMENT_DAMAGED"));
        QVERIFY(report.record.failureText.contains(QString::fromLatin1(Samples::segment())));
        QCOMPARE(report.record.counts.imported, imported);
        QCOMPARE(report.record.counts.failed, imported); // Bob's, once
    }
    world.journal().deliveries().dismiss(world.connector().id, {}, QStringLiteral("There is no backup."));
    for (int turn = 0; turn < 2; ++turn)
        QCOMPARE(world.run().record.state, model::RunState::Completed);
    world.reopen();
    world.runner();
    QVERIFY(world.journal().segments().open().empty());
}

void RunnerTest::closesTheSegmentsOfARemovedAccount()
{
    World world;
    world.connector();
    leaveOpenSegment(world);
    QDir().mkpath(world.environment().spoolFolder());
    const spool::Spool spool(world.environment().spoolFolder(), {});
    QFile file(spool.path(Samples::segment()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1024, '\0')) == 1024);
    file.close();
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.newName = {}, .account = QStringLiteral("second")});
    world.administration().removeAccount(QStringLiteral("archive"));
    world.reopen();
    world.runner();
    QCOMPARE(world.journal().segments().segment(Samples::segment())->state,
             journal::Segments::Record::State::Closed);
}

void RunnerTest::emptiesTheScratchFolder()
{
    World world;
    const QString scratch = world.environment().scratchFolder();
    QDir().mkpath(scratch + QStringLiteral("/run-7"));
    world.environment().newScratch(QStringLiteral("test")); // of a process that had this one's id
    QFile file(scratch + QStringLiteral("/file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    world.runner();
    QVERIFY(QDir(scratch).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
}

static QString scratchOf(const World &world, qint64 process)
{
    const QString own = world.environment().newScratch(QStringLiteral("preview"));
    const QString its =
        QString(own).replace(QString::number(QCoreApplication::applicationPid()), QString::number(process));
    QDir().rename(own, its);
    return its;
}

/// A preview reads a source while the engine starts.
void RunnerTest::leavesTheScratchOfAnotherProcessAtWork()
{
    QProcess
        process; // first: Qt forks in a way that blinds the thread sanitizer to the locks of threads at work
    process.start(QStringLiteral("cat"), {}); // waits for its input
    QVERIFY(process.waitForStarted());
    World world;
    const QString scratch = scratchOf(world, process.processId());
    QVERIFY(QFile::exists(scratch));
    world.runner();
    QVERIFY(QFile::exists(scratch));
    process.kill();
    QVERIFY(process.waitForFinished());
    world.reopen();
    world.runner();
    QVERIFY(!QFile::exists(scratch));
}

void RunnerTest::stagesTheSegmentsOfAnAccountInOneRunAtATime()
{
    World world;
    const QStringList names{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
    for (const QString &name : names)
        world.connector(name);
    for (int round = 0; round < 8; ++round) {
        world.serve({World::message(QString::number(round), QStringLiteral("ann@example.com"), {})});
        std::vector<engine::RunReport> reports(3);
        {
            engine::Runner &runner = world.runner();
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < reports.size(); ++i)
                threads.emplace_back([&, i, config = world.connector(names.at(static_cast<int>(i)))] {
                    reports.at(i) = runner.run(config, {}, {}, world.stop);
                });
        }
        for (const engine::RunReport &report : reports)
            QVERIFY2(report.troubles.empty(), qPrintable(report.record.failureText));
    }
}

/// The connector has met both folders, and ends before anything of two further messages is sent to Bob.
static void leaveBobsOpen(World &world)
{
    world.administration().setSetting("lanes", QStringLiteral("1"));
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    QJsonArray served{World::message(QStringLiteral("1"), ann, {bob})};
    world.serve(served);
    world.run();
    served.append(World::message(QStringLiteral("2"), ann, {bob}));
    served.append(World::message(QStringLiteral("3"), ann, {bob}));
    world.serve(served);
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("Not now."));
    };
    QCOMPARE(world.run().record.counts.open, 4);
    world.mailboxes->fault = {};
    QCOMPARE(world.mailboxes->total(), size_t(2));
}

void RunnerTest::doublesNothingThatASecondConnectorDeliveredMeanwhile_data()
{
    QTest::addColumn<QString>("folderName");
    QTest::newRow("same folder") << folder;
    QTest::newRow("another folder") << QStringLiteral("Other");
}

void RunnerTest::doublesNothingThatASecondConnectorDeliveredMeanwhile()
{
    QFETCH(QString, folderName);
    World world;
    leaveBobsOpen(world);
    world.connector(QStringLiteral("Twin"), {{"folderName", folderName}});
    QCOMPARE(world.run(QStringLiteral("Twin")).record.counts.imported, 4);
    const engine::RunReport report = world.run();
    QCOMPARE(world.mailboxes->total(), size_t(6));
    QVERIFY(report.record.counts.skipped >= 2); // Ann's were tried, and may be taken for our own
    QCOMPARE(report.record.counts.open, 0);
    QVERIFY(report.record.counts.invariantHolds());
}

void RunnerTest::looksForWhatASecondConnectorMayHavePut()
{
    World world;
    leaveBobsOpen(world);
    world.connector(QStringLiteral("Twin"), {{"folderName", folder}});
    std::atomic<int> bobs{0};
    world.mailboxes->fault = [&](const QString &mailbox,
                                 const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox != bob)
            return {};
        ++bobs;
        return {.outcome = {.state = model::Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}},
                .takesAnyway = true};
    };
    world.mailboxes->lookFault = [&](const QString &mailbox) {
        if (mailbox == bob && bobs > 0)
            throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                                QStringLiteral("Nobody can look."));
    };
    QCOMPARE(world.run(QStringLiteral("Twin")).record.counts.open, 2);
    QCOMPARE(world.mailboxes->total(), size_t(6));
    world.mailboxes->fault = {};
    world.mailboxes->lookFault = {};
    QCOMPARE(world.run().record.counts.skipped, 2);
    QCOMPARE(world.run(QStringLiteral("Twin")).record.counts.open, 0);
    QCOMPARE(world.mailboxes->total(), size_t(6));
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "runner_test.moc"
