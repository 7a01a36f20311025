// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/fakeclock.h"
#include "target/microsoft365/budget.h"

using namespace std::chrono_literals;
using microsoft365::Budget;

class BudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatFitsAtOnce();
    void waitsUntilEnoughIsOld();
    void neverGivesMoreThanItsMostInAnyWindow();
    void takesMoreThanAllOfItAlone();
    void keepsFewEntries();
};

void BudgetTest::givesWhatFitsAtOnce()
{
    const support::FakeClock clock;
    Budget budget(10, 1s, clock);
    QCOMPARE(budget.untilFree(10), 0ms);
    budget.spend(10);
    QCOMPARE(budget.untilFree(1), 1000ms);
    QCOMPARE(budget.untilFree(0), 0ms);
}

void BudgetTest::waitsUntilEnoughIsOld()
{
    support::FakeClock clock;
    Budget budget(10, 1s, clock);
    budget.spend(4);
    clock.advance(300ms);
    budget.spend(6);
    QCOMPARE(budget.untilFree(4), 700ms);
    QCOMPARE(budget.untilFree(5), 1000ms);
    clock.advance(700ms);
    QCOMPARE(budget.untilFree(4), 0ms);
    QCOMPARE(budget.untilFree(5), 300ms);
}

void BudgetTest::neverGivesMoreThanItsMostInAnyWindow()
{
    support::FakeClock clock;
    Budget budget(15, 1s, clock);
    std::vector<std::chrono::milliseconds> given;
    for (int i = 0; i < 200; ++i) {
        clock.advance(budget.untilFree(1));
        budget.spend(1);
        given.push_back(clock.elapsed());
        clock.advance(std::chrono::milliseconds{i % 7});
    }
    for (size_t i = 15; i < given.size(); ++i)
        QVERIFY(given[i] - given[i - 15] >= 1s);
    QVERIFY(clock.elapsed() < 15s);
}

void BudgetTest::takesMoreThanAllOfItAlone()
{
    support::FakeClock clock;
    Budget budget(10, 1s, clock);
    budget.spend(1);
    QCOMPARE(budget.untilFree(50), 1000ms);
    clock.advance(1s);
    QCOMPARE(budget.untilFree(50), 0ms);
    budget.spend(50);
    QCOMPARE(budget.untilFree(1), 1000ms);
}

void BudgetTest::keepsFewEntries()
{
    support::FakeClock clock;
    Budget budget(1'000'000, 300s, clock);
    for (int i = 0; i < 100'000; ++i) {
        budget.spend(10);
        clock.advance(1ms);
    }
    QCOMPARE(budget.untilFree(1), 200s + 999ms);
    clock.advance(201s);
    QCOMPARE(budget.untilFree(1), 0ms);
    clock.advance(100s);
    QCOMPARE(budget.untilFree(1'000'000), 0ms);
}

QTEST_GUILESS_MAIN(BudgetTest)
#include "budget_test.moc"
