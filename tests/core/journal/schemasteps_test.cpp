// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/connection.h"
#include "journal/database.h"
#include "journal/states.h"
#include "tampering.h"

using namespace journal;

/// The schema itself: that whatever is asked a page or a batch is found by an index.
class SchemaStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areInOrder();
    void findByIndexWhatIsAskedOften();
    void keepTheContactsOfOlderJournals();
    void knowNobodyWhoSharesWhatAnOlderJournalHolds();
    void refuseRowsThatCannotBe_data();
    void refuseRowsThatCannotBe();
};

void SchemaStepsTest::areInOrder()
{
    int last = 0;
    for (const Step &step : schemaSteps()) {
        QCOMPARE(step.version, last + 1);
        QVERIFY(!step.statements.empty());
        last = step.version;
    }
    const Fixture f;
    QCOMPARE(Connection(f.file(), {.readOnly = true}).number("SELECT version FROM schema_version"), last);
}

/// Calls everything that is called a page or a batch, on rows enough to make each statement run.
static void callAll(Database &database, base::ConnectorId connector, base::ConnectorId other,
                    const journal::PageCommit &page)
{
    Capture capture(database);
    Deliveries deliveries(database);
    Segments segments(database);
    Configuration configuration(database);
    std::vector<Capture::Question> questions{{page.items[0].key, page.items[0].item.digest}};
    capture.judge(connector, questions);
    capture.store(page);
    capture.store(page);
    capture.addDeliveries(page.run, *capture.rowOf(connector, page.items[0].key), page.items[0].deliveries,
                          true);
    capture.cursors(connector, {});
    capture.state(connector, "key");
    capture.stateWithPrefix(connector, "k");
    const KnownItems known = capture.knownItems(other, page.identity);
    QVERIFY(known.find(page.items[0].item.container, page.items[0].item.id)->isOfOther);
    QCOMPARE(known.page(page.items[0].item.container, {}, 10).size(), 2U);
    known.coveredBy(page.items[0].item.container, page.items[0].item.id);
    capture.recipientsOf(connector, page.identity, page.items[0].item.container, page.items[0].item.id);
    capture.copiesOfVersions(connector, page.items[0].item.container, page.items[0].item.id, {}, alice);
    deliveries.nextMailbox(connector, QStringLiteral("z"), {});
    auto batch = deliveries.batch(connector, alice, 10, 1000);
    deliveries.contact(page.account, alice, QStringLiteral("XIP"));
    deliveries.setContact(page.account, alice, QStringLiteral("XIP"), Deliveries::Contact::Fresh);
    deliveries.recordIntent(page.run, batch);
    const std::vector<Deliveries::Settled> settled{{batch[0].id, Fixture::failed()},
                                                   {batch[1].id, {.state = model::Outcome::State::Later}}};
    deliveries.settle(page.run, settled);
    const auto old = deliveries.replayable(connector, {}, 10);
    const std::vector<Deliveries::Replacement> replacements{
        {old[0].id, {Fixture::copy(old[0].itemKey, bob)}}};
    deliveries.supersede(page.run, replacements);
    deliveries.remap(
        connector, [](const Deliveries::Open &open) { return Fixture::copy(open.itemKey, carol); }, {},
        [](const Deliveries::Open &open) { return std::vector{Fixture::copy(open.itemKey, bob)}; });
    deliveries.openCount(connector);
    segments.unsettledBytes();
    segments.unstaged(page.account);
    configuration.settings();
}

