// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include "journal/sqlfailure.h"
#include "support/failureof.h"

class SqlFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDamageFromAFullDisk_data();
    void tellsDamageFromAFullDisk();
};

void SqlFailureTest::tellsDamageFromAFullDisk_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("cause");
    const QString cause = QStringLiteral("the cause");
    QTest::newRow("full") << 13 << QByteArray("DISK_FULL") << cause;
    QTest::newRow("corrupt") << 11 << QByteArray("JOURNAL_DAMAGED") << cause;
    QTest::newRow("corrupt index") << 779 << QByteArray("JOURNAL_DAMAGED") << cause;
    QTest::newRow("not a database") << 26 << QByteArray("JOURNAL_DAMAGED") << cause;
    QTest::newRow("truncated") << 522 << QByteArray("JOURNAL_DAMAGED") << cause;
    QTest::newRow("write error, space left") << 778 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("sync error, space left") << 1034 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("busy") << 5 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("busy recovering") << 261 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("read only") << 8 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("cannot open") << 14 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("constraint") << 2067 << QByteArray("STORAGE_FAILED") << cause;
    QTest::newRow("broken schema") << 1 << QByteArray("JOURNAL_DAMAGED")
                                   << QStringLiteral("no such column: r.id");
    QTest::newRow("unknown") << 1 << QByteArray("STORAGE_FAILED") << cause;
}

void SqlFailureTest::tellsDamageFromAFullDisk()
{
    QFETCH(int, code);
    QFETCH(QByteArray, key);
    QFETCH(QString, cause);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    const QSqlError error(QString(), cause, QSqlError::StatementError, QString::number(code));
    const base::Failure failure = support::failureOf([&] { journal::throwSqlFailure(error, path); });
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, base::Area::Storage);
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
    QVERIFY(failure.text.contains(path));
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(SqlFailureTest)
#include "sqlfailure_test.moc"
