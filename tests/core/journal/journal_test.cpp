// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <latch>
#include <thread>

#include <QFileInfo>
#include <QSqlDatabase>
#include <QTest>

#include "fixture.h"

using journal::Journal;

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesItsFolderAndFilesPrivate();
    void makesAnOpenFilePrivateAgain();
    void tellsWhetherThereIsOne();
    void readsBesideARunningEngine();
    void writesNothingWhenReadOnly();
    void servesManyThreadsAtOnce();
    void servesSeveralInOneProcess();
    void leavesNothingBehind();
};

static QFileDevice::Permissions others(const QString &path)
{
    return QFileInfo(path).permissions() &
           (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther);
}

void JournalTest::makesItsFolderAndFilesPrivate()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    const QString folder = dir.filePath(QStringLiteral("new/data"));
    Journal journal(folder, clock, {.auditKey = Fixture::key});
    journal.configuration().setSetting("a", QStringLiteral("b"));
    QCOMPARE(others(folder), QFileDevice::Permissions());
    for (const char *ending : {"", "-wal", "-shm"})
        QCOMPARE(others(folder + QStringLiteral("/journal.sqlite") + QString::fromLatin1(ending)),
                 QFileDevice::Permissions());
}

void JournalTest::makesAnOpenFilePrivateAgain()
{
    Fixture f;
    f.close();
    QVERIFY(QFile::setPermissions(f.file(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    f.open();
    QCOMPARE(others(f.file()), QFileDevice::Permissions());
}

void JournalTest::tellsWhetherThereIsOne()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    QVERIFY(!Journal::exists(dir.path()));
    QCOMPARE(keyOfFailure([&] { Journal(dir.path(), clock, {.readOnly = true}); }), "STORAGE_FAILED");
    QVERIFY(!Journal::exists(dir.path()));
    Journal(dir.path(), clock, {});
    QVERIFY(Journal::exists(dir.path()));
}

void JournalTest::readsBesideARunningEngine()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    Journal reader(f.folder(), f.clock, {.readOnly = true, .auditKey = Fixture::key});
    QCOMPARE(reader.deliveries().openCount(f.connector()), 1);
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(reader.deliveries().openCount(f.connector()), 0);
    QCOMPARE(reader.runs().counts(run).imported, 1);
    f.finish(run);
    QVERIFY(reader.audit().verify({}).ok);
    f.close();
    QCOMPARE(reader.runs().run(run)->counts.imported, 1);
}

void JournalTest::writesNothingWhenReadOnly()
{
    Fixture f;
    f.connector();
    f.open(true);
    QCOMPARE(keyOfFailure([&] { f.configuration().setSetting("a", QStringLiteral("b")); }), "STORAGE_FAILED");
    QCOMPARE(keyOfFailure([&] { f.start(); }), "STORAGE_FAILED");
    QVERIFY(f.configuration().settings().isEmpty());
}

/// One connector's whole course, in a lane of its own.
static bool archive(Journal &journal, base::AccountId account, int lane)
{
    const QString mailbox = QStringLiteral("user%1@example.com").arg(lane);
    const auto connector = journal.configuration().addConnector(
        {.name = QStringLiteral("Lane %1").arg(lane), .kind = QStringLiteral("xip"), .account = account});
    const auto run = journal.runs().start(connector, model::Trigger::Manual);
    const QByteArray segment(32, static_cast<char>('A' + lane));
    qint64 settledCount = 0;
    for (int page = 0; page < 10; ++page) {
        journal::PageCommit commit{.connector = connector, .account = account, .run = run, .identity = "xip"};
        for (int i = 0; i < 20; ++i) {
            commit.items.push_back(
                Fixture::item(QStringLiteral("%1-%2-%3").arg(lane).arg(page).arg(i), {mailbox}));
            commit.items.back().entry.segment = segment;
        }
        commit.segment = segment;
        commit.segmentLength = page * 1000;
        journal.capture().store(commit);
        const auto batch = journal.deliveries().batch(connector, mailbox, 15, 1 << 30);
        journal.deliveries().recordIntent(run, batch);
        std::vector<journal::Deliveries::Settled> settled;
        for (const auto &delivery : batch)
            settled.emplace_back(delivery.id, Fixture::imported());
        journal.deliveries().settle(run, settled);
        settledCount += std::ssize(settled);
        if (journal.runs().counts(run).imported != settledCount)
            return false;
    }
    const auto record = journal.runs().finish(run, model::RunState::Completed, {}, {}, {});
    return record.counts.imported == 150 && record.counts.open == 50 && record.counts.invariantHolds();
}

void JournalTest::servesManyThreadsAtOnce()
{
    Fixture f;
    const auto account = f.account();
    std::atomic<int> succeeded{0};
    std::atomic<bool> isOver{false};
    {
        std::vector<std::jthread> lanes;
        for (int lane = 0; lane < 16; ++lane)
            lanes.emplace_back([&, lane] { succeeded += archive(*f.journal, account, lane) ? 1 : 0; });
        std::jthread watcher([&] {
            while (!isOver) {
                for (const auto &connector : f.configuration().connectors())
                    f.queries().status(connector.id);
            }
        });
        lanes.clear();
        isOver = true;
    }
    QCOMPARE(succeeded.load(), 16);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
    f.open(false, true);
    QCOMPARE(f.configuration().connectors().size(), 16U);
}

void JournalTest::servesSeveralInOneProcess()
{
    Fixture first;
    Fixture second;
    first.addConnector(QStringLiteral("First"));
    second.addConnector(QStringLiteral("Second"));
    second.addConnector(QStringLiteral("Third"));
    std::thread([&] {
        QCOMPARE(first.configuration().connectors().size(), 1U);
        QCOMPARE(second.configuration().connectors().size(), 2U);
    }).join();
    first.close();
    QCOMPARE(second.configuration().connectors().size(), 2U);
    first.open();
    QCOMPARE(first.configuration().connectors()[0].name, QStringLiteral("First"));
}

void JournalTest::leavesNothingBehind()
{
    const qsizetype before = QSqlDatabase::connectionNames().size();
    Fixture f;
    std::latch read(1);
    std::latch gone(1);
    std::jthread lane([&] {
        f.configuration().settings();
        read.count_down();
        gone.wait(); // the thread lives longer than the journal
    });
    read.wait();
    f.configuration().settings();
    f.close();
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    QVERIFY(!QFile::exists(f.file() + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(f.file() + QStringLiteral("-shm")));
    gone.count_down();
}

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
