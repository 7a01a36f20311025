// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "odbc/rowreader.h"
#include "support/failureof.h"
#include "support/tdsserver.h"

class FreeTdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTextsOfAnyLength_data();
    void readsTextsOfAnyLength();
    void acceptsTheCertificateOfTheAuthority();
    void refusesAnotherCertificate_data();
    void refusesAnotherCertificate();
    void refusesAServerThatCannotEncrypt();
    void triesAgainWhereNobodyListens();
    void tellsARefusedLogin();
    void namesAMissingTable();

private:
    odbc::Login loginAt(const support::TdsServer &server, bool encrypt) const;

    support::TdsServer m_plain;
    support::TdsServer m_encrypting;
};

void FreeTdsTest::initTestCase()
{
    for (support::TdsServer *server : {&m_plain, &m_encrypting}) {
        const QString problem = server->start(server == &m_encrypting);
        QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
    }
}

odbc::Login FreeTdsTest::loginAt(const support::TdsServer &server, bool encrypt) const
{
    odbc::Login login;
    login.driver = QStringLiteral("FreeTDS");
    login.server = QStringLiteral("localhost");
    login.port = server.port();
    login.database = QStringLiteral("tcmadb");
    login.username = QStringLiteral("reader");
    login.password = base::Secret("p;w d");
    login.encrypt = encrypt;
    login.caFile = server.certificate();
    return login;
}

static base::Failure failureOf(const odbc::Login &login)
{
    return support::failureOf([&] { odbc::Connection(login, base::Stop()); });
}

void FreeTdsTest::readsTextsOfAnyLength_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 2, 256, 300, 4'000, 8'190, 8'192, 66'000, 1'000'000})
        QTest::addRow("%d units", length) << length;
}

void FreeTdsTest::readsTextsOfAnyLength()
{
    QFETCH(int, length);
    for (const bool encrypt : {false, true}) {
        odbc::Connection connection(loginAt(encrypt ? m_encrypting : m_plain, encrypt), base::Stop());
        QCOMPARE(connection.product(), u"Microsoft SQL Server");
        odbc::RowReader reader(connection, QStringLiteral("SELECT texts %1").arg(length), {}, base::Stop());
        for (const QString &text : {QString(length, QChar(u'x')), QString(length, QChar(u'é')),
                                    QStringLiteral("😀").repeated(length / 2)}) {
            QVERIFY(reader.next());
            QVERIFY(reader.text(0)->startsWith(u"900719925474099"));
            QCOMPARE(reader.text(1), QStringLiteral("näme"));
            QVERIFY(reader.text(2) == text);
        }
        QVERIFY(!reader.next());
    }
}

void FreeTdsTest::acceptsTheCertificateOfTheAuthority()
{
    QCOMPARE(failureOf(loginAt(m_encrypting, true)).key, QByteArray("NO_FAILURE"));
}

void FreeTdsTest::refusesAnotherCertificate_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"another authority", "the system's authorities", "another name"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void FreeTdsTest::refusesAnotherCertificate()
{
    QFETCH(QString, what);
    odbc::Login login = loginAt(m_encrypting, true);
    if (what == u"another authority")
        login.caFile = m_plain.certificate();
    else if (what == u"another name")
        login.server = QStringLiteral("127.0.0.1");
    else
        login.caFile.clear();
    const auto failure = failureOf(login);
    QVERIFY2(failure.key == "CERTIFICATE_REFUSED", failure.what());
}

void FreeTdsTest::refusesAServerThatCannotEncrypt()
{
    const auto failure = failureOf(loginAt(m_plain, true));
    QVERIFY2(failure.key == "CERTIFICATE_REFUSED", failure.what());
}

void FreeTdsTest::triesAgainWhereNobodyListens()
{
    support::TdsServer server;
    QCOMPARE(server.start(true), QString());
    odbc::Login login = loginAt(server, true);
    server.stop();
    const auto failure = failureOf(login);
    QVERIFY2(failure.key == "SOURCE_UNREACHABLE", failure.what());
    QVERIFY(failure.reaction == base::Reaction::Retry);
}

void FreeTdsTest::tellsARefusedLogin()
{
    odbc::Login login = loginAt(m_encrypting, true);
    login.password = base::Secret("wrong");
    const auto failure = failureOf(login);
    QVERIFY2(failure.key == "LOGIN_REFUSED", failure.what());
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

void FreeTdsTest::namesAMissingTable()
{
    odbc::Connection connection(loginAt(m_plain, false), base::Stop());
    const auto failure = support::failureOf([&] {
        odbc::RowReader(connection, QStringLiteral("SELECT * FROM none_such"), {}, base::Stop()).next();
    });
    QVERIFY2(failure.key == "SCHEMA_UNEXPECTED", failure.what());
    QVERIFY(failure.text.contains(u"none_such"));
}

QTEST_GUILESS_MAIN(FreeTdsTest)
#include "freetds_test.moc"
