// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "connectors/jabber/jabberkind.h"
#include "connectors/jabber/record.h"
#include "connectors/jabber/rowstream.h"
#include "connectors/jabber/settings.h"
#include "contract/rehearsal.h"
#include "core/connectors/jabber/documentedtsql.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "support/tdsserver.h"

/// What SQL Server would answer to our statements, over TLS and through FreeTDS; and that what we ask is made
/// of documented constructs.
class SqlServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void probesWithoutAFailure();
    void namesTheDatabaseByItsGuid();
    void readsLongTextsWhole();
    void readsEveryLongColumnAtAnyLength();
    void asksInDocumentedFormsAlone();
    void showsWhyItCannotConnect_data();
    void showsWhyItCannotConnect();
    void endsAsTheServerSays_data();
    void endsAsTheServerSays();

private:
    support::TdsServer m_server;
};

static constexpr int longest = 1'000'000;

/// The world of one database with the table jm, which has a pair of rows of a long text.
class SqlServerWorld final : public contract::World
{
public:
    explicit SqlServerWorld(const support::TdsServer &server) : m_server(server) {}

    connectors::ConnectorKind kind() const override { return jabber::kind(); }
    model::Values settings() const override
    {
        model::Values values = known();
        values.insert(m_changed);
        values.remove("password"); // see secret()
        return values;
    }
    void change(const QByteArray &key, const QString &value) { m_changed[key] = value; }
    static odbc::Login login(const support::TdsServer &server)
    {
        return jabber::Settings::of(model::withDefaults(jabber::fields(), SqlServerWorld(server).settings()),
                                    base::Secret("p;w d"))
            .login;
    }
    model::Values known() const
    {
        return {{"driver", QStringLiteral("FreeTDS")},      {"server", QStringLiteral("localhost")},
                {"port", QString::number(m_server.port())}, {"database", QStringLiteral("tcmadb")},
                {"username", QStringLiteral("reader")},     {"caFile", m_server.certificate()}};
    }
    base::Secret secret(const QByteArray &key) const override
    {
        const bool isChanged = m_changed.contains("password");
        return key != "password" ? base::Secret()
               : isChanged       ? base::Secret(m_changed.value("password").toUtf8())
                                 : base::Secret("p;w d");
    }
    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {.items = 1, .unconvertible = 0, .refusals = 0}; }
    contract::Amount addMore() override { return {}; }
    QByteArray outside() const override { return {}; }

private:
    const support::TdsServer &m_server;
    support::FakeClock m_clock;
    model::Values m_changed;
};

static QJsonArray texts(const QStringList &cells)
{
    QJsonArray row;
    for (const QString &cell : cells)
        row.append(cell.isNull() ? QJsonValue() : QJsonValue(cell));
    return row;
}

/// Braces around an array alone would make a copy of it.
static QJsonArray oneRow(const QStringList &cells)
{
    QJsonArray rows;
    rows.append(texts(cells));
    return rows;
}

static QJsonObject answer(const QString &when, const QJsonArray &rows)
{
    return {{QStringLiteral("when"), when}, {QStringLiteral("rows"), rows}};
}

/// The columns of a row of jm or tc_msgarchive, in the order that they are asked for.
static QStringList messageRow(const QString &time, const QString &direction, const QStringList &texts)
{
    return QStringList{time,
                       QStringLiteral("ann@e.example/a"),
                       QStringLiteral("bob@e.example"),
                       QStringLiteral("c"),
                       direction,
                       QString(),
                       QString(),
                       QStringLiteral("N"),
                       QString(),
                       QString()} +
           texts;
}

static QJsonArray messageRows()
{
    const QString body = QStringLiteral("😀").repeated(longest / 2);
    const QString stanza = u"<message id='1'><body>" + body + u"</body></message>";
    QJsonArray rows;
    for (const QString &direction : {QStringLiteral("I"), QStringLiteral("O")})
        rows.append(texts(messageRow(QStringLiteral("2026-11-19T08:00:00.5130000"), direction,
                                     {QStringLiteral(""), QStringLiteral(""), body, stanza})));
    return rows;
}

/// A text of so many units.
static QString textOf(int units)
{
    return QStringLiteral("😀").repeated(units / 2) + QString(units % 2, QChar(u'x'));
}

