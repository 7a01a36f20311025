// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <latch>
#include <thread>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "journal/connection.h"
#include "journal/writer.h"
#include "support/failureof.h"

using journal::Connection;
using journal::Writer;

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsJobsInItsOwnThread();
    void commitsWaitingJobsTogether();
    void undoesAFailedJobOfAGroupAlone();
    void failsTheWholeGroupWhenTheDiskIsFull();
    void goesOnAfterTheDiskWasFull();
    void failsAllJobsWithAFailedCommit();
    void throwsWhatOpeningThrows();
    void keepsTheLogShort();
    void carriesAnyException();

private:
    /// Holds the writer in a job until all of `jobs` wait, so that they make one group.
    void runTogether(std::vector<Writer::Job> jobs, std::vector<QByteArray> &failures);
    qint64 count(const char *sql) { return Connection(file(), {}).number(sql); }
    QString file() const { return m_dir->filePath(QStringLiteral("db")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Writer> m_writer;
};

static void insert(Connection &connection, qint64 id)
{
    connection.change("INSERT INTO t (id) VALUES (?)", {id});
}

void WriterTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_writer = std::make_unique<Writer>(
        [this] {
            auto connection = std::make_unique<Connection>(file(), Connection::Options{});
            connection->execute(QStringLiteral("PRAGMA journal_mode = WAL"));
            connection->execute(QStringLiteral("PRAGMA wal_autocheckpoint = 0"));
            connection->execute(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, v BLOB)"));
            connection->execute(QStringLiteral(
                "CREATE TABLE child (id INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)"));
            return connection;
        },
        1 << 20);
}

void WriterTest::cleanup()
{
    m_writer.reset();
    m_dir.reset();
}

void WriterTest::runTogether(std::vector<Writer::Job> jobs, std::vector<QByteArray> &failures)
{
    failures.assign(jobs.size(), QByteArray());
    std::latch holding(1);
    std::latch letGo(1);
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {
        m_writer->run("hold", [&](Connection &) {
            holding.count_down();
            letGo.wait();
        });
    });
    holding.wait();
    for (size_t i = 0; i < jobs.size(); ++i) {
        threads.emplace_back([&, i] {
            const base::Failure failure = support::failureOf([&] { m_writer->run("job", jobs[i]); });
            failures[i] = failure.key;
        });
        while (m_writer->waiting() <= i)
            std::this_thread::yield(); // one by one, so that their order is known
    }
    letGo.count_down();
}

void WriterTest::runsJobsInItsOwnThread()
{
    const auto here = std::this_thread::get_id();
    std::thread::id there = here;
    std::thread::id again = here;
    m_writer->run("job", [&](Connection &) { there = std::this_thread::get_id(); });
    m_writer->run("job", [&](Connection &) { again = std::this_thread::get_id(); });
    QVERIFY(there != here);
    QCOMPARE(there, again);
}

void WriterTest::commitsWaitingJobsTogether()
{
    std::vector<QByteArray> failures;
    std::vector<qint64> seen(3);
    std::vector<Writer::Job> jobs;
    for (qint64 i = 0; i < 3; ++i) {
        jobs.push_back([&, i](Connection &connection) {
            insert(connection, i);
            seen[static_cast<size_t>(i)] =
                count("SELECT count(*) FROM t"); // of another connection: not committed yet
        });
    }
    runTogether(jobs, failures);
    QCOMPARE(failures, std::vector<QByteArray>(3, "NO_FAILURE"));
    QCOMPARE(seen, std::vector<qint64>(3, 0));
    QCOMPARE(count("SELECT count(*) FROM t"), 3);
}

void WriterTest::undoesAFailedJobOfAGroupAlone()
{
    std::vector<QByteArray> failures;
    runTogether({[](Connection &connection) { insert(connection, 1); },
                 [](Connection &connection) {
                     insert(connection, 2);
                     throw base::inputFailure("NAME_IN_USE", QStringLiteral("Used."));
                 },
                 [](Connection &connection) {
                     insert(connection, 3);
                     insert(connection, 1); // there already
                 },
                 [](Connection &connection) {
                     insert(connection, 4);
                 }},
                failures);
    QCOMPARE(failures,
             (std::vector<QByteArray>{"NO_FAILURE", "NAME_IN_USE", "STORAGE_FAILED", "NO_FAILURE"}));
    QCOMPARE(count("SELECT count(*) FROM t"), 2);
    QCOMPARE(count("SELECT sum(id) FROM t"), 5);
}

