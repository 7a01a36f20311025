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

QTEST_GUILESS_MAIN(ConnectorStatusTest)
#include "connectorstatus_test.moc"
