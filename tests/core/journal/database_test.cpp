// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QFile>
#include <QProcess>
#include <QTest>

#include "base/platform.h"
#include "fixture.h"
#include "journal/database.h"
#include "tampering.h"

using journal::Connection;
using journal::Database;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatJobsReturn();
    void readsOneStateThroughoutAJob();
    void storesNothingOfAFailedJob();
    void waitsForAnotherProgramsLock();
    void saysThatAnotherProgramHoldsTheLock();
    void keepsWhatWasAnsweredThroughAnyCutOfTheLog();
    void saysThatTheDiskIsFullAndGoesOnWithSpace();
    void namesAFileItMayNotOpen();
};

void DatabaseTest::returnsWhatJobsReturn()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    Database database(dir.filePath(QStringLiteral("journal.sqlite")), clock, {});
    const auto insert = [](Connection &connection) {
        return connection.change("INSERT INTO settings (key, value) VALUES ('a', 'b')");
    };
    QCOMPARE(database.write("test", insert), 1);
    const auto find = [](Connection &connection) -> std::optional<QString> {
        journal::Rows rows = connection.run("SELECT value FROM settings");
        return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
    };
    QCOMPARE(database.read(find), QStringLiteral("b"));
    bool wasCalled = false;
    database.read([&](Connection &) { wasCalled = true; });
    QVERIFY(wasCalled);
    QCOMPARE(database.now(), clock.now());
}

void DatabaseTest::readsOneStateThroughoutAJob()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    Database database(dir.filePath(QStringLiteral("journal.sqlite")), clock, {});
    const auto count = [](Connection &connection) {
        return connection.number("SELECT count(*) FROM settings");
    };
    database.read([&](Connection &connection) {
        QCOMPARE(count(connection), 0);
        database.write("test", [](Connection &writing) {
            writing.change("INSERT INTO settings (key, value) VALUES ('a', 'b')");
        });
        QCOMPARE(count(connection), 0);
        QCOMPARE(database.read(count), 0); // within the first
    });
    QCOMPARE(database.read(count), 1);
}

void DatabaseTest::storesNothingOfAFailedJob()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    Database database(dir.filePath(QStringLiteral("journal.sqlite")), clock, {});
    const auto half = [](Connection &connection) {
        connection.change("INSERT INTO settings (key, value) VALUES ('a', 'b')");
        throw base::inputFailure("NAME_IN_USE", QStringLiteral("Used."));
    };
    QCOMPARE(keyOfFailure([&] { database.write("test", half); }), "NAME_IN_USE");
    QCOMPARE(
        keyOfFailure([&] { database.read([](Connection &connection) { connection.run("SELECT absent"); }); }),
        "JOURNAL_DAMAGED");
    QCOMPARE(database.read(
                 [](Connection &connection) { return connection.number("SELECT count(*) FROM settings"); }),
             0);
}

void DatabaseTest::waitsForAnotherProgramsLock()
{
    Fixture f;
    Tampering other(f.file());
    other.run("BEGIN IMMEDIATE");
    std::jthread lane([&] { f.configuration().setSetting("a", QStringLiteral("b")); });
    QVERIFY(f.configuration().settings().isEmpty()); // reading goes on meanwhile
    other.run("COMMIT");
    lane.join();
    QCOMPARE(f.configuration().settings().size(), 1);
}

void DatabaseTest::saysThatAnotherProgramHoldsTheLock()
{
    Fixture f;
    f.close();
    Database database(f.file(), f.clock, {.patience = std::chrono::milliseconds(20)});
    const auto write = [&] {
        database.write("test", [](Connection &connection) { connection.change("DELETE FROM settings"); });
    };
    {
        Tampering other(f.file());
        other.run("BEGIN IMMEDIATE");
        const base::Failure failure = support::failureOf(write);
        QCOMPARE(failure.key, "STORAGE_FAILED");
        QVERIFY(failure.text.contains(QStringLiteral("locked")));
        other.run("ROLLBACK");
    }
    write();
}

/// What a journal knows, in one line.
static QString printed(Connection &connection)
{
    QStringList all;
    for (const char *sql :
         {"SELECT count(*) FROM items", "SELECT count(*) FROM deliveries", "SELECT count(*) FROM outcomes",
          "SELECT count(*) FROM deliveries WHERE intent_run IS NOT NULL", "SELECT count(*) FROM cursors",
          "SELECT count(*) FROM audit", "SELECT sum(length) FROM segments"})
        all.append(QString::number(connection.number(sql)));
    return all.join(u' ');
}

