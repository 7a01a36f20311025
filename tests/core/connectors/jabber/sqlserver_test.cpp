// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/jabberkind.h"
#include "connectors/jabber/record.h"
#include "contract/rehearsal.h"
#include "support/fakeclock.h"
#include "support/tdsserver.h"

/// What SQL Server would answer to our statements, over TLS and through FreeTDS. Whether it takes the
/// statements themselves is for dialect_test.
class SqlServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void probesWithoutAFailure();
    void namesTheDatabaseByItsGuid();
    void readsLongTextsWhole();

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
        return {{"driver", QStringLiteral("FreeTDS")},      {"server", QStringLiteral("localhost")},
                {"port", QString::number(m_server.port())}, {"database", QStringLiteral("tcmadb")},
                {"username", QStringLiteral("reader")},     {"caFile", m_server.certificate()}};
    }
    base::Secret secret(const QByteArray &key) const override
    {
        return key == "password" ? base::Secret("p;w d") : base::Secret();
    }
    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {.items = 1, .unconvertible = 0, .refusals = 0}; }
    contract::Amount addMore() override { return {}; }
    QByteArray outside() const override { return {}; }

private:
    const support::TdsServer &m_server;
    support::FakeClock m_clock;
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

static QJsonArray messageRows()
{
    const QString body = QStringLiteral("😀").repeated(longest / 2);
    const QString stanza = u"<message id='1'><body>" + body + u"</body></message>";
    QJsonArray rows;
    for (const QString &direction : {QStringLiteral("I"), QStringLiteral("O")})
        rows.append(texts({QStringLiteral("2026-11-19T08:00:00.5130000"), QStringLiteral("ann@e.example/a"),
                           QStringLiteral("bob@e.example"), QString(), QStringLiteral("c"), direction,
                           QString(), QString(), QString(), QStringLiteral("N"), QStringLiteral(""),
                           QStringLiteral(""), body, stanza}));
    return rows;
}

void SqlServerTest::initTestCase()
{
    QJsonArray catalogue;
    for (const char *column : {"TO_JID", "FROM_JID", "SENT_DATE", "MSG_TYPE", "DIRECTION", "HISTORY_FLAG",
                               "BODY_STRING", "MESSAGE_STRING", "BODY_TEXT", "MESSAGE_TEXT"})
        catalogue.append(texts({QStringLiteral("dbo"), QStringLiteral("JM"), QString::fromLatin1(column),
                                QStringLiteral("nvarchar")}));
    const QJsonArray answers{
        answer(QStringLiteral("INFORMATION_SCHEMA"), catalogue),
        answer(QStringLiteral("service_broker_guid"),
               oneRow({QStringLiteral("0F8FAD5B-D9CB-469F-A165-70867728950E/tcmadb")})),
        answer(QStringLiteral("HAS_PERMS_BY_NAME\\('\\[dbo\\]\\.\\[JM\\]'"), oneRow({QStringLiteral("0")})),
        answer(QStringLiteral("COUNT\\(\\*\\) FROM \\[dbo\\]\\.\\[JM\\]"),
               oneRow({QStringLiteral("2026-11-19T08"), QStringLiteral("2")})),
        answer(QStringLiteral("MIN\\(\\[SENT_DATE\\]\\)"),
               oneRow({QStringLiteral("2026-11-19T08:00:00.5130000")})),
        answer(
            QStringLiteral("FROM \\[dbo\\]\\.\\[JM\\] WHERE \\[SENT_DATE\\] >= '2026-11-19T07:59:58\\.000'"),
            messageRows())};
    const QString problem = m_server.start(true, QJsonDocument(answers).toJson());
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
    QCOMPARE(harvested.fresh.size(), size_t(1));
    const auto record = jabber::Record::decoded(harvested.fresh.front().record);
    QVERIFY(record.said.body == QStringLiteral("😀").repeated(longest / 2));
    QVERIFY(record.said.stanza.endsWith(u"</message>"));
    QCOMPARE(base::toIso(record.at), u"2026-11-19T08:00:00.513Z");
    QCOMPARE(contract::Rehearsal(world, memory).run().keys(), QStringList());
}

QTEST_GUILESS_MAIN(SqlServerTest)
#include "sqlserver_test.moc"
