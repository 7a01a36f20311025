// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "connectors/jabber/dialect.h"
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

/// Each word of each statement for SQL Server stands in this list, of what is documented since SQL Server
/// 2012.
void DialectTest::keepsToWhatSqlServer2012Documents()
{
    static const QStringList allowed =
        QStringLiteral(
            "SELECT FROM WHERE IN ORDER BY AND CONVERT CAST AS LOWER sys databases service_broker_guid name "
            "DB_NAME "
            "HAS_PERMS_BY_NAME "
            "INFORMATION_SCHEMA COLUMNS TABLE_SCHEMA TABLE_NAME COLUMN_NAME DATA_TYPE ORDINAL_POSITION "
            "nvarchar varchar datetime2 N sent_date")
            .split(u' ');
    const Dialect &dialect = sqlServer();
    const auto time = odbc::WallTime{};
    const QStringList texts{dialect.catalogue,
                            dialect.identity,
                            dialect.timeText,
                            dialect.hourText,
                            dialect.timeValue,
                            dialect.mayWrite,
                            dialect.between(QStringLiteral("sent_date"), time, time)};
    static const QRegularExpression literal(QStringLiteral("'[^']*'"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*"));
    int words = 0;
    for (QString text : texts) {
        text.remove(literal);
        QVERIFY2(!text.contains(u';') && !text.contains(QStringLiteral("--")), qUtf8Printable(text));
        for (auto found = word.globalMatch(text); found.hasNext(); ++words) {
            const QString one = found.next().captured();
            QVERIFY2(allowed.contains(one), qUtf8Printable(one));
        }
    }
    QVERIFY(words > 20);
}

QTEST_GUILESS_MAIN(DialectTest)
#include "dialect_test.moc"