/// A power cut leaves the log cut anywhere. What was answered before is there, and of what came after nothing
/// or all.
void DatabaseTest::keepsWhatWasAnsweredThroughAnyCutOfTheLog()
{
    Fixture f;
    f.connector();
    f.open();
    const auto run = f.start();
    const QString log = f.file() + QStringLiteral("-wal");
    std::vector<std::pair<qint64, QString>> states;
    const auto note = [&] {
        Connection connection(f.file(), {.readOnly = true});
        states.emplace_back(QFileInfo(log).size(), printed(connection));
    };
    note();
    for (int i = 0; i < 6; ++i) {
        f.store(run, {Fixture::item(QStringLiteral("a%1").arg(i), {alice}),
                      Fixture::item(QStringLiteral("b%1").arg(i), {bob})});
        note();
        f.deliveries().recordIntent(run, f.batch(alice));
        note();
        f.settleAll(run, alice, Fixture::imported());
        note();
    }
    const QTemporaryDir dir;
    const QString copy = dir.filePath(QStringLiteral("journal.sqlite"));
    for (qint64 cut = states.front().first; cut <= states.back().first; cut += 4099) {
        QFile::remove(copy);
        QFile::remove(copy + QStringLiteral("-wal"));
        QFile::remove(copy + QStringLiteral("-shm"));
        QVERIFY(QFile::copy(f.file(), copy) && QFile::copy(log, copy + QStringLiteral("-wal")));
        QVERIFY(QFile::resize(copy + QStringLiteral("-wal"), cut));
        Database database(copy, f.clock, {.fullCheck = true});
        const auto expected = std::ranges::find_if(states.rbegin(), states.rend(),
                                                   [&](const auto &state) { return state.first <= cut; });
        QCOMPARE(database.read(printed), expected->second);
    }
}

/// A file system of its own, small; where this may be mounted.
class SmallDisk
{
public:
    SmallDisk()
    {
        m_isMounted =
            call({QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"),
                  QStringLiteral("-o"), QStringLiteral("size=4m"), QStringLiteral("tmpfs"), m_dir.path()});
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            call({QStringLiteral("umount"), m_dir.path()});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_dir.path(); }

private:
    static bool call(QStringList command)
    {
        const QString program = command.takeFirst();
        return QProcess::execute(program, command) == 0;
    }

    QTemporaryDir m_dir;
    bool m_isMounted = false;
};

void DatabaseTest::saysThatTheDiskIsFullAndGoesOnWithSpace()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("Only root may mount; writer_test fills a file of limited size instead.");
    QFile ballast(disk.path() + QStringLiteral("/ballast"));
    QVERIFY(ballast.open(QIODevice::WriteOnly) && ballast.write(QByteArray(2500000, 'x')) == 2500000);
    ballast.close();
    const support::FakeClock clock;
    journal::Journal journal(disk.path(), clock, {.auditKey = Fixture::key});
    const auto account =
        journal.configuration().addAccount({.name = QStringLiteral("A"), .kind = QStringLiteral("local")});
    const auto connector = journal.configuration().addConnector(
        {.name = QStringLiteral("C"), .kind = QStringLiteral("xip"), .account = account});
    const auto run = journal.runs().start(connector, model::Trigger::Manual);
    int stored = 0;
    const auto store = [&] {
        journal::PageCommit page{.connector = connector, .account = account, .run = run, .identity = "xip"};
        page.segment = Fixture::segment();
        for (int i = 0; i < 50; ++i)
            page.items.push_back(Fixture::item(QStringLiteral("%1-%2").arg(stored).arg(i), {alice}));
        journal.capture().store(page);
        ++stored;
    };
    const base::Failure failure = support::failureOf([&] {
        while (stored < 1000)
            store();
    });
    QCOMPARE(failure.key, "DISK_FULL");
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(stored > 0);
    QCOMPARE(journal.runs().counts(run).fannedOut, stored * 50);
    QVERIFY(ballast.remove());
    store();
    QCOMPARE(journal.runs().counts(run).fannedOut, stored * 50);
    journal.runs().finish(run, model::RunState::Stopped, {}, {}, {});
    QVERIFY(journal.audit().verify({}).ok);
}

void DatabaseTest::namesAFileItMayNotOpen()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    QVERIFY(QDir().mkdir(path));
    const base::Failure failure = support::failureOf([&] { Database(path, clock, {}); });
    QCOMPARE(failure.key, "STORAGE_FAILED");
    QVERIFY(failure.text.contains(path));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
