// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "journal/connection.h"
#include "support/failureof.h"
#include "tampering.h"

using journal::Connection;
using journal::Rows;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preparesAStatementOnce();
    void runsAStatementWithinItself();
    void leavesNoReadOpen();
    void undoesATransactionThatIsNotCommitted();
    void readsOneStateInASnapshot();
    void waitsForALockAndThenSaysSo();
    void forbidsWritingWhenReadOnly();
    void leavesNoConnectionBehindWhenItCannotOpen();
    void closesItsFileAndItsName();
};

class Folder
{
public:
    QString file() const { return m_dir.filePath(QStringLiteral("db")); }
    std::unique_ptr<Connection> open(Connection::Options options = {}) const
    {
        return std::make_unique<Connection>(file(), options);
    }
    std::unique_ptr<Connection> made() const
    {
        auto connection = open();
        connection->execute(QStringLiteral("PRAGMA journal_mode = WAL"));
        connection->execute(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)"));
        connection->change("INSERT INTO t (v) VALUES (?), (?)", {QStringLiteral("a"), QStringLiteral("b")});
        return connection;
    }

private:
    QTemporaryDir m_dir;
};

void ConnectionTest::preparesAStatementOnce()
{
    const Folder folder;
    const auto db = folder.made();
    const size_t before = db->statements().size();
    for (qint64 i = 1; i <= 3; ++i)
        QCOMPARE(db->number("SELECT count(*) FROM t WHERE id <= ?", {i}), std::min<qint64>(i, 2));
    QCOMPARE(db->statements().size(), before + 1);
    QCOMPARE(db->number("SELECT id FROM t WHERE id = 9"), 0);
    QCOMPARE(db->number("SELECT NULL"), 0);
}

void ConnectionTest::runsAStatementWithinItself()
{
    const Folder folder;
    const auto db = folder.made();
    QStringList pairs;
    const char *sql = "SELECT v FROM t ORDER BY id";
    Rows outer = db->run(sql);
    while (outer.next()) {
        Rows inner = db->run(sql);
        while (inner.next())
            pairs.append(outer.text(0) + inner.text(0));
    }
    QCOMPARE(pairs.join(u' '), QStringLiteral("aa ab ba bb"));
}

void ConnectionTest::leavesNoReadOpen()
{
    const Folder folder;
    const auto db = folder.made();
    {
        Rows rows = db->run("SELECT id FROM t");
        QVERIFY(rows.next());
    }
    db->execute(QStringLiteral("DROP TABLE t")); // refused while a statement reads
    Tampering(folder.file()).run("PRAGMA wal_checkpoint(TRUNCATE)");
    QCOMPARE(QFile(folder.file() + QStringLiteral("-wal")).size(), 0);
}

void ConnectionTest::undoesATransactionThatIsNotCommitted()
{
    const Folder folder;
    const auto db = folder.made();
    {
        Connection::Transaction transaction(*db);
        db->change("DELETE FROM t");
    }
    QCOMPARE(db->number("SELECT count(*) FROM t"), 2);
    {
        Connection::Transaction transaction(*db);
        db->change("DELETE FROM t");
        transaction.commit();
    }
    QCOMPARE(db->number("SELECT count(*) FROM t"), 0);
}

void ConnectionTest::readsOneStateInASnapshot()
{
    const Folder folder;
    const auto writer = folder.made();
    const auto reader = folder.open({.readOnly = true});
    {
        const Connection::Snapshot snapshot(*reader);
        QVERIFY(reader->isReading());
        QCOMPARE(reader->number("SELECT count(*) FROM t"), 2);
        writer->change("DELETE FROM t");
        QCOMPARE(reader->number("SELECT count(*) FROM t"), 2);
    }
    QVERIFY(!reader->isReading());
    QCOMPARE(reader->number("SELECT count(*) FROM t"), 0);
}

void ConnectionTest::waitsForALockAndThenSaysSo()
{
    const Folder folder;
    const auto db = folder.made();
    Tampering other(folder.file());
    other.run("BEGIN IMMEDIATE");
    db->setPatience(std::chrono::milliseconds(50));
    const base::Failure failure = support::failureOf([&] { db->change("DELETE FROM t"); });
    QCOMPARE(failure.key, "STORAGE_FAILED");
    QVERIFY(failure.text.contains(QStringLiteral("locked")));
    db->setPatience(std::chrono::seconds(20));
    other.run("COMMIT");
    QCOMPARE(db->change("DELETE FROM t"), 2);
}

void ConnectionTest::forbidsWritingWhenReadOnly()
{
    const Folder folder;
    folder.made();
    const auto db = folder.open({.readOnly = true});
    QCOMPARE(support::failureOf([&] { db->change("DELETE FROM t"); }).key, "STORAGE_FAILED");
    QCOMPARE(db->number("SELECT count(*) FROM t"), 2);
}

void ConnectionTest::leavesNoConnectionBehindWhenItCannotOpen()
{
    const qsizetype before = QSqlDatabase::connectionNames().size();
    QCOMPARE(support::failureOf([] { Connection(QStringLiteral("/nonexistent/folder/db"), {}); }).key,
             "STORAGE_FAILED");
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
}

void ConnectionTest::closesItsFileAndItsName()
{
    const Folder folder;
    const qsizetype before = QSqlDatabase::connectionNames().size();
    auto db = folder.made();
    Rows(db->run("SELECT v FROM t")).next();
    QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
    db.reset();
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    // The last connection takes the log with it: nothing holds the file open.
    QVERIFY(!QFile::exists(folder.file() + QStringLiteral("-wal")));
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
