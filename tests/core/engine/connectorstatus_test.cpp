// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/connectorstatus.h"

using engine::ConnectorState;

class ConnectorStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheWorst_data();
    void saysTheWorst();
    void takesNoReplayForAReadingOfTheSource_data();
    void takesNoReplayForAReadingOfTheSource();
    void saysWhyItNeedsAttention();
    void tellsAMailboxThatWaitsFromASourceThatWasNotRead();
    void saysWhatFailedBeforeAReplay();
};

void ConnectorStatusTest::saysTheWorst_data()
{
    using Status = journal::Queries::ConnectorStatus;
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("isPaused");
    QTest::addColumn<int>("hoursOverdue");
    QTest::addColumn<QByteArray>("word");
    const auto ran = [](model::RunState state) {
        Status status;
        status.lastRun.emplace();
        status.lastRun->state = state;
        return status;
    };
    QTest::newRow("never ran") << Status() << false << 0 << QByteArray("Scheduled");
    QTest::newRow("all went well") << ran(model::RunState::Completed) << false << 0 << QByteArray("Healthy");
    QTest::newRow("paused") << ran(model::RunState::Completed) << true << 0 << QByteArray("Paused");
    QTest::newRow("running though paused")
        << ran(model::RunState::Running) << true << 0 << QByteArray("Running");
    QTest::newRow("the last run failed") << ran(model::RunState::Failed) << false << 0 << QByteArray("Error");
    QTest::newRow("a day overdue") << ran(model::RunState::Completed) << false << 25 << QByteArray("Overdue");
    QTest::newRow("an hour overdue") << ran(model::RunState::Completed) << false << 1
                                     << QByteArray("Healthy");
    Status parked = ran(model::RunState::Completed);
    parked.parked = 1;
    QTest::newRow("somebody is unmapped") << parked << false << 0 << QByteArray("Attention");
    Status failed = ran(model::RunState::CompletedWithFailures);
    failed.failed = 1;
    QTest::newRow("something failed") << failed << false << 0 << QByteArray("Attention");
    Status open = ran(model::RunState::CompletedWithFailures);
    open.open = 1;
    QTest::newRow("something is on its way") << open << false << 0 << QByteArray("Attention");
    QTest::newRow("the last run was stopped")
        << ran(model::RunState::Stopped) << false << 0 << QByteArray("Attention");
    QTest::newRow("the last run was killed")
        << ran(model::RunState::Interrupted) << false << 0 << QByteArray("Attention");
    Status unread = ran(model::RunState::CompletedWithFailures);
    unread.unfinished = {QStringLiteral("growing.xip (still growing)")};
    QTest::newRow("a file was left unread") << unread << false << 0 << QByteArray("Attention");
    Status partial = ran(model::RunState::Completed);
    partial.lastRun->counts.partial = 1;
    QTest::newRow("an attachment was left out") << partial << false << 0 << QByteArray("Attention");
    Status owed = ran(model::RunState::Completed);
    owed.owesAttachments = true;
    QTest::newRow("an attachment was left out by an earlier run")
        << owed << false << 0 << QByteArray("Attention");
    QTest::newRow("it was, and no run came since") << owed << false << 25 << QByteArray("Overdue");
    QTest::newRow("failures were dismissed")
        << ran(model::RunState::CompletedWithFailures) << false << 0 << QByteArray("Healthy");
}

void ConnectorStatusTest::saysTheWorst()
{
    QFETCH(journal::Queries::ConnectorStatus, status);
    QFETCH(bool, isPaused);
    QFETCH(int, hoursOverdue);
    QFETCH(QByteArray, word);
    const base::Instant now = *base::fromIso(u"2026-11-20T08:00:00Z");
    model::ConnectorConfig connector;
    connector.state =
        isPaused ? model::ConnectorConfig::State::Paused : model::ConnectorConfig::State::Active;
    const auto due = now - std::chrono::hours(hoursOverdue);
    QCOMPARE(name(engine::stateOf(connector, status, due, now)), word);
}

