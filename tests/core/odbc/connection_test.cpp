// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTcpServer>
#include <QTest>

#include "core/odbc/databases.h"
#include "odbc/connection.h"
#include "odbc/rowreader.h"
#include "support/failureof.h"

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatItIsConnectedTo();
    void readsASqliteFile();
    void verifiesTheCertificate();
    void refusesACertificateOfAnother_data();
    void refusesACertificateOfAnother();
    void tellsWhyItCannotConnect_data();
    void tellsWhyItCannotConnect();
    void writesNothing();
    void connectsToNothingOnceStopped();

private:
    support::Postgres m_server;
};

static base::Failure failureOf(const odbc::Login &login)
{
    return support::failureOf([&] { odbc::Connection(login, base::Stop()); });
}

void ConnectionTest::initTestCase()
{
    const QString problem = odbc::startWithReader(m_server);
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
}

void ConnectionTest::saysWhatItIsConnectedTo()
{
    const odbc::Connection connection(odbc::readerOf(m_server), base::Stop());
    QCOMPARE(connection.product(), u"PostgreSQL");
    QVERIFY(!connection.version().isEmpty());
}

void ConnectionTest::readsASqliteFile()
{
    QTemporaryDir folder;
    odbc::Login login;
    login.driver = QStringLiteral("SQLite3");
    login.database = folder.filePath(QStringLiteral("a.db"));
    odbc::Connection connection(login, base::Stop());
    QCOMPARE(connection.product(), u"SQLite");
    odbc::RowReader reader(connection, QStringLiteral("SELECT 'é' || char(128512), NULL"), {}, base::Stop());
    QVERIFY(reader.next());
    QCOMPARE(reader.text(0), QStringLiteral("é😀"));
    QVERIFY(!reader.text(1));
    QVERIFY(!reader.next());
}

void ConnectionTest::verifiesTheCertificate()
{
    odbc::Login login = odbc::readerOf(m_server);
    login.encrypt = true;
    login.caFile = m_server.certificate();
    odbc::Connection connection(login, base::Stop());
    odbc::RowReader reader(connection,
                           QStringLiteral("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"), {},
                           base::Stop());
    QVERIFY(reader.next());
    QCOMPARE(reader.text(0), QStringLiteral("1"));
}

void ConnectionTest::refusesACertificateOfAnother_data()
{
    QTest::addColumn<bool>("isAnotherName");
    QTest::newRow("another name") << true;
    QTest::newRow("another authority") << false;
}

void ConnectionTest::refusesACertificateOfAnother()
{
    QFETCH(bool, isAnotherName);
    support::Postgres other;
    odbc::Login login = odbc::readerOf(m_server);
    login.encrypt = true;
    login.caFile = m_server.certificate();
    if (isAnotherName) {
        login.server = QStringLiteral("127.0.0.1");
    } else {
        const QString problem = other.start();
        QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
        login.caFile = other.certificate();
    }
    const auto failure = failureOf(login);
    QVERIFY2(failure.key == "CERTIFICATE_REFUSED", failure.what());
}

void ConnectionTest::tellsWhyItCannotConnect_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("wrong password") << QByteArray("password") << QByteArray("LOGIN_REFUSED");
    QTest::newRow("no such login") << QByteArray("username") << QByteArray("LOGIN_REFUSED");
    QTest::newRow("no such database") << QByteArray("database") << QByteArray("DATABASE_MISSING");
    QTest::newRow("nobody listens") << QByteArray("port") << QByteArray("SOURCE_UNREACHABLE");
    QTest::newRow("no such driver") << QByteArray("driver") << QByteArray("DRIVER_MISSING");
}

void ConnectionTest::tellsWhyItCannotConnect()
{
    QFETCH(QByteArray, what);
    odbc::Login login = odbc::readerOf(m_server);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    if (what == "password")
        login.password = base::Secret("wrong");
    else if (what == "username")
        login.username = QStringLiteral("nobody'; DROP TABLE jm; --");
    else if (what == "database")
        login.database = QStringLiteral("none;such");
    else if (what == "port")
        login.port = closed.serverPort();
    else
        login.driver = QStringLiteral("PostgreSQL gone");
    closed.close();
    const auto failure = failureOf(login);
    QTEST(failure.key, "key");
    QVERIFY(!failure.fix.isEmpty());
    QVERIFY(!failure.text.contains(u"p;w}d"));
}

void ConnectionTest::writesNothing()
{
    QCOMPARE(m_server.execute(QStringLiteral("CREATE TABLE t (a int); GRANT ALL ON t TO reader;")),
             QString());
    odbc::Connection connection(odbc::readerOf(m_server), base::Stop());
    const auto failure = support::failureOf(
        [&] { odbc::RowReader(connection, QStringLiteral("INSERT INTO t VALUES (1)"), {}, base::Stop()); });
    QVERIFY(failure.key != "NO_FAILURE");
    QCOMPARE(m_server.value(QStringLiteral("SELECT count(*) FROM t;")), u"0");
}

void ConnectionTest::connectsToNothingOnceStopped()
{
    const base::Stop stop;
    stop.now();
    const auto failure = support::failureOf([&] { odbc::Connection(odbc::readerOf(m_server), stop); });
    QVERIFY(failure.reaction == base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
