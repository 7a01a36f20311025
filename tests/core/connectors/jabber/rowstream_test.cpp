// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/rowstream.h"
#include "core/connectors/jabber/jabberdatabase.h"

using jabber::Row;

class RowStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachColumn();
    void takesTheLongTextWhereTheShortOneIsEmpty();
    void readsNullsEverywhere();
    void readsInOrderOfTime();
    void readsASqliteDatabase();
    void asksForLongColumnsLast();
    void tellsTextsThatAreCut_data();
    void tellsTextsThatAreCut();
    void tellsStanzasThatAreCut();
};

static const odbc::WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");

static std::vector<Row> rowsOf(odbc::Connection &connection, const QString &table)
{
    const auto schema = jabber::Schema::read(connection, base::Stop());
    jabber::RowStream stream(connection, schema, table, start, start + std::chrono::hours(1), base::Stop());
    std::vector<Row> rows;
    while (const auto row = stream.next())
        rows.push_back(*row);
    return rows;
}

static std::vector<Row> rowsOf(jabber::JabberDatabase &database, const QString &table)
{
    database.write();
    if (!database.problem().isEmpty())
        qFatal("%s", qUtf8Printable(database.problem()));
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    return rowsOf(connection, table);
}

void RowStreamTest::readsEachColumn()
{
    jabber::JabberDatabase database;
    database.jm({.at = QStringLiteral("2026-11-19T08:00:00.513"),
                 .from = QStringLiteral("a@e.example/x"),
                 .to = QStringLiteral("b@e.example"),
                 .body = QStringLiteral("Grüße 😀"),
                 .type = QStringLiteral("G"),
                 .history = QStringLiteral("h"),
                 .thread = QStringLiteral("t"),
                 .stanza = QStringLiteral("<message/>")});
    const auto rows = rowsOf(database, QStringLiteral("jm"));
    QCOMPARE(rows.size(), size_t(1));
    Row row{.at = start + std::chrono::milliseconds(513),
            .from = QStringLiteral("a@e.example/x"),
            .to = QStringLiteral("b@e.example"),
            .type = QStringLiteral("g"),
            .direction = QStringLiteral("I"),
            .thread = QStringLiteral("t")};
    row.body = QStringLiteral("Grüße 😀");
    row.stanza = QStringLiteral("<message/>");
    row.isHistory = true;
    QVERIFY(rows.front() == row);
}