void SchemaStepsTest::findByIndexWhatIsAskedOften()
{
    Fixture f;
    auto page = f.page(f.start(), {Fixture::item(QStringLiteral("1"), {alice}),
                                   Fixture::item(QStringLiteral("2"), {alice})});
    page.items[1].deliveries[0].alsoFor = {bob};
    page.state = {{"key", "value"}};
    page.refusals = {{.itemId = QStringLiteral("x"), .contentHash = "h", .judgement = "j", .reason = "R"}};
    page.accepted = {"h"};
    page.identity = "paged:one";
    const auto connector = f.connector();
    const auto other = f.addConnector(QStringLiteral("Other"));
    f.close();
    Database database(f.file(), f.clock, {.auditKey = Fixture::key});
    callAll(database, connector, other, page);
    std::vector<std::string> statements =
        database.write("statements", [](Connection &connection) { return connection.statements(); });
    const auto read = database.read([](Connection &connection) { return connection.statements(); });
    statements.insert(statements.end(), read.begin(), read.end());
    QVERIFY(statements.size() > 40);
    Tampering file(f.file());
    for (const std::string &statement : statements) {
        const QByteArray sql(statement.c_str());
        if (sql.contains("SAVEPOINT") || sql.startsWith("BEGIN") || sql.startsWith("COMMIT") ||
            sql.startsWith("PRAGMA"))
            continue;
        for (const QString &line : file.plan(sql)) {
            const bool isSmall = line.contains(QLatin1String("CONSTANT")) ||
                                 line == QLatin1String("SCAN settings") ||
                                 line.startsWith(QLatin1String("SCAN connectors")) ||
                                 line.startsWith(QLatin1String("SCAN sqlite_")) ||
                                 line.endsWith(QLatin1String("INDEX segments_local"));
            const bool isWhole = line.startsWith(QLatin1String("SCAN")) && !isSmall;
            // Who asks for the first few must not pay for all.
            const bool isSorted =
                line.contains(QLatin1String("TEMP B-TREE")) && sql.contains("LIMIT") && !sql.contains("CASE");
            QVERIFY2(!isWhole && !isSorted, QByteArray(sql + " -> " + line.toUtf8()).constData());
        }
    }
}

void SchemaStepsTest::keepTheContactsOfOlderJournals()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("journal.sqlite"));
    const support::FakeClock clock;
    {
        Connection connection(file, {});
        migrate(connection, schemaSteps().first(5));
        connection.execute(QStringLiteral("INSERT INTO contacts VALUES (3, 'alice', 'XIP', 2)"));
    }
    Database database(file, clock, {.auditKey = Fixture::key});
    Deliveries deliveries(database);
    const base::AccountId account{3};
    QCOMPARE(deliveries.contact(account, QStringLiteral("alice"), QStringLiteral("XIP")),
             Deliveries::Contact::Inherited);
}

void SchemaStepsTest::knowNobodyWhoSharesWhatAnOlderJournalHolds()
{
    Fixture f;
    f.store(f.start(), {Fixture::item(QStringLiteral("1"), {alice})});
    f.close();
    Tampering(f.file()).run("DROP TABLE sharers");
    Tampering(f.file()).run("DROP TABLE covers");
    Tampering(f.file()).run("ALTER TABLE items DROP COLUMN is_past");
    Tampering(f.file()).run("ALTER TABLE runs DROP COLUMN is_elsewhere");
    Tampering(f.file()).run("DROP INDEX deliveries_superseded");
    Tampering(f.file()).run("ALTER TABLE deliveries DROP COLUMN superseded_run");
    Tampering(f.file()).run("UPDATE schema_version SET version = 11");
    f.open();
    QStringList sharers{alice};
    f.deliveries().remap(f.connector(), [&](const Deliveries::Open &open) {
        sharers = open.alsoFor;
        return std::optional<NewDelivery>();
    });
    QVERIFY(sharers.isEmpty());
    QCOMPARE(f.batch(alice).size(), 1U);
}

void SchemaStepsTest::refuseRowsThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql :
         {"UPDATE deliveries SET state = 8", "UPDATE deliveries SET key = x'00'",
          "UPDATE deliveries SET item = 99", "UPDATE deliveries SET mailbox = NULL",
          "UPDATE deliveries SET state = 'open'", "UPDATE items SET key = 'text'",
          "UPDATE items SET run = 99", "UPDATE outcomes SET state = 0", "UPDATE outcomes SET state = 6",
          "UPDATE outcomes SET delivery = 99", "INSERT INTO items SELECT * FROM items",
          "INSERT INTO connectors SELECT 99, name, folded_name, kind, account, settings, automatic_mapping, "
          "state, "
          "terms_accepted_at, next_due FROM connectors"})
        QTest::newRow(sql) << QByteArray(sql);
}

void SchemaStepsTest::refuseRowsThatCannotBe()
{
    QFETCH(QByteArray, sql);
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, Fixture::imported());
    f.close();
    Connection connection(f.file(), {});
    QCOMPARE(keyOfFailure([&] { connection.change(sql.constData()); }), "STORAGE_FAILED");
}

QTEST_GUILESS_MAIN(SchemaStepsTest)
#include "schemasteps_test.moc"
