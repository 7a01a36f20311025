// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <latch>
#include <thread>

#include <QTest>

#include "net/tokensource.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using base::Failure;
using base::Reaction;
using base::Secret;
using net::Http;
using net::Token;
using net::TokenSource;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using support::failureOf;

namespace {

Failure failureWith(Reaction reaction)
{
    return {reaction, base::Area::SignIn, "REFUSED", QStringLiteral("No.")};
}

/// Stands still, and tells how often it was looked at.
class WatchedClock final : public base::Clock
{
public:
    base::Instant now() const override
    {
        ++m_looks;
        m_looks.notify_all();
        return *base::fromIso(u"2026-11-20T08:00:00Z");
    }
    std::chrono::milliseconds elapsed() const override { return {}; }

    void forget() const { m_looks = 0; }
    void waitForLooks(int count) const
    {
        for (int looks = m_looks; looks < count; looks = m_looks)
            m_looks.wait(looks);
    }

private:
    mutable std::atomic<int> m_looks = 0;
};

} // namespace

class TokenSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksWhenFirstWanted();
    void renewsAtFourFifthsOfTheLife();
    void renewsByWhicheverClockRuns_data();
    void renewsByWhicheverClockRuns();
    void asksAnewForARejectedToken();
    void asksOnceForLanesThatMetTheSameRefusal();
    void asksOnceForSixteenLanes();
    void tellsEveryWaitingLaneOfTheFailure();
    void asksAgainAfterAFailure();
    void staysWithAGoodTokenInPassingTrouble();
    void saysWhenSigningInIsRefusedDuringRenewal();
    void letsNoTroublePassForARejectedToken();
    void endsAWaitWithItsOwnStop();
    void letsTheNextLaneAskWhenTheFirstIsStopped();
    void letsTheNextLaneAskAfterAnyException();
    void handsOutATokenWhileStopping();

private:
    Token next(seconds life = hours{1})
    {
        return {.value = Secret("t" + QByteArray::number(++m_asked)), .expiresAt = m_clock.now() + life};
    }
    QByteArray wanted(TokenSource &source) { return source.token(m_http, m_stop).reveal(); }

    std::atomic<int> m_asked = 0;
    support::FakeClock m_clock;
    base::Stop m_stop;
    Http m_http{{}, m_clock, base::Area::Destination};
};

void TokenSourceTest::init()
{
    m_asked = 0;
}

void TokenSourceTest::asksWhenFirstWanted()
{
    TokenSource source([&](Http &, const base::Stop &) { return next(); }, m_clock);
    QCOMPARE(m_asked.load(), 0);
    QCOMPARE(wanted(source), QByteArray("t1"));
    QCOMPARE(wanted(source), QByteArray("t1"));
    QCOMPARE(m_asked.load(), 1);
}

void TokenSourceTest::renewsAtFourFifthsOfTheLife()
{
    TokenSource source([&](Http &, const base::Stop &) { return next(); }, m_clock);
    wanted(source);
    m_clock.advance(minutes{48} - std::chrono::milliseconds{1});
    QCOMPARE(wanted(source), QByteArray("t1"));
    m_clock.advance(std::chrono::milliseconds{1});
    QCOMPARE(wanted(source), QByteArray("t2"));
    QCOMPARE(wanted(source), QByteArray("t2"));
}

void TokenSourceTest::renewsByWhicheverClockRuns_data()
{
    QTest::addColumn<bool>("slept");
    QTest::newRow("the machine slept") << true;
    QTest::newRow("somebody turned the clock back") << false;
}

void TokenSourceTest::renewsByWhicheverClockRuns()
{
    QFETCH(bool, slept);
    TokenSource source([&](Http &, const base::Stop &) { return next(); }, m_clock);
    wanted(source);
    if (slept) {
        m_clock.jumpTo(m_clock.now() + hours{2});
    } else {
        m_clock.jumpTo(m_clock.now() - hours{24});
        QCOMPARE(wanted(source), QByteArray("t1"));
        m_clock.advance(minutes{48});
    }
    QCOMPARE(wanted(source), QByteArray("t2"));
}