static const QList<int> lengths{0,     1,     2,     255,    300,    4'000,  4'001,
                                8'190, 8'191, 8'192, 16'382, 66'000, longest};

/// Of the row number n, the n-th length stands in one of the long columns; then once more in the next.
static QJsonArray rowsOfAllLengths()
{
    QJsonArray rows;
    for (int column = 0; column < 4; ++column) {
        for (const int length : lengths) {
            QStringList cells{QStringLiteral(""), QStringLiteral(""), QString(), QString()};
            cells[column] = textOf(length);
            rows.append(
                texts(messageRow(QStringLiteral("2026-11-01T08:00:00.0000000"), QStringLiteral("I"), cells)));
        }
    }
    return rows;
}

static QJsonArray catalogue()
{
    QJsonArray rows;
    const auto table = [&](const char *name, const QStringList &columns) {
        for (const QString &column : columns)
            rows.append(texts({QStringLiteral("dbo"), QString::fromLatin1(name), column,
                               QStringLiteral("nvarchar"), QStringLiteral("-1")}));
    };
    const QStringList message{
        QStringLiteral("TO_JID"),         QStringLiteral("FROM_JID"),   QStringLiteral("SENT_DATE"),
        QStringLiteral("SUBJECT"),        QStringLiteral("MSG_TYPE"),   QStringLiteral("BODY_STRING"),
        QStringLiteral("MESSAGE_STRING"), QStringLiteral("BODY_TEXT"),  QStringLiteral("MESSAGE_TEXT"),
        QStringLiteral("BODY_LEN"),       QStringLiteral("MESSAGE_LEN")};
    table("JM", message + QStringList{QStringLiteral("THREAD_ID"), QStringLiteral("DIRECTION"),
                                      QStringLiteral("HISTORY_FLAG")});
    table("TC_MSGARCHIVE", message + QStringList{QStringLiteral("MSG_ID"), QStringLiteral("NICK_JID")});
    table("TC_ROOMS", {QStringLiteral("ROOM_JID"), QStringLiteral("SUBJECT"), QStringLiteral("TYPE"),
                       QStringLiteral("CONFIG")});
    table("TC_USERS", {QStringLiteral("ROOM_JID"), QStringLiteral("REAL_JID"), QStringLiteral("NICK_JID"),
                       QStringLiteral("AFFILIATION")});
    table("TC_TIMELOG", {QStringLiteral("REAL_JID"), QStringLiteral("NICK_JID"), QStringLiteral("DIRECTION"),
                         QStringLiteral("STAMP")});
    table("AFT_LOG",
          {QStringLiteral("METHOD"), QStringLiteral("REAL_FILENAME"), QStringLiteral("FILE_SERVER"),
           QStringLiteral("FILE_PATH"), QStringLiteral("BYTES_TRANSFERRED"), QStringLiteral("TIMESTAMPVALUE"),
           QStringLiteral("JID"), QStringLiteral("TO_JID")});
    return rows;
}

static QString rowsFrom(const char *table, const char *time)
{
    return QStringLiteral("FROM \\[dbo\\]\\.\\[%1\\] WHERE \\[SENT_DATE\\] >= '%2'")
        .arg(QLatin1String(table), QLatin1String(time));
}

static QJsonArray answersOfAll()
{
    const QString counted = QStringLiteral("COUNT\\(\\*\\) FROM \\[dbo\\]\\.\\[JM\\]");
    const QString inRoom =
        QStringLiteral("<message id='2'><body>b</body><advanced-file-transfer><filename>f</filename>"
                       "</advanced-file-transfer></message>");
    return {answer(QStringLiteral("INFORMATION_SCHEMA"), catalogue()),
            answer(QStringLiteral("service_broker_guid"),
                   oneRow({QStringLiteral("0F8FAD5B-D9CB-469F-A165-70867728950E/tcmadb")})),
            answer(QStringLiteral("HAS_PERMS_BY_NAME"), oneRow({QStringLiteral("0")})),
            answer(counted, oneRow({QStringLiteral("2026-11-19T08"), QStringLiteral("2")})),
            answer(QStringLiteral("COUNT\\(\\*\\) FROM \\[dbo\\]\\.\\[TC_MSGARCHIVE\\]"),
                   oneRow({QStringLiteral("2026-11-19T09"), QStringLiteral("1")})),
            answer(QStringLiteral("MIN\\(\\[SENT_DATE\\]\\)"),
                   oneRow({QStringLiteral("2026-11-19T08:00:00.5130000")})),
            answer(rowsFrom("JM", "2026-11-19T07:59:58\\.000"), messageRows()),
            answer(rowsFrom("JM", "2026-11-01T08:00:00\\.000"), rowsOfAllLengths()),
            answer(rowsFrom("TC_MSGARCHIVE", "2026-11-19T08:59:58\\.000"),
                   oneRow({QStringLiteral("2026-11-19T09:00:00.0000000"), QStringLiteral("ann@e.example"),
                           QStringLiteral("room@c.example"), QStringLiteral("room@c.example/ann"),
                           QStringLiteral("g"), QString(), QStringLiteral("1"), QStringLiteral("1"),
                           QString(), QStringLiteral("b"), inRoom, QString(), QString()})),
            answer(QStringLiteral("TC_ROOMS"), oneRow({QStringLiteral("room@c.example"), QString(),
                                                       QStringLiteral("persistent"), QString()})),
            answer(QStringLiteral("TC_USERS"),
                   oneRow({QStringLiteral("room@c.example"), QStringLiteral("bob@e.example"),
                           QStringLiteral("room@c.example/bob"), QStringLiteral("member")})),
            answer(QStringLiteral("SELECT"), {})};
}

void SqlServerTest::initTestCase()
{
    const QString problem = m_server.start(true, QJsonDocument(answersOfAll()).toJson());
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
}

void SqlServerTest::probesWithoutAFailure()
{
    const SqlServerWorld world(m_server);
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    for (const model::Check &check : rehearsal.source().probe(rehearsal.stop()))
        QVERIFY2(check.state != model::Check::State::Failed, qUtf8Printable(check.name + u": " + check.text));
}

void SqlServerTest::namesTheDatabaseByItsGuid()
{
    const SqlServerWorld world(m_server);
    contract::Memory memory;
    QCOMPARE(contract::Rehearsal(world, memory).identity(),
             QByteArray("jabber:0f8fad5b-d9cb-469f-a165-70867728950e/tcmadb/dbo"));
}

void SqlServerTest::readsLongTextsWhole()
{
    const SqlServerWorld world(m_server);
    contract::Memory memory;
    const contract::Harvest harvested = contract::Rehearsal(world, memory).run();
    QVERIFY(harvested.hasEnded);
    QCOMPARE(harvested.fresh.size(), size_t(2)); // and the room's
    const auto record = jabber::Record::decoded(harvested.fresh.front().record);
    QVERIFY(record.said.body == QStringLiteral("😀").repeated(longest / 2));
    QVERIFY(record.said.stanza.endsWith(u"</message>"));
    QCOMPARE(base::toIso(record.at), u"2026-11-19T08:00:00.513Z");
    QCOMPARE(contract::Rehearsal(world, memory).run().keys(), QStringList());
}

void SqlServerTest::readsEveryLongColumnAtAnyLength()
{
    odbc::Connection connection(SqlServerWorld::login(m_server), base::Stop());
    const auto schema = jabber::Schema::read(connection, base::Stop());
    const auto from = *odbc::wallTimeFrom(u"2026-11-01T08:00:00");
    jabber::RowStream rows(connection, schema, QStringLiteral("jm"), from, from + std::chrono::hours(1),
                           base::Stop());
    for (int column = 0; column < 4; ++column) {
        for (const int length : lengths) {
            const auto row = rows.next();
            QVERIFY(row);
            const bool isBody = column % 2 == 0;
            QVERIFY2((isBody ? row->body : row->stanza) == textOf(length),
                     qPrintable(QString::number(length)));
            QVERIFY((isBody ? row->stanza : row->body).isEmpty());
            QCOMPARE(row->from, u"ann@e.example/a");
        }
    }
    QVERIFY(!rows.next());
}

/// All that a connection test and two runs ask, with every table there.
void SqlServerTest::asksInDocumentedFormsAlone()
{
    const SqlServerWorld world(m_server);
    contract::Memory memory;
    contract::Rehearsal(world, memory).source().probe(base::Stop());
    contract::Rehearsal(world, memory).run();
    contract::Rehearsal(world, memory).run();
    QStringList missing{QStringLiteral("INFORMATION_SCHEMA"),
                        QStringLiteral("service_broker_guid"),
                        QStringLiteral("HAS_PERMS_BY_NAME"),
                        QStringLiteral("COUNT("),
                        QStringLiteral("MIN("),
                        QStringLiteral("[TC_MSGARCHIVE]"),
                        QStringLiteral("[TC_ROOMS]"),
                        QStringLiteral("[TC_USERS]"),
                        QStringLiteral("[TC_TIMELOG]"),
                        QStringLiteral("[AFT_LOG]")};
    for (const QString &statement : m_server.statements()) {
        if (statement.startsWith(u"use ") || statement.startsWith(u"SET ", Qt::CaseInsensitive))
            continue; // the driver's own
        const QString odd = jabber::undocumentedIn(statement);
        QVERIFY2(odd.isEmpty(), qUtf8Printable(odd + u" in " + statement));
        missing.removeIf([&](const QString &form) { return statement.contains(form); });
    }
    QCOMPARE(missing, QStringList());
}

void SqlServerTest::showsWhyItCannotConnect_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *setting, const QString &value, const char *check, const char *key) {
        QTest::newRow(key) << QByteArray(setting) << value << QString::fromLatin1(check) << QByteArray(key);
    };
    row("password", QStringLiteral("wrong"), "Connection", "LOGIN_REFUSED");
    row("database", QStringLiteral("none_such"), "Connection", "DATABASE_MISSING");
    row("server", QStringLiteral("127.0.0.1"), "Connection", "CERTIFICATE_REFUSED");
    row("driver", QStringLiteral("FreeTDS gone"), "Driver", "DRIVER_MISSING");
    row("port", QStringLiteral("closed"), "Connection", "SOURCE_UNREACHABLE");
}

