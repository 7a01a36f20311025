// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QTest>

#include "core/staging/azureblob/fakecontainer.h"
#include "staging/azureblob/crew.h"
#include "support/failureof.h"

using azureblob::BlobClient;
using azureblob::Crew;
using azureblob::Shift;
using support::FakeContainer;

class CrewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesEveryJobAndAFewAtATime();
    void asksTheContainerFromEachThread();
    void throwsTheFirstFailureAndWaitsForTheOthers();
    void beginsAfreshAfterAFailure();
    void waitsUntilSomethingIsSo();

private:
    static base::Failure failure(const char *key)
    {
        return {base::Reaction::EndRun, base::Area::Destination, key, QStringLiteral("No.")};
    }

    support::FakeClock m_clock;
    FakeContainer m_container;
};

void CrewTest::doesEveryJobAndAFewAtATime()
{
    Crew crew(m_container.context(m_clock));
    std::atomic<int> done{0};
    std::atomic<int> underWay{0};
    std::atomic<int> most{0};
    {
        Shift shift(crew);
        for (int i = 0; i < 100; ++i)
            shift.add([&](BlobClient &) {
                const int now = ++underWay;
                for (int before = most; before < now && !most.compare_exchange_weak(before, now);) {
                }
                --underWay;
                ++done;
            });
        shift.finish();
        QCOMPARE(done.load(), 100);
    }
    QVERIFY(most <= int(Crew::size));
}

void CrewTest::asksTheContainerFromEachThread()
{
    m_container.blobs["a"].content = "words";
    Crew crew(m_container.context(m_clock));
    std::atomic<int> found{0};
    for (int round = 0; round < 2; ++round) {
        Shift shift(crew);
        for (size_t i = 0; i < 2 * Crew::size; ++i)
            shift.add([&](BlobClient &client) {
                found += client.whole(QStringLiteral("a"), {}) == QByteArray("words") ? 1 : 0;
            });
        shift.finish();
    }
    QCOMPARE(found.load(), int(4 * Crew::size));
}

void CrewTest::throwsTheFirstFailureAndWaitsForTheOthers()
{
    Crew crew(m_container.context(m_clock));
    std::atomic<bool> isOpen{false};
    std::atomic<int> done{0};
    const base::Failure thrown = support::failureOf([&] {
        Shift shift(crew);
        shift.add([&](BlobClient &) {
            while (!isOpen)
                std::this_thread::yield();
            ++done;
        });
        shift.add([&](BlobClient &) { throw failure("FIRST"); });
        try {
            shift.finish();
        } catch (const base::Failure &) {
            isOpen = true; // the other is still under way
            throw;
        }
    });
    QCOMPARE(thrown.key, "FIRST");
    QCOMPARE(done.load(), 1);
}

void CrewTest::beginsAfreshAfterAFailure()
{
    Crew crew(m_container.context(m_clock));
    support::failureOf([&] {
        Shift shift(crew);
        shift.add([&](BlobClient &) { throw failure("FIRST"); });
        shift.finish();
    });
    std::atomic<int> done{0};
    Shift shift(crew);
    shift.add([&](BlobClient &) { ++done; });
    shift.finish();
    QCOMPARE(done.load(), 1);
}

void CrewTest::waitsUntilSomethingIsSo()
{
    Crew crew(m_container.context(m_clock));
    std::atomic<bool> isSo{false};
    Shift shift(crew);
    shift.add([&](BlobClient &) { isSo = true; });
    shift.waitFor([&] { return isSo.load(); });
    QVERIFY(isSo);
}

QTEST_GUILESS_MAIN(CrewTest)
#include "crew_test.moc"
