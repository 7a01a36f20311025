// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "base/stop.h"
#include "support/failureof.h"

using base::Reaction;
using base::Stop;
using std::chrono::milliseconds;
using support::failureOf;

namespace {

constexpr milliseconds forLong = std::chrono::minutes{5};

} // namespace

class StopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTwoLevels();
    void isSharedByItsCopies();
    void throwsOnceItsLevelIsReached();
    void waitsUntilTheTimeIsUp();
    void wakesAWaitInAnotherThread_data();
    void wakesAWaitInAnotherThread();
    void reachesItsChildren();
    void isNotReachedByAChild();
    void makesStoppedChildrenOnceStopped();
    void survivesChildrenThatEnd();
    void tellsAWatchOfEachLevel();
    void tellsAWatchThatComesLate();
    void leavesAWatchAloneThatIsGone();
};

void StopTest::hasTwoLevels()
{
    const Stop stop;
    QVERIFY(!stop.isGentle() && !stop.isNow());
    stop.gently();
    QVERIFY(stop.isGentle() && !stop.isNow());
    stop.now();
    QVERIFY(stop.isGentle() && stop.isNow());
    stop.gently();
    QVERIFY(stop.isNow());
}

void StopTest::isSharedByItsCopies()
{
    const Stop stop;
    Stop(stop).now();
    QVERIFY(stop.isNow());
}

void StopTest::throwsOnceItsLevelIsReached()
{
    const Stop stop;
    stop.throwIfGentle();
    stop.throwIfNow();
    stop.gently();
    stop.throwIfNow();
    const base::Failure failure = failureOf([&] { stop.throwIfGentle(); });
    QCOMPARE(failure.reaction, Reaction::Stopped);
    QCOMPARE(failure.area, base::Area::Interrupted);
    stop.now();
    QCOMPARE(failureOf([&] { stop.throwIfNow(); }).reaction, Reaction::Stopped);
}

void StopTest::waitsUntilTheTimeIsUp()
{
    const Stop stop;
    const auto before = std::chrono::steady_clock::now();
    QVERIFY(stop.waitFor(milliseconds{5}));
    QVERIFY(std::chrono::steady_clock::now() - before >= milliseconds{5});
    QVERIFY(stop.waitFor(milliseconds{0}));
    stop.gently();
    QVERIFY(!stop.waitFor(forLong));
}

void StopTest::wakesAWaitInAnotherThread_data()
{
    QTest::addColumn<bool>("isGentle");
    QTest::addColumn<bool>("isChild");
    QTest::newRow("gently") << true << false;
    QTest::newRow("now") << false << false;
    QTest::newRow("gently, a child") << true << true;
    QTest::newRow("now, a child") << false << true;
}

void StopTest::wakesAWaitInAnotherThread()
{
    QFETCH(bool, isGentle);
    QFETCH(bool, isChild);
    const Stop stop;
    const Stop waited = isChild ? stop.child() : stop;
    bool timeRanOut = true;
    std::thread waiter([&] { timeRanOut = waited.waitFor(forLong); });
    isGentle ? stop.gently() : stop.now();
    waiter.join();
    QVERIFY(!timeRanOut);
}

void StopTest::reachesItsChildren()
{
    const Stop stop;
    const Stop child = stop.child();
    const Stop grandchild = child.child();
    stop.gently();
    QVERIFY(child.isGentle() && grandchild.isGentle() && !grandchild.isNow());
    stop.now();
    QVERIFY(child.isNow() && grandchild.isNow());
}

void StopTest::isNotReachedByAChild()
{
    const Stop stop;
    const Stop child = stop.child();
    const Stop sibling = stop.child();
    child.now();
    QVERIFY(!stop.isGentle() && !sibling.isGentle());
}

void StopTest::makesStoppedChildrenOnceStopped()
{
    const Stop stop;
    stop.now();
    QVERIFY(stop.child().isNow());
}

void StopTest::survivesChildrenThatEnd()
{
    const Stop stop;
    for (int each = 0; each < 1000; ++each)
        stop.child();
    const Stop last = stop.child();
    stop.gently();
    QVERIFY(last.isGentle());
}

void StopTest::tellsAWatchOfEachLevel()
{
    const Stop stop;
    int told = 0;
    const base::StopWatch watch(stop.child(), [&] { ++told; });
    stop.gently();
    QCOMPARE(told, 1);
    stop.gently();
    QCOMPARE(told, 1);
    stop.now();
    QCOMPARE(told, 2);
}

void StopTest::tellsAWatchThatComesLate()
{
    const Stop stop;
    stop.gently();
    int told = 0;
    const base::StopWatch watch(stop, [&] { ++told; });
    QCOMPARE(told, 1);
}

void StopTest::leavesAWatchAloneThatIsGone()
{
    const Stop stop;
    int told = 0;
    {
        const base::StopWatch watch(stop, [&] { ++told; });
    }
    stop.now();
    QCOMPARE(told, 0);
}

QTEST_GUILESS_MAIN(StopTest)
#include "stop_test.moc"