void SqlServerTest::showsWhyItCannotConnect()
{
    QFETCH(QByteArray, setting);
    QFETCH(QString, value);
    QFETCH(QByteArray, key);
    SqlServerWorld world(m_server);
    if (value == u"closed") {
        support::TdsServer closed;
        QCOMPARE(closed.start(true), QString());
        value = QString::number(closed.port());
    }
    world.change(setting, value);
    contract::Memory memory;
    const model::Checks checks = contract::Rehearsal(world, memory).source().probe(base::Stop());
    QTEST(checks.back().name, "check");
    QVERIFY(checks.back().state == model::Check::State::Failed);
    QVERIFY2(checks.back().key == key, qUtf8Printable(checks.back().text));
    QVERIFY(!checks.back().fix.isEmpty());
    QVERIFY(!checks.back().text.contains(u"p;w d"));
}

void SqlServerTest::endsAsTheServerSays_data()
{
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("reaction");
    const auto failing = [](int number, const char *text) {
        return QJsonObject{{QStringLiteral("when"), rowsFrom("JM", "2026-11-19T07:59:58\\.000")},
                           {QStringLiteral("error"), QJsonArray{number, 16, QString::fromLatin1(text)}}};
    };
    QTest::newRow("dropped") << failing(208, "Invalid object name 'dbo.JM'.")
                             << QByteArray("SCHEMA_UNEXPECTED") << int(base::Reaction::EndRun);
    QTest::newRow("denied") << failing(229, "The SELECT permission was denied on the object 'JM'.")
                            << QByteArray("PERMISSION_MISSING") << int(base::Reaction::EndRun);
    QTest::newRow("deadlock") << failing(1205, "Transaction was deadlocked.") << QByteArray("DATABASE_BUSY")
                              << int(base::Reaction::Retry);
    QJsonObject gone = answer(rowsFrom("JM", "2026-11-19T07:59:58\\.000"), messageRows());
    gone[QStringLiteral("gone")] = true;
    QTest::newRow("gone") << gone << QByteArray("SOURCE_UNREACHABLE") << int(base::Reaction::Retry);
}

void SqlServerTest::endsAsTheServerSays()
{
    QFETCH(QJsonObject, answer);
    QJsonArray answers = answersOfAll();
    answers.prepend(answer);
    support::TdsServer server;
    QCOMPARE(server.start(true, QJsonDocument(answers).toJson()), QString());
    const SqlServerWorld world(server);
    contract::Memory memory;
    const auto failure = support::failureOf([&] { contract::Rehearsal(world, memory).run(); });
    QTEST(failure.key, "key");
    QTEST(int(failure.reaction), "reaction");
    QVERIFY(memory.page(QStringLiteral("jm"), {}, 10).empty());
}

QTEST_GUILESS_MAIN(SqlServerTest)
#include "sqlserver_test.moc"
