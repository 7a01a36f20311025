// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <latch>
#include <thread>

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "journal/connection.h"
#include "journal/readers.h"
#include "support/failureof.h"

using journal::Connection;
using journal::Readers;

/// A connection belongs to a thread; thread and Readers may end in either order.
class ReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAThreadOneConnection();
    void givesEachThreadItsOwn();
    void closesWhenTheThreadEnds();
    void closesWhenItGoesThoughThreadsLiveOn();
    void staysApartFromAnother();
    void survivesManyThreadsAndManyReaders();
    void triesAgainAfterAFailure();

private:
    Readers::Open opener()
    {
        return [this] {
            return std::make_unique<Connection>(m_dir.filePath(QStringLiteral("db")), Connection::Options{});
        };
    }
    QTemporaryDir m_dir;
};

static qsizetype connections()
{
    return QSqlDatabase::connectionNames().size();
}

void ReadersTest::givesAThreadOneConnection()
{
    Readers readers(opener());
    QCOMPARE(readers.count(), 0);
    QCOMPARE(&readers.mine(), &readers.mine());
    QCOMPARE(readers.count(), 1);
}

void ReadersTest::givesEachThreadItsOwn()
{
    Readers readers(opener());
    const Connection *here = &readers.mine();
    const Connection *there = here;
    qsizetype count = 0;
    std::thread([&] {
        there = &readers.mine();
        count = readers.count();
    }).join();
    QVERIFY(here != there);
    QCOMPARE(count, 2);
}

void ReadersTest::closesWhenTheThreadEnds()
{
    const qsizetype before = connections();
    Readers readers(opener());
    std::thread([&] { readers.mine().number("SELECT 1"); }).join();
    QCOMPARE(connections(), before);
    QCOMPARE(readers.count(), 0);
    const std::unique_ptr<QThread> thread(QThread::create([&] { readers.mine().number("SELECT 1"); }));
    thread->start();
    QVERIFY(thread->wait(20000));
    // A QThread says that it has finished shortly before the thread ends and closes what it owns.
    const QDeadlineTimer patience(20000);
    while (connections() > before && !patience.hasExpired())
        std::this_thread::yield();
    QCOMPARE(connections(), before);
}

void ReadersTest::closesWhenItGoesThoughThreadsLiveOn()
{
    const qsizetype before = connections();
    auto readers = std::make_unique<Readers>(opener());
    std::latch opened(3);
    std::latch gone(1);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            readers->mine().number("SELECT 1");
            opened.count_down();
            gone.wait();
        });
    }
    opened.wait();
    QCOMPARE(connections(), before + 3);
    readers.reset();
    QCOMPARE(connections(), before);
    gone.count_down();
}

void ReadersTest::staysApartFromAnother()
{
    const qsizetype before = connections();
    Readers first(opener());
    Connection *ofFirst = &first.mine();
    {
        Readers second(opener());
        QVERIFY(&second.mine() != ofFirst);
        QCOMPARE(connections(), before + 2);
    }
    QCOMPARE(connections(), before + 1);
    Readers third(opener());
    QCOMPARE(third.mine().number("SELECT 3"), 3);
    QCOMPARE(&first.mine(), ofFirst);
}

void ReadersTest::survivesManyThreadsAndManyReaders()
{
    const qsizetype before = connections();
    for (int round = 0; round < 20; ++round) {
        auto first = std::make_unique<Readers>(opener());
        Readers second(opener());
        std::latch done(8);
        std::atomic<int> sum{0};
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                sum += static_cast<int>(first->mine().number("SELECT 1") + second.mine().number("SELECT 2"));
                done.count_down();
            });
        }
        done.wait();
        first.reset(); // while the threads end
        QCOMPARE(sum.load(), 24);
    }
    QCOMPARE(connections(), before);
}

void ReadersTest::triesAgainAfterAFailure()
{
    bool isBroken = true;
    Readers readers([&]() -> std::unique_ptr<Connection> {
        if (isBroken)
            throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Not now."));
        return opener()();
    });
    QCOMPARE(support::failureOf([&] { readers.mine(); }).key, "STORAGE_FAILED");
    isBroken = false;
    QCOMPARE(readers.mine().number("SELECT 1"), 1);
}

QTEST_GUILESS_MAIN(ReadersTest)
#include "readers_test.moc"
