// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "journal/connection.h"
#include "support/failureof.h"

using journal::Connection;
using journal::Rows;
using journal::Value;

class RowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasBound();
    void tellsEmptyFromAbsent();
    void refusesAColumnOfAnotherType_data();
    void refusesAColumnOfAnotherType();
    void tellsHowManyRowsChanged();
    void throwsWhenAStepFails();

private:
    QTemporaryDir m_dir;
    Connection m_db{m_dir.filePath(QStringLiteral("db")), {}};
};

void RowsTest::givesBackWhatWasBound()
{
    const QString text = QStringLiteral("ä\U0001F600'\"\r\n");
    const QByteArray bytes("\0\xff\0", 3);
    const base::Instant time = *base::fromIso(u"1969-07-20T20:17:40.123Z");
    const base::RunId id{std::numeric_limits<qint64>::max()};
    Rows rows =
        m_db.run("SELECT ?, ?, ?, ?, ?, ?, ?", {text, bytes, time, id, true, -1, journal::token("CODE")});
    QVERIFY(rows.next());
    QCOMPARE(rows.text(0), text);
    QCOMPARE(rows.bytes(1), bytes);
    QCOMPARE(rows.instant(2), time);
    QCOMPARE(rows.id<base::RunId>(3), id);
    QVERIFY(rows.flag(4));
    QCOMPARE(rows.number(5), -1);
    QCOMPARE(rows.token(6), "CODE");
    QVERIFY(!rows.next());
}

void RowsTest::tellsEmptyFromAbsent()
{
    Rows rows = m_db.run("SELECT ?, ?, ?, ?, ?", {QString(), QByteArray(), std::optional<qint64>(),
                                                  std::optional<QString>(), std::optional<qint64>(3)});
    QVERIFY(rows.next());
    QVERIFY(!rows.isNull(0));
    QCOMPARE(rows.text(0), QString());
    QVERIFY(!rows.isNull(1));
    QCOMPARE(rows.bytes(1), QByteArray());
    QVERIFY(rows.isNull(2));
    QVERIFY(rows.isNull(3));
    QCOMPARE(rows.integer(4), 3);
}

void RowsTest::refusesAColumnOfAnotherType_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *sql, const char *asked) {
        QTest::addRow("%s as %s", sql, asked) << QByteArray(sql) << QString::fromLatin1(asked);
    };
    row("SELECT 'text'", "integer");
    row("SELECT x'00'", "integer");
    row("SELECT 1.5", "integer");
    row("SELECT NULL", "integer");
    row("SELECT 1", "text");
    row("SELECT x'00'", "text");
    row("SELECT 1", "bytes");
    row("SELECT 'text'", "bytes");
}

void RowsTest::refusesAColumnOfAnotherType()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, asked);
    Rows rows = m_db.run(sql.constData());
    QVERIFY(rows.next());
    const base::Failure failure = support::failureOf([&] {
        if (asked == QLatin1String("integer"))
            rows.integer(0);
        else if (asked == QLatin1String("text"))
            rows.text(0);
        else
            rows.bytes(0);
    });
    QCOMPARE(failure.key, "JOURNAL_DAMAGED");
}

void RowsTest::tellsHowManyRowsChanged()
{
    m_db.execute(QStringLiteral("CREATE TABLE t (a INTEGER)"));
    QCOMPARE(m_db.change("INSERT INTO t VALUES (1), (2), (3)"), 3);
    QCOMPARE(m_db.change("UPDATE t SET a = a + 1 WHERE a > 1"), 2);
    QCOMPARE(m_db.change("DELETE FROM t WHERE a > 100"), 0);
}

void RowsTest::throwsWhenAStepFails()
{
    Rows rows = m_db.run("SELECT abs(column1) FROM (VALUES (1), (-9223372036854775808))");
    QVERIFY(rows.next());
    QCOMPARE(support::failureOf([&] { rows.next(); }).key, "STORAGE_FAILED");
}

QTEST_GUILESS_MAIN(RowsTest)
#include "rows_test.moc"
