// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "odbc/login.h"
#include "support/failureof.h"

using odbc::Login;

class LoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithASemicolon();
    void bracesWhatMeansSomething();
    void leavesBracesOutWhereTheDriverCannotReadThem();
    void hasFreeTdsVerifyByAConfiguration();
    void switchesEncryptionOffOnlyWhenTold();
    void refusesWhatCannotBeVerified_data();
    void refusesWhatCannotBeVerified();
    void refusesControlCharacters();
    void keepsAGivenConnectionString();
    void takesNoPasswordInAConnectionString_data();
    void takesNoPasswordInAConnectionString();
    void needsAServer();
};

static Login loginOf(const QString &driver)
{
    Login login;
    login.driver = driver;
    login.server = QStringLiteral("db.example.com");
    login.database = QStringLiteral("tcmadb");
    login.username = QStringLiteral("reader");
    login.password = base::Secret("secret");
    return login;
}

static QString textOf(const Login &login)
{
    return QString::fromUtf8(odbc::connectionTextFor(login).connection.reveal());
}

static QByteArray complaintAbout(const Login &login)
{
    return support::failureOf([&] { odbc::connectionTextFor(login); }).key;
}

void LoginTest::endsWithASemicolon()
{
    QVERIFY(textOf(loginOf(QStringLiteral("FreeTDS"))).endsWith(u"PWD=secret;"));
    QVERIFY(textOf(loginOf(QStringLiteral("ODBC Driver 18 for SQL Server"))).endsWith(u"PWD=secret;"));
}

void LoginTest::bracesWhatMeansSomething()
{
    Login login = loginOf(QStringLiteral("ODBC Driver 18 for SQL Server"));
    login.password = base::Secret("a;DATABASE=b}c");
    login.database = QStringLiteral("x;Encrypt=no");
    const QString text = textOf(login);
    QVERIFY2(text.contains(u"PWD={a;DATABASE=b}}c};"), qUtf8Printable(text));
    QVERIFY2(text.contains(u"DATABASE={x;Encrypt=no};"), qUtf8Printable(text));
    QVERIFY(text.contains(u"Encrypt=yes;TrustServerCertificate=no;"));
}

void LoginTest::leavesBracesOutWhereTheDriverCannotReadThem()
{
    Login login = loginOf(QStringLiteral("FreeTDS"));
    login.password = base::Secret("a}b c");
    QVERIFY(textOf(login).endsWith(u";PWD=a}b c;"));
    login.password = base::Secret("a;b c");
    QVERIFY(textOf(login).endsWith(u";PWD={a;b c};"));
    for (const char *password : {"a};b", "{a}"}) {
        login.password = base::Secret(password);
        QCOMPARE(complaintAbout(login), QByteArray("INVALID_SETTING"));
    }
}

void LoginTest::hasFreeTdsVerifyByAConfiguration()
{
    Login login = loginOf(QStringLiteral("FreeTDS"));
    login.caFile = QStringLiteral("/etc/ca.pem");
    const odbc::ConnectionText text = odbc::connectionTextFor(login);
    QVERIFY(text.connection.reveal().contains("SERVERNAME=chancery;"));
    QVERIFY(!text.connection.reveal().contains("db.example.com"));
    for (const char *line :
         {"\thost = db.example.com\n", "\tencryption = require\n", "\tca file = /etc/ca.pem\n",
          "\tcheck certificate hostname = yes\n", "\tport = 1433\n"})
        QVERIFY2(text.freeTdsConfiguration.contains(QLatin1String(line)), line);
    login.caFile.clear();
    QVERIFY(odbc::connectionTextFor(login).freeTdsConfiguration.contains(u"ca file = system"));
}

