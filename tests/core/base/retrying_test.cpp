// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "base/retrying.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using namespace base;
using std::chrono::milliseconds;
using support::failureOf;

namespace {

Failure passing(milliseconds retryAfter = milliseconds{0})
{
    return {Reaction::Retry, Area::Source, "TRY_AGAIN", QStringLiteral("Not now."), {}, retryAfter};
}

} // namespace

class RetryingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsTheFirstGoodAnswer();
    void triesPassingTroublesAgain();
    void givesUpAfterTheLastAttempt();
    void tellsOfEachWaitBeforeIt();
    void triesNothingElseAgain_data();
    void triesNothingElseAgain();
    void leavesALongWaitToTheCaller();
    void givesUpOnceTheTimeIsUsedUp();
    void doesNotStartWhenStopped();
    void leavesAWaitWhenStopped_data();
    void leavesAWaitWhenStopped();
    void returnsReferences();

private:
    support::FakeClock m_clock;
    Stop m_stop;
};

void RetryingTest::returnsTheFirstGoodAnswer()
{
    int calls = 0;
    QCOMPARE(retrying(m_stop, m_clock, 5, [&] { return ++calls; }), 1);
}

void RetryingTest::triesPassingTroublesAgain()
{
    int calls = 0;
    const int answer = retrying(m_stop, m_clock, 5, [&] {
        if (++calls < 4)
            throw passing();
        return calls;
    });
    QCOMPARE(answer, 4);
}

void RetryingTest::givesUpAfterTheLastAttempt()
{
    for (const int attempts : {1, 3}) {
        int calls = 0;
        const Failure failure = failureOf([&] {
            retrying(m_stop, m_clock, attempts, [&] {
                ++calls;
                throw passing();
            });
        });
        QCOMPARE(failure.key, QByteArray("TRY_AGAIN"));
        QCOMPARE(calls, attempts);
    }
}

void RetryingTest::tellsOfEachWaitBeforeIt()
{
    int calls = 0;
    QList<int> told;
    const auto tell = [&](const Failure &failure, std::chrono::milliseconds pause) {
        QCOMPARE(failure.key, QByteArray("TRY_AGAIN"));
        QCOMPARE(pause, failure.retryAfter);
        told.append(calls);
    };
    failureOf([&] {
        retrying(
            m_stop, m_clock, 3,
            [&] {
                ++calls;
                throw passing();
            },
            tell);
    });
    QCOMPARE(told, (QList<int>{1, 2}));
}

void RetryingTest::triesNothingElseAgain_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::newRow("skip item") << Reaction::SkipItem;
    QTest::newRow("park mailbox") << Reaction::ParkMailbox;
    QTest::newRow("end run") << Reaction::EndRun;
    QTest::newRow("sign in again") << Reaction::SignInAgain;
    QTest::newRow("stopped") << Reaction::Stopped;
}

void RetryingTest::triesNothingElseAgain()
{
    QFETCH(Reaction, reaction);
    int calls = 0;
    const Failure failure = failureOf([&] {
        retrying(m_stop, m_clock, 5, [&] {
            ++calls;
            throw Failure(reaction, Area::Source, "OTHER", {}, {}, milliseconds{0});
        });
    });
    QCOMPARE(failure.reaction, reaction);
    QCOMPARE(calls, 1);
}

void RetryingTest::leavesALongWaitToTheCaller()
{
    int calls = 0;
    const Failure failure = failureOf([&] {
        retrying(m_stop, m_clock, 5, [&] {
            ++calls;
            throw passing(std::chrono::hours{1});
        });
    });
    QCOMPARE(failure.retryAfter, milliseconds{std::chrono::hours{1}});
    QCOMPARE(calls, 1);
}

void RetryingTest::givesUpOnceTheTimeIsUsedUp()
{
    int calls = 0;
    failureOf([&] {
        retrying(m_stop, m_clock, 100, [&] {
            ++calls;
            m_clock.advance(std::chrono::minutes{4});
            throw passing(milliseconds{1});
        });
    });
    QCOMPARE(calls, 4);
}

void RetryingTest::doesNotStartWhenStopped()
{
    const Stop stop;
    stop.now();
    int calls = 0;
    QCOMPARE(failureOf([&] { retrying(stop, m_clock, 5, [&] { ++calls; }); }).reaction, Reaction::Stopped);
    QCOMPARE(calls, 0);
}

void RetryingTest::leavesAWaitWhenStopped_data()
{
    QTest::addColumn<bool>("isGentle");
    QTest::newRow("gently") << true;
    QTest::newRow("now") << false;
}

void RetryingTest::leavesAWaitWhenStopped()
{
    QFETCH(bool, isGentle);
    const Stop stop;
    std::thread other;
    const Failure failure = failureOf([&] {
        retrying(stop, m_clock, 5, [&] {
            other = std::thread([&] { isGentle ? stop.gently() : stop.now(); });
            throw passing(std::chrono::minutes{10});
        });
    });
    other.join();
    QCOMPARE(failure.reaction, Reaction::Stopped);
}

void RetryingTest::returnsReferences()
{
    int value = 1;
    retrying(m_stop, m_clock, 2, [&]() -> int & { return value; }) = 7;
    QCOMPARE(value, 7);
}

QTEST_GUILESS_MAIN(RetryingTest)
#include "retrying_test.moc"