void TokenSourceTest::asksAnewForARejectedToken()
{
    TokenSource source([&](Http &, const base::Stop &) { return next(); }, m_clock);
    const Secret first = source.token(m_http, m_stop);
    source.reject(first);
    QCOMPARE(wanted(source), QByteArray("t2"));
    source.reject(first);
    source.reject(Secret("somebody else's"));
    QCOMPARE(wanted(source), QByteArray("t2"));
}

void TokenSourceTest::asksOnceForLanesThatMetTheSameRefusal()
{
    TokenSource source([&](Http &, const base::Stop &) { return next(); }, m_clock);
    const Secret first = source.token(m_http, m_stop);
    std::vector<std::thread> lanes;
    for (int lane = 0; lane < 16; ++lane)
        lanes.emplace_back([&] {
            Http http({}, m_clock, base::Area::Destination);
            source.reject(first);
            QCOMPARE(source.token(http, m_stop).reveal(), QByteArray("t2"));
        });
    for (std::thread &lane : lanes)
        lane.join();
    QCOMPARE(m_asked.load(), 2);
}

void TokenSourceTest::asksOnceForSixteenLanes()
{
    constexpr int count = 16;
    std::latch arrived(count);
    TokenSource source(
        [&](Http &, const base::Stop &) {
            arrived.wait(); // until all of them have come
            return next();
        },
        m_clock);
    std::vector<std::thread> lanes;
    std::atomic<int> good = 0;
    for (int lane = 0; lane < count; ++lane)
        lanes.emplace_back([&] {
            Http http({}, m_clock, base::Area::Destination);
            arrived.count_down();
            good += source.token(http, m_stop).reveal() == "t1";
        });
    for (std::thread &lane : lanes)
        lane.join();
    QCOMPARE(m_asked.load(), 1);
    QCOMPARE(good.load(), count);
}

void TokenSourceTest::tellsEveryWaitingLaneOfTheFailure()
{
    constexpr int count = 8;
    const WatchedClock clock;
    TokenSource source(
        [&](Http &, const base::Stop &) {
            if (++m_asked == 1)
                return Token{.value = Secret("old"), .expiresAt = clock.now()};
            clock.waitForLooks(2 * count + 1); // each lane's two at the old token, and one before asking
            throw failureWith(Reaction::SignInAgain);
        },
        clock);
    wanted(source);
    clock.forget();
    std::vector<std::thread> lanes;
    std::atomic<int> failed = 0;
    for (int lane = 0; lane < count; ++lane)
        lanes.emplace_back([&] {
            Http http({}, clock, base::Area::Destination);
            failed += failureOf([&] { source.token(http, m_stop); }).key == "REFUSED";
        });
    for (std::thread &lane : lanes)
        lane.join();
    QCOMPARE(failed.load(), count);
    QCOMPARE(m_asked.load(), 2);
}

void TokenSourceTest::asksAgainAfterAFailure()
{
    TokenSource source(
        [&](Http &, const base::Stop &) {
            if (++m_asked == 1)
                throw failureWith(Reaction::Retry);
            return next();
        },
        m_clock);
    QCOMPARE(failureOf([&] { wanted(source); }).key, QByteArray("REFUSED"));
    QCOMPARE(wanted(source), QByteArray("t3"));
}

