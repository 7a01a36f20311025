// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QElapsedTimer>
#include <QTest>

#include "base/platform.h"
#include "core/odbc/databases.h"
#include "odbc/rowreader.h"
#include "support/eventually.h"
#include "support/failureof.h"

using odbc::RowReader;

class RowReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTextsOfAnyLength_data();
    void readsTextsOfAnyLength();
    void keepsSurrogatesAtEveryBorder();
    void tellsNullFromEmpty();
    void readsNumbersBeyondFloatingPoint();
    void takesParametersAsData();
    void streamsWithoutGrowing();
    void cancelsTheQueryAtTheServer();
    void endsAQueryThatTakesTooLong();
    void namesAMissingTable();
    void failsWhenTheServerDies();

private:
    odbc::Connection connected(std::chrono::seconds timeout = std::chrono::seconds{120}) const;

    support::Postgres m_server;
};

void RowReaderTest::initTestCase()
{
    const QString problem = odbc::startWithReader(m_server);
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
}

odbc::Connection RowReaderTest::connected(std::chrono::seconds timeout) const
{
    odbc::Login login = odbc::readerOf(m_server);
    login.queryTimeout = timeout;
    return {login, base::Stop()};
}

void RowReaderTest::readsTextsOfAnyLength_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 255, 4'000, 8'190, 8'191, 8'192, 16'382, 16'383, 1'000'000})
        QTest::addRow("%d characters", length) << length;
}

void RowReaderTest::readsTextsOfAnyLength()
{
    QFETCH(int, length);
    odbc::Connection connection = connected();
    RowReader reader(connection, QStringLiteral("SELECT 'a', repeat('é', %1), repeat('z', %1)").arg(length),
                     {}, base::Stop());
    QVERIFY(reader.next());
    QCOMPARE(reader.text(0), QStringLiteral("a"));
    QVERIFY(reader.text(1) == QString(length, QChar(u'é')));
    QVERIFY(reader.text(2) == QString(length, QChar(u'z')));
    QVERIFY(!reader.next());
}

void RowReaderTest::keepsSurrogatesAtEveryBorder()
{
    odbc::Connection connection = connected();
    for (const QString &head : {QString(), QStringLiteral("x")}) {
        RowReader reader(connection, QStringLiteral("SELECT '%1' || repeat('😀', 300000)").arg(head), {},
                         base::Stop());
        QVERIFY(reader.next());
        QVERIFY(reader.text(0) == head + QStringLiteral("😀").repeated(300'000));
    }
}

void RowReaderTest::tellsNullFromEmpty()
{
    odbc::Connection connection = connected();
    RowReader reader(connection, QStringLiteral("SELECT NULL::text, ''::text"), {}, base::Stop());
    QVERIFY(reader.next());
    QVERIFY(!reader.text(0));
    QCOMPARE(reader.text(1), QStringLiteral(""));
}

void RowReaderTest::readsNumbersBeyondFloatingPoint()
{
    odbc::Connection connection = connected();
    RowReader reader(connection, QStringLiteral("SELECT 9223372036854775807::bigint"), {}, base::Stop());
    QVERIFY(reader.next());
    QCOMPARE(reader.text(0), QStringLiteral("9223372036854775807"));
}

void RowReaderTest::takesParametersAsData()
{
    odbc::Connection connection = connected();
    const QString hostile = QStringLiteral("'; DROP TABLE t; -- ? 😀");
    RowReader reader(connection, QStringLiteral("SELECT CAST(? AS text), CAST(? AS text)"),
                     {hostile, QString()}, base::Stop());
    QVERIFY(reader.next());
    QCOMPARE(reader.text(0), hostile);
    QCOMPARE(reader.text(1), QStringLiteral(""));
}

void RowReaderTest::streamsWithoutGrowing()
{
    odbc::Connection connection = connected();
    const auto rows = [&](int count) {
        RowReader reader(connection,
                         QStringLiteral("SELECT repeat('x', 1000) FROM generate_series(1, %1)").arg(count),
                         {}, base::Stop());
        int read = 0;
        for (; reader.next(); ++read)
            reader.text(0);
        return read;
    };
    QCOMPARE(rows(2'000), 2'000);
    const qint64 before = base::platform::peakMemory();
    QCOMPARE(rows(100'000), 100'000);
#if defined(__SANITIZE_ADDRESS__)
    constexpr qint64 allowed = 400LL << 20; // it keeps what was freed for a while
#else
    constexpr qint64 allowed = 20LL << 20;
#endif
    QVERIFY(base::platform::peakMemory() - before < allowed);
}

void RowReaderTest::cancelsTheQueryAtTheServer()
{
    odbc::Connection connection = connected();
    const base::Stop stop;
    const auto sleeping = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND "
                                         "usename = 'reader' AND query LIKE '%pg_sleep%';");
    std::thread other([&] {
        while (m_server.value(sleeping) != u"1")
            std::this_thread::yield();
        stop.now();
    });
    const auto failure = support::failureOf([&] {
        RowReader reader(connection, QStringLiteral("SELECT pg_sleep(100)"), {}, stop);
        reader.next();
    });
    other.join();
    QVERIFY2(failure.reaction == base::Reaction::Stopped, failure.what());
    EVENTUALLY_EQUAL(m_server.value(sleeping), u"0");
}

void RowReaderTest::endsAQueryThatTakesTooLong()
{
    odbc::Connection connection = connected(std::chrono::seconds{1});
    const auto failure = support::failureOf([&] {
        RowReader reader(connection, QStringLiteral("SELECT pg_sleep(100)"), {}, base::Stop());
        reader.next();
    });
    QVERIFY2(failure.key == "SOURCE_TIMEOUT", failure.what());
    QVERIFY(failure.reaction == base::Reaction::Retry);
}

void RowReaderTest::namesAMissingTable()
{
    odbc::Connection connection = connected();
    const auto failure = support::failureOf(
        [&] { RowReader(connection, QStringLiteral("SELECT * FROM none_such"), {}, base::Stop()).next(); });
    QVERIFY2(failure.key == "SCHEMA_UNEXPECTED", failure.what());
    QVERIFY(failure.text.contains(u"none_such"));
}

void RowReaderTest::failsWhenTheServerDies()
{
    odbc::Connection connection = connected();
    RowReader reader(connection, QStringLiteral("SELECT repeat('x', 1000) FROM generate_series(1, 1000000)"),
                     {}, base::Stop());
    QVERIFY(reader.next());
    m_server.kill();
    const auto failure = support::failureOf([&] {
        while (reader.next()) {
        }
    });
    QVERIFY2(failure.key == "SOURCE_UNREACHABLE", failure.what());
}

QTEST_GUILESS_MAIN(RowReaderTest)
#include "rowreader_test.moc"