void WriterTest::failsTheWholeGroupWhenTheDiskIsFull()
{
    m_writer->run("limit", [](Connection &connection) {
        connection.execute(QStringLiteral("PRAGMA max_page_count = 20"));
    });
    std::vector<QByteArray> failures;
    runTogether({[](Connection &connection) { insert(connection, 1); },
                 [](Connection &connection) {
                     connection.change("INSERT INTO t (id, v) VALUES (2, ?)", {QByteArray(200000, 'x')});
                 },
                 [](Connection &connection) {
                     insert(connection, 3);
                 }},
                failures);
    QCOMPARE(failures[1], "DISK_FULL");
    for (const qint64 id : {1, 3}) {
        const bool isStored = Connection(file(), {}).number("SELECT count(*) FROM t WHERE id = ?", {id}) > 0;
        QCOMPARE(isStored, failures[static_cast<size_t>(id - 1)] == "NO_FAILURE");
    }
}

void WriterTest::goesOnAfterTheDiskWasFull()
{
    m_writer->run("limit", [](Connection &connection) {
        connection.execute(QStringLiteral("PRAGMA max_page_count = 20"));
    });
    const auto store = [](Connection &connection) {
        connection.change("INSERT INTO t (id, v) VALUES (2, ?)", {QByteArray(200000, 'x')});
    };
    QCOMPARE(support::failureOf([&] { m_writer->run("job", store); }).key, "DISK_FULL");
    QCOMPARE(count("SELECT count(*) FROM t"), 0);
    m_writer->run("limit", [](Connection &connection) {
        connection.execute(QStringLiteral("PRAGMA max_page_count = 2000"));
    });
    m_writer->run("job", store);
    QCOMPARE(count("SELECT count(*) FROM t"), 1);
}

void WriterTest::failsAllJobsWithAFailedCommit()
{
    std::vector<QByteArray> failures;
    runTogether({[](Connection &connection) { insert(connection, 1); },
                 [](Connection &connection) {
                     connection.change("INSERT INTO child (id) VALUES (99)");
                 }},
                failures);
    QCOMPARE(failures, std::vector<QByteArray>(2, "STORAGE_FAILED"));
    QCOMPARE(count("SELECT count(*) FROM t"), 0);
    // What made the commit fail cannot be known to be over.
    QCOMPARE(support::failureOf([&] { m_writer->run("job", [](Connection &) {}); }).key, "STORAGE_FAILED");
}

void WriterTest::throwsWhatOpeningThrows()
{
    const auto open = []() -> std::unique_ptr<Connection> {
        throw base::storageFailure("JOURNAL_NEWER", QStringLiteral("Newer."));
    };
    QCOMPARE(support::failureOf([&] { Writer writer(open); }).key, "JOURNAL_NEWER");
}

void WriterTest::keepsTheLogShort()
{
    const auto write = [this](qint64 first) {
        for (qint64 id = first; id < first + 30; ++id) {
            m_writer->run("job", [&](Connection &connection) {
                connection.change("INSERT INTO t (id, v) VALUES (?, ?)", {id, QByteArray(100000, 'x')});
            });
        }
        return QFileInfo(file() + QStringLiteral("-wal")).size();
    };
    QVERIFY(write(0) < (2 << 20));
    {
        Connection reader(file(), {.readOnly = true});
        const Connection::Snapshot snapshot(reader);
        QCOMPARE(reader.number("SELECT count(*) FROM t"), 30);
        QVERIFY(write(100) > (2 << 20)); // held by the reader, but nobody waits for it
    }
    QVERIFY(write(200) < (2 << 20));
    QCOMPARE(count("SELECT count(*) FROM t"), 90);
}

void WriterTest::carriesAnyException()
{
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc,
                             m_writer->run("job", [](Connection &) { throw std::bad_alloc(); }));
    m_writer->run("job", [](Connection &connection) { insert(connection, 1); });
}

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