void TokenSourceTest::staysWithAGoodTokenInPassingTrouble()
{
    bool isDown = false;
    TokenSource source(
        [&](Http &, const base::Stop &) {
            if (!isDown)
                return next();
            ++m_asked;
            throw failureWith(Reaction::Retry);
        },
        m_clock);
    wanted(source);
    isDown = true;
    m_clock.advance(minutes{50});
    QCOMPARE(wanted(source), QByteArray("t1"));
    QCOMPARE(wanted(source), QByteArray("t1"));
    QCOMPARE(m_asked.load(), 2); // not for each message anew
    m_clock.advance(seconds{30});
    QCOMPARE(wanted(source), QByteArray("t1"));
    QCOMPARE(m_asked.load(), 3);
    m_clock.advance(minutes{10});
    QCOMPARE(failureOf([&] { wanted(source); }).key, QByteArray("REFUSED"));
    isDown = false;
    QCOMPARE(wanted(source), QByteArray("t5"));
}

void TokenSourceTest::saysWhenSigningInIsRefusedDuringRenewal()
{
    TokenSource source(
        [&](Http &, const base::Stop &) {
            if (m_asked > 0)
                throw failureWith(Reaction::SignInAgain);
            return next();
        },
        m_clock);
    wanted(source);
    m_clock.advance(minutes{50});
    QCOMPARE(failureOf([&] { wanted(source); }).reaction, Reaction::SignInAgain);
}

void TokenSourceTest::letsNoTroublePassForARejectedToken()
{
    TokenSource source(
        [&](Http &, const base::Stop &) {
            if (m_asked > 0)
                throw failureWith(Reaction::Retry);
            return next();
        },
        m_clock);
    source.reject(source.token(m_http, m_stop));
    QCOMPARE(failureOf([&] { wanted(source); }).reaction, Reaction::Retry);
}

void TokenSourceTest::endsAWaitWithItsOwnStop()
{
    std::latch isAsking(1);
    std::latch goOn(1);
    TokenSource source(
        [&](Http &, const base::Stop &) {
            isAsking.count_down();
            goOn.wait();
            return next();
        },
        m_clock);
    std::thread asker([&] { QCOMPARE(source.token(m_http, m_stop).reveal(), QByteArray("t1")); });
    isAsking.wait();
    const base::Stop own;
    std::thread stopper([&] { own.now(); });
    Http http({}, m_clock, base::Area::Destination);
    QCOMPARE(failureOf([&] { source.token(http, own); }).reaction, Reaction::Stopped);
    goOn.count_down();
    stopper.join();
    asker.join();
}

void TokenSourceTest::letsTheNextLaneAskWhenTheFirstIsStopped()
{
    std::latch isAsking(1);
    TokenSource source(
        [&](Http &, const base::Stop &stop) {
            if (++m_asked > 1)
                return next();
            isAsking.count_down();
            stop.waitFor(minutes{5});
            stop.throwIfNow();
            return Token{};
        },
        m_clock);
    const base::Stop first;
    std::thread asker(
        [&] { QCOMPARE(failureOf([&] { source.token(m_http, first); }).reaction, Reaction::Stopped); });
    isAsking.wait();
    std::thread waiter([&] {
        Http http({}, m_clock, base::Area::Destination);
        QCOMPARE(source.token(http, m_stop).reveal(), QByteArray("t3"));
    });
    first.now();
    asker.join();
    waiter.join();
}

void TokenSourceTest::letsTheNextLaneAskAfterAnyException()
{
    TokenSource source(
        [&](Http &, const base::Stop &) {
            if (++m_asked == 1)
                throw std::bad_alloc();
            return next();
        },
        m_clock);
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, wanted(source));
    QCOMPARE(wanted(source), QByteArray("t3"));
}

void TokenSourceTest::handsOutATokenWhileStopping()
{
    TokenSource source([&](Http &, const base::Stop &) { return next(); }, m_clock);
    wanted(source);
    const base::Stop stop;
    stop.gently();
    QCOMPARE(source.token(m_http, stop).reveal(), QByteArray("t1"));
    m_clock.advance(hours{2});
    QCOMPARE(source.token(m_http, stop).reveal(), QByteArray("t2")); // the item in hand is finished
}

QTEST_GUILESS_MAIN(TokenSourceTest)
#include "tokensource_test.moc"