void RowStreamTest::takesTheLongTextWhereTheShortOneIsEmpty()
{
    jabber::JabberDatabase database;
    const QString text = QStringLiteral("😀").repeated(500'000);
    database.jm({.at = QStringLiteral("2026-11-19T08:00:00"),
                 .from = QStringLiteral("a"),
                 .to = QStringLiteral("b"),
                 .body = text,
                 .stanza = u"<m>" + text + u"</m>"});
    const auto rows = rowsOf(database, QStringLiteral("jm"));
    QVERIFY(rows.front().body == text);
    QCOMPARE(rows.front().stanza.size(), text.size() + 7);
}

void RowStreamTest::readsNullsEverywhere()
{
    jabber::JabberDatabase database;
    database.execute(QStringLiteral("INSERT INTO tc_msgarchive (sent_date) VALUES ('2026-11-19T08:00:00');"));
    const auto rows = rowsOf(database, QStringLiteral("tc_msgarchive"));
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(rows.front() == Row{.at = start});
}

void RowStreamTest::readsInOrderOfTime()
{
    jabber::JabberDatabase database;
    for (const int second : {5, 1, 3})
        database.room({.at = QStringLiteral("2026-11-19T08:00:0%1").arg(second),
                       .from = QStringLiteral("a"),
                       .to = QStringLiteral("r"),
                       .body = QString::number(second),
                       .number = second});
    QStringList numbers;
    for (const Row &row : rowsOf(database, QStringLiteral("tc_msgarchive")))
        numbers.append(row.number);
    QCOMPARE(numbers.join(u' '), u"1 3 5");
}

void RowStreamTest::readsASqliteDatabase()
{
    QTemporaryDir folder;
    odbc::Login login;
    login.driver = QStringLiteral("SQLite3");
    login.database = folder.filePath(QStringLiteral("jabber.db"));
    odbc::Connection connection(login, base::Stop());
    for (const QString &statement :
         {QStringLiteral("CREATE TABLE jm (to_jid text, from_jid text, sent_date text, body_string text, "
                         "body_text text)"),
          QStringLiteral("INSERT INTO jm VALUES ('b', 'a', '2026-11-19 08:00:00.513', '', 'Grüße ' || "
                         "char(128512)), ('b', "
                         "'a', '2026-11-19 09:00:00', 'x', NULL)")})
        odbc::RowReader(connection, statement, {}, base::Stop()); // this driver knows no read-only connection
    const auto rows = rowsOf(connection, QStringLiteral("jm"));
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(rows.front().at == start + std::chrono::milliseconds(513));
    QCOMPARE(rows.front().body, QStringLiteral("Grüße 😀"));
}

void RowStreamTest::asksForLongColumnsLast()
{
    jabber::JabberDatabase database;
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    const auto schema = jabber::Schema::read(connection, base::Stop());
    const QString statement = jabber::rowsStatement(schema, QStringLiteral("jm"), start, start);
    const qsizetype longOnes = statement.indexOf(u"body_string");
    for (const char *name : {"body_len", "message_len", "history_flag", "subject", "thread_id", "direction"})
        QVERIFY2(statement.indexOf(QLatin1String(name)) < longOnes, qUtf8Printable(statement));
    QVERIFY(!statement.contains(u'?') && !statement.contains(u';'));
}

void RowStreamTest::tellsTextsThatAreCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("expected");
    const QString full = QStringLiteral("ü").repeated(4'000);
    QTest::newRow("whole") << full << 4'000 << 0;
    QTest::newRow("its column is full") << full << 5'000 << 5'000;
    QTest::newRow("its column is full of pairs") << QStringLiteral("😀").repeated(2'000) << 4'001 << 4'001;
    QTest::newRow("missing") << QString() << 5'000 << 5'000;
    QTest::newRow("shorter in any unit") << QStringLiteral("a & b") << 10 << 10;
    QTest::newRow("counted in bytes") << QStringLiteral("Grüße") << 7 << 0;
    QTest::newRow("counted escaped") << QStringLiteral("a & b") << 9 << 0;
    QTest::newRow("counted in pairs") << QStringLiteral("😀") << 1 << 0;
    QTest::newRow("long, and cut") << QStringLiteral("a").repeated(64'512) << 70'000 << 70'000;
    QTest::newRow("long, and whole") << QStringLiteral("a").repeated(64'512) << 64'512 << 0;
}

void RowStreamTest::tellsTextsThatAreCut()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QFETCH(int, expected);
    jabber::JabberDatabase database;
    database.jm({.at = QStringLiteral("2026-11-19T08:00:00"),
                 .from = QStringLiteral("a"),
                 .to = QStringLiteral("b"),
                 .body = text,
                 .bodyLength = length});
    QCOMPARE(rowsOf(database, QStringLiteral("jm")).front().bodyLength, qint64(expected));
}

void RowStreamTest::tellsStanzasThatAreCut()
{
    for (const int length : {0, 3'999, 4'000, 4'001}) {
        jabber::JabberDatabase database;
        database.jm({.at = QStringLiteral("2026-11-19T08:00:00"),
                     .from = QStringLiteral("a"),
                     .to = QStringLiteral("b"),
                     .stanza = QStringLiteral("<").repeated(4'000),
                     .stanzaLength = length});
        QCOMPARE(rowsOf(database, QStringLiteral("jm")).front().hasCutStanza, length > 4'000);
    }
}

QTEST_GUILESS_MAIN(RowStreamTest)
#include "rowstream_test.moc"