void ConnectorStatusTest::takesNoReplayForAReadingOfTheSource_data()
{
    QTest::addColumn<model::RunState>("before");
    QTest::addColumn<model::RunState>("replay");
    QTest::addColumn<QByteArray>("word");
    using enum model::RunState;
    QTest::newRow("the source was unreachable") << Failed << Completed << QByteArray("Error");
    QTest::newRow("a run was stopped") << Stopped << Completed << QByteArray("Attention");
    QTest::newRow("a run was killed") << Interrupted << Completed << QByteArray("Attention");
    QTest::newRow("the replay settled what had failed")
        << CompletedWithFailures << Completed << QByteArray("Healthy");
    QTest::newRow("the replay itself failed") << Completed << Failed << QByteArray("Error");
}

void ConnectorStatusTest::takesNoReplayForAReadingOfTheSource()
{
    QFETCH(model::RunState, before);
    QFETCH(model::RunState, replay);
    journal::Queries::ConnectorStatus status;
    status.lastReading = model::RunRecord{.state = before};
    status.lastRun = model::RunRecord{.trigger = model::Trigger::Replay, .state = replay};
    QTEST(name(engine::stateOf({}, status, {}, {})), "word");
}

void ConnectorStatusTest::saysWhyItNeedsAttention()
{
    journal::Queries::ConnectorStatus status;
    const auto reason = [&] {
        return engine::reasonOf(ConnectorState::Attention, status);
    };
    status.lastRun = model::RunRecord{.state = model::RunState::Stopped};
    QCOMPARE(reason(), QStringLiteral("a run was cut off before it had read everything; run it again."));
    status.lastRun->state = model::RunState::Completed;
    status.lastRun->counts.partial = 1;
    QCOMPARE(reason(), QStringLiteral("its last run left attachments out; its log names them."));
    status.owesAttachments = true;
    QVERIFY(reason().contains(QStringLiteral("sizeLimitMB")));
    status.parked = 2;
    QVERIFY(reason().startsWith(QStringLiteral("deliveries are unresolved (2 parked); attachments")));
    QCOMPARE(engine::reasonOf(ConnectorState::Healthy, status), QString());
}

void ConnectorStatusTest::tellsAMailboxThatWaitsFromASourceThatWasNotRead()
{
    journal::Queries::ConnectorStatus status;
    status.lastRun = model::RunRecord{.state = model::RunState::CompletedWithFailures};
    status.open = 1;
    status.leftMailboxes = {QStringLiteral("ann@example.com: It is full.")};
    QCOMPARE(engine::reasonOf(ConnectorState::Attention, status),
             QStringLiteral("deliveries are unresolved (1 open); a run left mailboxes for the next one; its "
                            "log names them, and what they wait for."));
    QCOMPARE(engine::causesOf(status), QByteArrayList{"open"});
    status.open = 0; // a replay has served it since
    QCOMPARE(engine::stateOf({}, status, {}, {}), ConnectorState::Healthy);
}

void ConnectorStatusTest::saysWhatFailedBeforeAReplay()
{
    journal::Queries::ConnectorStatus status;
    status.lastReading =
        model::RunRecord{.state = model::RunState::Failed, .failureText = QStringLiteral("No folder.")};
    status.lastRun = model::RunRecord{.state = model::RunState::Completed};
    QCOMPARE(engine::reasonOf(ConnectorState::Error, status), QStringLiteral("No folder."));
    status.lastRun->state = model::RunState::Failed;
    status.lastRun->failureText = QStringLiteral("No archive.");
    QCOMPARE(engine::reasonOf(ConnectorState::Error, status), QStringLiteral("No archive."));
}

QTEST_GUILESS_MAIN(ConnectorStatusTest)
#include "connectorstatus_test.moc"
