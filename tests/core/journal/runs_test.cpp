// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "fixture.h"

using model::Outcome;
using model::RunState;

class RunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachDeliveryInTheRunThatSettlesIt();
    void neverChangesEarlierFigures();
    void closesWhatAKilledProcessLeftRunning();
    void closesWhatOneConnectorLeftRunning();
    void hasOneRunAtATimeForEachConnector();
    void neverGivesARunIdAgain();
    void givesTheNewestRunsFirst();
    void writesAManifest();
    void refusesToFinishTwice();
    void refusesAPageOfAFinishedRun();
};

void RunsTest::countsEachDeliveryInTheRunThatSettlesIt()
{
    Fixture f;
    const auto first = f.start(model::Trigger::Schedule);
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob, carol});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(first, {item});
    f.settleAll(first, alice, Fixture::imported());
    f.settleAll(first, bob, {.state = Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE"});
    QCOMPARE(f.runs().settledOrOpen(f.connector(), first), 4);
    const auto early = f.finish(first);
    QCOMPARE(early.counts.fannedOut, 4);
    QCOMPARE(early.counts.carriedIn, 0);
    QCOMPARE(early.counts.open, 1);
    QCOMPARE(early.counts.availableForImport(), 3);
    QCOMPARE(early.counts.imported, 1);
    QCOMPARE(early.counts.partial, 1);
    QCOMPARE(early.counts.failed, 1);
    QCOMPARE(early.counts.parked, 1);
    QCOMPARE(early.counts.unmappedUsers, 1);
    QVERIFY(early.counts.invariantHolds());
    QCOMPARE(early.state, RunState::CompletedWithFailures);

    f.clock.advance(std::chrono::hours(24));
    const auto second = f.start(model::Trigger::Schedule);
    f.store(second, {Fixture::item(QStringLiteral("2"), {alice})});
    QCOMPARE(f.runs().settledOrOpen(f.connector(), second), 2); // carol's of the run before
    f.settleAll(second, carol, Fixture::imported());
    f.settleAll(second, alice, {.state = Outcome::State::Skipped, .reason = "DUPLICATE"});
    const auto late = f.finish(second);
    QCOMPARE(late.counts.fannedOut, 1);
    QCOMPARE(late.counts.carriedIn, 1);
    QCOMPARE(late.counts.open, 0);
    QCOMPARE(late.counts.availableForImport(), 2);
    QCOMPARE(late.counts.imported, 1);
    QCOMPARE(late.counts.skipped, 1);
    QCOMPARE(late.counts.failed, 0);
    QVERIFY(late.counts.invariantHolds());
    QCOMPARE(late.state, RunState::Completed);
    QCOMPARE(late.startedAt, f.clock.now());
}

void RunsTest::neverChangesEarlierFigures()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(run, {item});
    const auto before = f.finish(run);
    const auto next = f.start();
    f.settleAll(next, alice, Fixture::imported());
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Known."));
    f.finish(next);
    f.open();
    QCOMPARE(*f.runs().run(run), before);
}

void RunsTest::closesWhatAKilledProcessLeftRunning()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, Fixture::imported());
    f.open();
    f.clock.advance(std::chrono::minutes(5));
    f.runs().closeInterrupted();
    f.runs().closeInterrupted();
    const auto record = *f.runs().run(run);
    QCOMPARE(record.state, RunState::Interrupted);
    QCOMPARE(record.completedAt, f.clock.now());
    QCOMPARE(record.counts.imported, 1);
    QCOMPARE(record.counts.open, 1);
    QVERIFY(record.counts.invariantHolds());
    QCOMPARE(f.runs().runs(f.connector(), 10).size(), 1U);
    QVERIFY(f.audit().verify({}).ok);
}

void RunsTest::closesWhatOneConnectorLeftRunning()
{
    Fixture f;
    const auto run = f.start();
    const auto others = f.runs().start(f.addConnector(QStringLiteral("Other")), model::Trigger::Manual);
    f.runs().closeInterrupted(f.connector());
    f.runs().closeInterrupted(f.connector());
    QCOMPARE(f.runs().run(run)->state, RunState::Interrupted);
    QCOMPARE(f.runs().run(others)->state, RunState::Running);
    f.start();
}

