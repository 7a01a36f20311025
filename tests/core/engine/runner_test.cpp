// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "core/engine/world.h"
#include "engine/runner.h"
#include "journal/capture.h"
#include "journal/runs.h"
#include "journal/segments.h"
#include "spool/spool.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");
static const QString folder = QStringLiteral("Paged");

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesARunThatAKilledProcessLeft();
    void removesSegmentsThatNobodyNames();
    void emptiesTheScratchFolder();
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

void RunnerTest::emptiesTheScratchFolder()
{
    World world;
    QDir().mkpath(world.environment().scratchFolder() + QStringLiteral("/run-7"));
    world.runner();
    QVERIFY(!QDir(world.environment().scratchFolder()).exists());
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
