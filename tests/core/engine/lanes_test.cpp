// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <new>
#include <thread>

#include <QRegularExpression>
#include <QTest>

#include "engine/lanes.h"
#include "support/nofurtherthreads.h"

using engine::Lanes;

class LanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFailureAsAValue();
    void leavesAStopOut();
    void tellsHowALaneEnded();
    void makesExhaustedMemoryAFailure();
    void endsALaneThatGetsNoThread();
    void makesMissingThreadsAFailure();
};

static base::Failure storage()
{
    return base::storageFailure("DISK_FULL", QStringLiteral("No space."));
}

void LanesTest::keepsEveryFailureAsAValue()
{
    Lanes lanes;
    for (int i = 0; i < 3; ++i)
        lanes.start(QStringLiteral("lane"), [] { throw storage(); });
    lanes.start(QStringLiteral("lane"), [] {});
    lanes.wait();
    QCOMPARE(lanes.failures().size(), size_t(3));
    QCOMPARE(lanes.failures().front().key, QByteArray("DISK_FULL"));
}

void LanesTest::leavesAStopOut()
{
    Lanes lanes;
    base::Stop stop;
    stop.now();
    lanes.start(QStringLiteral("lane"), [stop] { stop.throwIfNow(); });
    lanes.wait();
    QVERIFY(lanes.failures().empty());
}

void LanesTest::tellsHowALaneEnded()
{
    std::atomic<int> failed{0};
    std::atomic<int> fine{0};
    {
        Lanes lanes;
        const auto ended = [&](const base::Failure *failure) {
            ++(failure ? failed : fine);
        };
        lanes.start(
            QStringLiteral("lane"), [] { throw storage(); }, ended);
        lanes.start(
            QStringLiteral("lane"), [] {}, ended);
    }
    QCOMPARE(failed.load(), 1);
    QCOMPARE(fine.load(), 1);
}

void LanesTest::makesExhaustedMemoryAFailure()
{
    const auto failure = Lanes::caught([] { throw std::bad_alloc(); });
    QVERIFY(failure);
    QCOMPARE(failure->key, QByteArray("OUT_OF_MEMORY"));
}

void LanesTest::endsALaneThatGetsNoThread()
{
    bool isDone = false;
    QByteArray key;
    Lanes lanes;
    {
        const support::NoFurtherThreads limit;
        if (!limit.isSet())
            QSKIP("threads cannot be refused here");
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("Thread creation error")));
        lanes.start(
            QStringLiteral("lane"), [&] { isDone = true; },
            [&](const base::Failure *failure) { key = failure ? failure->key : QByteArray(); });
    }
    lanes.wait();
    QVERIFY(!isDone);
    QCOMPARE(key, QByteArray("OUT_OF_THREADS"));
    QCOMPARE(lanes.failures().size(), size_t(1));
    QCOMPARE(lanes.failures().front().area, base::Area::Storage);
}

void LanesTest::makesMissingThreadsAFailure()
{
    const support::NoFurtherThreads limit;
    if (!limit.isSet())
        QSKIP("threads cannot be refused here");
    const auto failure = Lanes::caught([] { std::jthread([] {}); });
    QVERIFY(failure);
    QCOMPARE(failure->key, QByteArray("OUT_OF_THREADS"));
}

QTEST_GUILESS_MAIN(LanesTest)
#include "lanes_test.moc"
