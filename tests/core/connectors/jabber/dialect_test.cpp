// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/dialect.h"
#include "core/connectors/jabber/documentedtsql.h"
#include "support/failureof.h"

using jabber::Dialect;

class DialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsProducts();
    void refusesAnother();
    void quotesNames();
    void boundsTimesHalfOpen();
    void keepsToWhatSqlServer2012Documents();
    void tellsWhatIsNotDocumented_data();
    void tellsWhatIsNotDocumented();
};

static const Dialect &sqlServer()
{
    return Dialect::of(QStringLiteral("Microsoft SQL Server"));
}

void DialectTest::knowsItsProducts()
{
    for (const QString &name :
         {QStringLiteral("Microsoft SQL Server"), QStringLiteral("PostgreSQL"), QStringLiteral("SQLite")})
        QCOMPARE(Dialect::of(name).product, name);
}

void DialectTest::refusesAnother()
{
    const auto failure = support::failureOf([] { Dialect::of(QStringLiteral("MySQL")); });
    QCOMPARE(failure.key, QByteArray("DATABASE_UNKNOWN"));
    QVERIFY(failure.text.contains(u"MySQL"));
}

void DialectTest::quotesNames()
{
    QCOMPARE(sqlServer().quoted(QStringLiteral("a]; DROP TABLE x")), u"[a]]; DROP TABLE x]");
    QCOMPARE(Dialect::of(QStringLiteral("PostgreSQL")).quoted(QStringLiteral("a\"b")), u"\"a\"\"b\"");
}

void DialectTest::boundsTimesHalfOpen()
{
    const auto from = *odbc::wallTimeFrom(u"2026-01-02T03:00:00");
    QCOMPARE(sqlServer().between(QStringLiteral("[sent_date]"), from, from + std::chrono::hours(1)),
             u"[sent_date] >= '2026-01-02T03:00:00.000' AND [sent_date] < '2026-01-02T04:00:00.000'");
}

/// What is made of these texts is held to the same list in sqlserver_test.
void DialectTest::keepsToWhatSqlServer2012Documents()
{
    const Dialect &dialect = sqlServer();
    const auto time = odbc::WallTime{};
    const auto ofColumn = [](QString text) {
        return text.replace(QStringLiteral("%1"), QStringLiteral("[a]"));
    };
    for (const QString &text :
         {dialect.catalogue, dialect.identity, ofColumn(dialect.timeText), ofColumn(dialect.hourText),
          ofColumn(dialect.timeValue), dialect.mayWrite, dialect.between(QStringLiteral("[a]"), time, time)})
        QVERIFY2(jabber::undocumentedIn(text).isEmpty(), qUtf8Printable(text));
}

void DialectTest::tellsWhatIsNotDocumented_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *statement, const char *what) {
        QTest::newRow(statement) << QString::fromLatin1(statement) << QString::fromLatin1(what);
    };
    row("SELECT [a], N'; DROP' FROM [dbo].[x]]; DROP y]", "");
    row("SELECT STRING_AGG([a], ',') FROM [dbo].[x]", "STRING_AGG");
    row("SELECT [a] FROM [x] WHERE [a] = @p", "@p");
    row("SELECT [a] FROM [x]; SELECT [b] FROM [x]", ", ; ");
    row("SELECT [a] FROM [x] --", " --");
    row("SELECT [a] FROM [x] LIMIT 1", "LIMIT");
}

void DialectTest::tellsWhatIsNotDocumented()
{
    QFETCH(QString, statement);
    QFETCH(QString, what);
    QCOMPARE(jabber::undocumentedIn(statement).isEmpty(), what.isEmpty());
}

QTEST_GUILESS_MAIN(DialectTest)
#include "dialect_test.moc"
