// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "net/throttle.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using net::Throttle;
using std::chrono::milliseconds;

class ThrottleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsABurstThroughAtOnce();
    void spreadsWhatComesAfter();
    void fillsUpNoFurtherThanTheBurst();
    void servesMoreThanTheBurst();
    void waitsOutAPause();
    void keepsTheLongerPause();
    void givesWayToAStop_data();
    void givesWayToAStop();
    void servesLanesOneAfterTheOther();

private:
    support::FakeClock m_clock;
};

void ThrottleTest::letsABurstThroughAtOnce()
{
    Throttle throttle(10, 3, m_clock);
    for (int each = 0; each < 3; ++each)
        QCOMPARE(throttle.reserve(), milliseconds{0});
    QCOMPARE(throttle.reserve(), milliseconds{100});
}

void ThrottleTest::spreadsWhatComesAfter()
{
    Throttle throttle(10, 1, m_clock);
    throttle.reserve();
    QCOMPARE(throttle.reserve(), milliseconds{100});
    QCOMPARE(throttle.reserve(), milliseconds{200});
    m_clock.advance(milliseconds{200});
    QCOMPARE(throttle.reserve(), milliseconds{100});
}

void ThrottleTest::fillsUpNoFurtherThanTheBurst()
{
    Throttle throttle(10, 2, m_clock);
    throttle.reserve(2);
    m_clock.advance(std::chrono::hours{24});
    QCOMPARE(throttle.reserve(2), milliseconds{0});
    QCOMPARE(throttle.reserve(), milliseconds{100});
}

void ThrottleTest::servesMoreThanTheBurst()
{
    Throttle throttle(1000, 100, m_clock);
    QCOMPARE(throttle.reserve(1100), milliseconds{1000});
}

void ThrottleTest::waitsOutAPause()
{
    Throttle throttle(10, 5, m_clock);
    throttle.pauseFor(milliseconds{3000});
    QCOMPARE(throttle.reserve(), milliseconds{3000});
    m_clock.advance(milliseconds{2999});
    QCOMPARE(throttle.reserve(), milliseconds{1});
    m_clock.advance(milliseconds{1});
    QCOMPARE(throttle.reserve(), milliseconds{0});
}

void ThrottleTest::keepsTheLongerPause()
{
    Throttle throttle(10, 5, m_clock);
    throttle.pauseFor(milliseconds{3000});
    throttle.pauseFor(milliseconds{1000});
    QCOMPARE(throttle.reserve(), milliseconds{3000});
}

void ThrottleTest::givesWayToAStop_data()
{
    QTest::addColumn<bool>("isGentle");
    QTest::newRow("gently") << true;
    QTest::newRow("now") << false;
}

void ThrottleTest::givesWayToAStop()
{
    QFETCH(bool, isGentle);
    Throttle throttle(0.001, 1, m_clock);
    const base::Stop stop;
    throttle.take(stop);
    std::thread asker([&] { isGentle ? stop.gently() : stop.now(); });
    const auto failure = support::failureOf([&] { throttle.take(stop); });
    asker.join();
    QCOMPARE(failure.reaction, base::Reaction::Stopped);
}

void ThrottleTest::servesLanesOneAfterTheOther()
{
    Throttle throttle(100, 1, m_clock);
    std::vector<std::thread> lanes;
    std::atomic<qint64> waited{0};
    for (int lane = 0; lane < 4; ++lane)
        lanes.emplace_back([&] {
            for (int each = 0; each < 25; ++each)
                waited += throttle.reserve().count();
        });
    for (std::thread &lane : lanes)
        lane.join();
    QCOMPARE(waited.load(), 10 * (99 * 100 / 2)); // 0, 10, 20, … each once
}

QTEST_GUILESS_MAIN(ThrottleTest)
#include "throttle_test.moc"
