// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "odbc/troubles.h"

using base::Reaction;

class TroublesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTroublesApart_data();
    void tellsTroublesApart();
    void namesStateNumberAndFix();
    void saysSoWhenTheDriverSaysNothing();
};

Q_DECLARE_METATYPE(base::Reaction)

void TroublesTest::tellsTroublesApart_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<int>("native");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Reaction>("reaction");
    const auto row = [](const char *name, const char *state, int native, const char *text, const char *key,
                        Reaction reaction) {
        QTest::newRow(name) << QByteArray(state) << native << QString::fromLatin1(text) << QByteArray(key)
                            << reaction;
    };
    row("no driver", "01000", 0, "Can't open lib 'x' : file not found", "DRIVER_MISSING", Reaction::EndRun);
    row("SQL Server's login", "28000", 18456, "Login failed for user 'u'.", "LOGIN_REFUSED",
        Reaction::SignInAgain);
    row("PostgreSQL's login", "08001", 101, "FATAL: password authentication failed for user", "LOGIN_REFUSED",
        Reaction::SignInAgain);
    row("certificate", "08001", 101, "SSL error: certificate verify failed", "CERTIFICATE_REFUSED",
        Reaction::EndRun);
    row("SQL Server's database", "37000", 4060, "Cannot open database \"x\" requested by the login.",
        "DATABASE_MISSING", Reaction::EndRun);
    row("PostgreSQL's database", "08001", 101, "FATAL: database \"x\" does not exist", "DATABASE_MISSING",
        Reaction::EndRun);
    row("permission", "42501", 7, "permission denied for table jm", "PERMISSION_MISSING", Reaction::EndRun);
    row("SQL Server's permission", "42000", 229, "The SELECT permission was denied", "PERMISSION_MISSING",
        Reaction::EndRun);
    row("deadlock", "40001", 1205, "deadlocked", "DATABASE_BUSY", Reaction::Retry);
    row("timeout", "HYT00", 0, "Timeout expired", "SOURCE_TIMEOUT", Reaction::Retry);
    row("PostgreSQL's timeout", "57014", 7, "canceling statement due to statement timeout", "SOURCE_TIMEOUT",
        Reaction::Retry);
    row("no answer", "08001", 0, "Unable to connect", "SOURCE_UNREACHABLE", Reaction::Retry);
    row("shut down", "57P01", 7, "terminating connection", "SOURCE_UNREACHABLE", Reaction::Retry);
    row("no table", "42S02", 208, "Invalid object name 'jm'.", "SCHEMA_UNEXPECTED", Reaction::EndRun);
    row("anything else", "HY000", 1, "odd", "DATABASE_ERROR", Reaction::EndRun);
}

void TroublesTest::tellsTroublesApart()
{
    QFETCH(QByteArray, state);
    QFETCH(int, native);
    QFETCH(QString, text);
    const base::Failure failure = odbc::failureFor({{state, native, text}}, QStringLiteral("asking x"));
    QTEST(failure.key, "key");
    QTEST(failure.reaction, "reaction");
}

void TroublesTest::namesStateNumberAndFix()
{
    const base::Failure failure = odbc::failureFor({{"42501", 7, QStringLiteral("permission\n denied")}},
                                                   QStringLiteral("asking tcmadb on db.example.com"));
    QVERIFY(failure.text.contains(
        u"asking tcmadb on db.example.com: permission denied [SQLSTATE 42501, number 7]"));
    QVERIFY(failure.fix.contains(u"db_datareader"));
}

void TroublesTest::saysSoWhenTheDriverSaysNothing()
{
    const base::Failure failure = odbc::failureFor({}, QStringLiteral("asking x"));
    QCOMPARE(failure.key, QByteArray("DATABASE_ERROR"));
    QVERIFY(failure.text.contains(u"says nothing"));
}

QTEST_GUILESS_MAIN(TroublesTest)
#include "troubles_test.moc"