void RunsTest::hasOneRunAtATimeForEachConnector()
{
    Fixture f;
    const auto run = f.start();
    QCOMPARE(keyOfFailure([&] { f.start(); }), "RUN_ACTIVE");
    f.runs().start(f.addConnector(QStringLiteral("Other")), model::Trigger::Manual);
    f.finish(run);
    f.start();
}

void RunsTest::neverGivesARunIdAgain()
{
    Fixture f;
    const auto first = f.start();
    f.finish(first);
    f.configuration().removeConnector(f.connector(), {});
    f.open();
    const auto second = f.runs().start(f.addConnector(QStringLiteral("Files")), model::Trigger::Manual);
    QVERIFY(second > first);
    QCOMPARE(f.runs().run(first)->connector, QStringLiteral("Files"));
    QCOMPARE(f.runs().runs(f.connector(), 10).size(), 1U);
}

void RunsTest::givesTheNewestRunsFirst()
{
    Fixture f;
    std::vector<base::RunId> ids;
    for (int i = 0; i < 5; ++i) {
        ids.push_back(f.start());
        auto item = Fixture::item(QString::number(i), {});
        item.deliveries = {Fixture::unmapped(item.key, QStringLiteral("dave"))};
        f.store(ids.back(), {item});
        f.finish(ids.back());
    }
    const auto newest = f.runs().runs(f.connector(), 3);
    QCOMPARE(newest.size(), 3U);
    QCOMPARE(newest[0].id, ids[4]);
    QCOMPARE(newest[2].id, ids[2]);
    QCOMPARE(newest[0].failuresTotal, 1);
    QVERIFY(newest[0].failures.empty());
    QCOMPARE(f.runs().runs(f.connector(), 1, 10)[0].failures.size(), 1U);
    QVERIFY(!f.runs().run(base::RunId{99}));
}

void RunsTest::writesAManifest()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, Fixture::imported());
    f.segments().close(Fixture::segment(), 9000, QByteArray(32, 's'));
    f.runs().finish(run, RunState::Failed, "SOURCE_AUTH", QStringLiteral("Signed out."),
                    {QStringLiteral("growing.xip")});
    const QJsonObject manifest = QJsonDocument::fromJson(f.runs().manifest(run)).object();
    QCOMPARE(manifest.value(QStringLiteral("run")).toInteger(), run.value);
    QCOMPARE(manifest.value(QStringLiteral("connector")).toString(), QStringLiteral("Files"));
    QCOMPARE(manifest.value(QStringLiteral("state")).toString(), QStringLiteral("failed"));
    QCOMPARE(manifest.value(QStringLiteral("imported")).toInteger(), 1);
    QCOMPARE(manifest.value(QStringLiteral("failure")).toString(), QStringLiteral("SOURCE_AUTH"));
    QCOMPARE(manifest.value(QStringLiteral("unfinished")).toArray().at(0).toString(),
             QStringLiteral("growing.xip"));
    const QJsonObject segment = manifest.value(QStringLiteral("segments")).toArray().at(0).toObject();
    QCOMPARE(segment.value(QStringLiteral("id")).toString().toLatin1(), Fixture::segment());
    QCOMPARE(segment.value(QStringLiteral("sha256")).toString().toLatin1(), QByteArray(32, 's').toHex());
    QCOMPARE(manifest.value(QStringLiteral("auditHead")).toString().toLatin1(), f.audit().verify({}).runHead);
    QCOMPARE(keyOfFailure([&] { f.runs().manifest(base::RunId{99}); }), "UNKNOWN_RUN");
}

void RunsTest::refusesToFinishTwice()
{
    Fixture f;
    const auto run = f.start();
    f.finish(run);
    QCOMPARE(keyOfFailure([&] { f.finish(run); }), "STORAGE_FAILED");
    QCOMPARE(f.runs().run(run)->state, RunState::Completed);
}

void RunsTest::refusesAPageOfAFinishedRun()
{
    Fixture f;
    const auto run = f.start();
    f.finish(run);
    QCOMPARE(keyOfFailure([&] { f.store(run, {Fixture::item(QStringLiteral("1"), {alice})}); }),
             "STORAGE_FAILED");
}

QTEST_GUILESS_MAIN(RunsTest)
#include "runs_test.moc"
