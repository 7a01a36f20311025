// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/schema.h"
#include "core/connectors/jabber/jabberdatabase.h"
#include "support/failureof.h"

using jabber::Schema;

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCatalogue();
    void getsByWithoutAColumn();
    void namesATableThatIsDemanded();
    void knowsHowWideColumnsAre();
    void readsUpperCaseNames();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
};

static Schema schemaAfter(const QString &statements)
{
    jabber::JabberDatabase database;
    database.execute(statements);
    database.write();
    if (!database.problem().isEmpty())
        qFatal("%s", qUtf8Printable(database.problem()));
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    return Schema::read(connection, base::Stop());
}

void SchemaTest::readsTheCatalogue()
{
    const Schema schema = schemaAfter({});
    QCOMPARE(schema.schemaName(), u"public");
    QCOMPARE(schema.table(QStringLiteral("jm"))->name, u"\"public\".\"jm\"");
    QCOMPARE(schema.table(QStringLiteral("jm"))->columns.size(), 14);
    QCOMPARE(schema.description(),
             u"Schema public: jm, tc_msgarchive, tc_rooms, tc_users, tc_timelog, aft_log.");
}

void SchemaTest::getsByWithoutAColumn()
{
    const Schema schema =
        schemaAfter(QStringLiteral("ALTER TABLE jm DROP COLUMN history_flag; DROP TABLE tc_timelog;"));
    QCOMPARE(schema.table(QStringLiteral("jm"))->column(QStringLiteral("history_flag")), u"NULL");
    QVERIFY(!schema.table(QStringLiteral("tc_timelog")));
    QVERIFY(schema.description().endsWith(u"Not there: tc_timelog."));
}

void SchemaTest::namesATableThatIsDemanded()
{
    const Schema schema = schemaAfter(QStringLiteral("DROP TABLE jm;"));
    QCOMPARE(schema.demand(QStringLiteral("tc_users")).name, u"\"public\".\"tc_users\"");
    const auto failure = support::failureOf([&] { schema.demand(QStringLiteral("jm")); });
    QCOMPARE(failure.key, QByteArray("SCHEMA_UNEXPECTED"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
    QVERIFY(failure.text.contains(u"jm"));
    QCOMPARE(schema.names().join(u' '), u"aft_log tc_msgarchive tc_rooms tc_timelog tc_users");
}

void SchemaTest::knowsHowWideColumnsAre()
{
    const Schema schema = schemaAfter(QStringLiteral("ALTER TABLE jm DROP COLUMN body_text;"));
    const jabber::Table &table = schema.demand(QStringLiteral("jm"));
    QCOMPARE(table.width(QStringLiteral("body_string")), 4'000);
    QCOMPARE(table.width(QStringLiteral("message_text")), 0);
    QCOMPARE(table.width(QStringLiteral("body_text")), 0);
    QCOMPARE(schema.tablesOfShortTexts(), QStringList{QStringLiteral("jm")});
    QCOMPARE(schemaAfter({}).tablesOfShortTexts(), QStringList());
}

void SchemaTest::readsUpperCaseNames()
{
    const Schema schema = schemaAfter(QStringLiteral(
        "DROP TABLE jm; CREATE TABLE \"JM\" (\"TO_JID\" text, \"FROM_JID\" text, \"SENT_DATE\" timestamp, "
        "\"BODY_STRING\" text); GRANT SELECT ON \"JM\" TO reader; DROP TABLE tc_msgarchive;"));
    QCOMPARE(schema.table(QStringLiteral("jm"))->column(QStringLiteral("to_jid")), u"\"TO_JID\"");
}

void SchemaTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("named");
    QTest::newRow("no table") << QStringLiteral("DROP TABLE jm, tc_msgarchive;") << QStringLiteral("neither");
    QTest::newRow("hidden tables") << QStringLiteral(
                                          "REVOKE SELECT ON ALL TABLES IN SCHEMA public FROM reader;")
                                   << QStringLiteral("neither");
    QTest::newRow("no sender") << QStringLiteral("ALTER TABLE jm DROP COLUMN from_jid;")
                               << QStringLiteral("from_jid");
    QTest::newRow("no text") << QStringLiteral(
                                    "ALTER TABLE jm DROP COLUMN body_text, DROP COLUMN body_string;")
                             << QStringLiteral("body_string");
    QTest::newRow("times with a zone")
        << QStringLiteral("ALTER TABLE jm ALTER COLUMN sent_date TYPE timestamptz;")
        << QStringLiteral("sent_date");
}

void SchemaTest::refusesWhatCannotBeRead()
{
    QFETCH(QString, change);
    QFETCH(QString, named);
    const auto failure = support::failureOf([&] { schemaAfter(change); });
    QCOMPARE(failure.key, QByteArray("SCHEMA_UNEXPECTED"));
    QVERIFY2(failure.text.contains(named), qUtf8Printable(failure.text));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
