// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/progress.h"
#include "support/fakeclock.h"

using namespace std::chrono_literals;

class ProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAtMostTenTimesASecondAndOnceAtTheEnd();
    void tellsAtOnceWhatItWaitsForAndWhereItIs();
    void tellsUntilWhenItWaits();
    void countsTheRateOverTheRun();
    void countsWhatEndedByItsState();
    void countsWhatIsParkedAsSoonAsItIsMade();
};

static void deliverOne(model::RunSnapshot &snapshot)
{
    ++snapshot.counts.imported;
}

void ProgressTest::reportsAtMostTenTimesASecondAndOnceAtTheEnd()
{
    support::FakeClock clock;
    std::vector<model::RunSnapshot> reports;
    engine::Progress progress(clock,
                              [&](const model::RunSnapshot &snapshot) { reports.push_back(snapshot); });
    for (int i = 0; i < 1000; ++i) {
        progress.update(deliverOne);
        clock.advance(1ms);
    }
    QCOMPARE(reports.size(), size_t(10));
    progress.finish();
    QCOMPARE(reports.size(), size_t(11));
    QCOMPARE(reports.back().counts.imported, 1000);
    QCOMPARE(reports.back().stage, model::RunSnapshot::Stage::Finished);
}

void ProgressTest::tellsAtOnceWhatItWaitsForAndWhereItIs()
{
    support::FakeClock clock;
    std::vector<model::RunSnapshot> reports;
    engine::Progress progress(clock,
                              [&](const model::RunSnapshot &snapshot) { reports.push_back(snapshot); });
    progress.update(deliverOne);
    progress.update([](model::RunSnapshot &snapshot) { snapshot.waitsFor = QStringLiteral("Throttled"); });
    QCOMPARE(reports.size(), size_t(2));
    QCOMPARE(reports.back().waitsFor, QStringLiteral("Throttled"));
    progress.update(
        [](model::RunSnapshot &snapshot) { snapshot.stage = model::RunSnapshot::Stage::Delivering; });
    QCOMPARE(reports.size(), size_t(3));
    progress.update(deliverOne);
    QCOMPARE(reports.size(), size_t(3));
}

void ProgressTest::tellsUntilWhenItWaits()
{
    support::FakeClock clock;
    model::RunSnapshot last;
    engine::Progress progress(clock, [&](const model::RunSnapshot &snapshot) { last = snapshot; });
    progress.waiting()(
        base::Failure(base::Reaction::Retry, base::Area::Source, "BUSY", QStringLiteral("Busy.")), 30s);
    QCOMPARE(last.waitsFor, QStringLiteral("Busy."));
    QCOMPARE(last.waitsUntil, std::optional(clock.now() + 30s));
    QVERIFY(!last.isThrottled);
    progress.waiting()(
        base::Failure(base::Reaction::Retry, base::Area::Source, "BUSY", QStringLiteral("Later."), {}, 40s),
        40s);
    QVERIFY(last.isThrottled);
}

void ProgressTest::countsTheRateOverTheRun()
{
    support::FakeClock clock;
    model::RunSnapshot last;
    engine::Progress progress(clock, [&](const model::RunSnapshot &snapshot) { last = snapshot; });
    for (int i = 0; i < 50; ++i)
        progress.update(deliverOne);
    clock.advance(10s);
    progress.finish();
    QCOMPARE(last.itemsPerSecond, 5.0);
}

void ProgressTest::countsWhatEndedByItsState()
{
    using State = model::Outcome::State;
    model::Counts counts;
    for (const State state : {State::Imported, State::Partial, State::Skipped, State::Failed, State::Parked,
                              State::Unknown, State::Later})
        engine::count(counts, state);
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.partial, 1);
    QCOMPARE(counts.skipped, 1);
    QCOMPARE(counts.failed, 2);
    QCOMPARE(counts.parked, 1);
}

void ProgressTest::countsWhatIsParkedAsSoonAsItIsMade()
{
    using State = model::Outcome::State;
    const std::vector<journal::NewDelivery> deliveries{
        {.mailbox = QStringLiteral("ann@example.com"), .key = {}, .sourceUser = {}, .settled = {}},
        {.key = {}, .sourceUser = {}, .settled = model::Outcome{.state = State::Parked}},
        {.key = {}, .sourceUser = {}, .settled = model::Outcome{.state = State::Failed}}};
    model::Counts counts;
    engine::countMade(counts, deliveries);
    QCOMPARE(counts.fannedOut, 3);
    QCOMPARE(counts.failed, 2);
    QCOMPARE(counts.parked, 1);
}

QTEST_GUILESS_MAIN(ProgressTest)
#include "progress_test.moc"
