// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>
#include <vector>

#include <QTest>

#include "base/guarded.h"

class GuardedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsOneThreadInAtATime();
    void returnsWhatTheCallReturns();
};

void GuardedTest::letsOneThreadInAtATime()
{
    base::Guarded<int> guarded(0);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int each = 0; each < 4; ++each) {
        threads.emplace_back([&] {
            for (int turn = 0; turn < 20000; ++turn)
                guarded.with([](int &value) { ++value; });
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(guarded.with([](int &value) { return value; }), 80000);
}

void GuardedTest::returnsWhatTheCallReturns()
{
    base::Guarded<std::vector<int>> guarded(size_t{3}, 7);
    QCOMPARE(guarded.with([](const std::vector<int> &all) { return all.size(); }), size_t{3});
    guarded.with([](std::vector<int> &all) -> int & { return all.front(); }) = 9;
    QCOMPARE(guarded.with([](const std::vector<int> &all) { return all.front(); }), 9);
}

QTEST_GUILESS_MAIN(GuardedTest)
#include "guarded_test.moc"