void LoginTest::switchesEncryptionOffOnlyWhenTold()
{
    Login login = loginOf(QStringLiteral("FreeTDS"));
    login.encrypt = false;
    const odbc::ConnectionText text = odbc::connectionTextFor(login);
    QVERIFY(text.freeTdsConfiguration.isEmpty());
    QVERIFY(text.connection.reveal().contains("SERVER=db.example.com;PORT=1433;"));
    login.driver = QStringLiteral("PostgreSQL Unicode");
    QVERIFY(textOf(login).contains(u"SSLmode=disable;"));
    login.encrypt = true;
    login.caFile = QStringLiteral("/etc/ca.pem");
    QVERIFY(textOf(login).contains(u"SSLmode=verify-full;pqopt={sslrootcert=/etc/ca.pem};"));
}

void LoginTest::refusesWhatCannotBeVerified_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("caFile");
    QTest::newRow("PostgreSQL without an authority") << QStringLiteral("PostgreSQL Unicode") << QString();
    QTest::newRow("Microsoft's with one")
        << QStringLiteral("ODBC Driver 18 for SQL Server") << QStringLiteral("/etc/ca.pem");
    QTest::newRow("an unknown driver") << QStringLiteral("MariaDB") << QString();
}

void LoginTest::refusesWhatCannotBeVerified()
{
    QFETCH(QString, driver);
    Login login = loginOf(driver);
    login.caFile = QTest::currentDataTag() == QByteArray("Microsoft's with one")
                       ? QStringLiteral("/etc/ca.pem")
                       : QString();
    QCOMPARE(complaintAbout(login), QByteArray("TLS_NOT_VERIFIABLE"));
}

void LoginTest::refusesControlCharacters()
{
    for (const QString &driver :
         {QStringLiteral("FreeTDS"), QStringLiteral("ODBC Driver 18 for SQL Server")}) {
        Login login = loginOf(driver);
        login.server = QStringLiteral("db\n\tencryption = off");
        QCOMPARE(complaintAbout(login), QByteArray("INVALID_SETTING"));
        login = loginOf(driver);
        login.password = base::Secret(QByteArray("a\0b", 3));
        QCOMPARE(complaintAbout(login), QByteArray("INVALID_SETTING"));
    }
}

void LoginTest::keepsAGivenConnectionString()
{
    Login login;
    login.connection = QStringLiteral("DSN=jabber");
    login.password = base::Secret("p");
    QCOMPARE(textOf(login), u"DSN=jabber;PWD=p;");
}

void LoginTest::takesNoPasswordInAConnectionString_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char *connection, const char *complaint) {
        QTest::newRow(connection) << QString::fromLatin1(connection) << QByteArray(complaint);
    };
    row("DSN=jabber;PWD=hush", "INVALID_SETTING");
    row("pwd = hush;DSN=jabber", "INVALID_SETTING");
    row("DSN=jabber; Password={hush}", "INVALID_SETTING");
    row("DSN=jabber;pqopt={sslrootcert=/ca.pem password=hush}", "INVALID_SETTING");
    row("DSN=jabber;pqopt={sslpassword=hush}", "INVALID_SETTING");
    row("DSN=pwd;UID=password", "NO_FAILURE");
    row("DSN=jabber;APP=a", "NO_FAILURE");
}

void LoginTest::takesNoPasswordInAConnectionString()
{
    QFETCH(QString, connection);
    QFETCH(QByteArray, complaint);
    const base::Failure failure = support::failureOf([&] { odbc::checkConnection(connection); });
    QCOMPARE(failure.key, complaint);
    QVERIFY(!failure.sentence().contains(u"hush"));
    Login login;
    login.connection = connection;
    QCOMPARE(complaintAbout(login), complaint);
}

void LoginTest::needsAServer()
{
    Login login = loginOf(QStringLiteral("FreeTDS"));
    login.server.clear();
    QCOMPARE(complaintAbout(login), QByteArray("MISSING_SETTING"));
    login.driver = QStringLiteral("SQLite3");
    QCOMPARE(complaintAbout(login), QByteArray("NO_FAILURE"));
}

QTEST_GUILESS_MAIN(LoginTest)
#include "login_test.moc"
